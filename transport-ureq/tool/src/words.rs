//! What people read and write: how many there are of something, and names.

use std::any::TypeId;

use clap::builder::{StringValueParser, TypedValueParser as _};
use clap::{Arg, Command};

/// `1 row` or `2 rows`.
pub fn counted(count: usize, one: &str) -> String {
    let end = if count == 1 { "" } else { "s" };
    format!("{count} {one}{end}")
}

/// The command, where no text of an argument is blank. A shell makes an empty one of a variable that is not set, and without a
/// name a request would be about something else: about all devices, or about nothing.
pub fn without_blanks(command: Command) -> Command {
    command.mut_args(filled).mut_subcommands(without_blanks)
}

/// An argument with a parser of its own must give a type of its own: that of a `String` is replaced here.
fn filled(arg: Arg) -> Arg {
    let is_text = arg.get_value_parser().type_id() == TypeId::of::<String>() && arg.get_possible_values().is_empty();
    let not_blank = |text: String| if text.trim().is_empty() { Err("it is empty") } else { Ok(text) };
    if is_text { arg.value_parser(StringValueParser::new().try_map(not_blank)) } else { arg }
}
