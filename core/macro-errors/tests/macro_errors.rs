//! What the compiler says of a declaration with a mistake in it: whoever adds an operation reads these messages.
//!
//! `TRYBUILD=overwrite cargo test -p odin-api-macro-errors` writes them anew.

#[test]
fn a_mistake_in_a_declaration_is_told_where_it_is() {
    trybuild::TestCases::new().compile_fail("tests/cases/*.rs");
}
