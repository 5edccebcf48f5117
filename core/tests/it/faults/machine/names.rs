//! What the engine does not know.

/// What is special about an operation is said by its declaration, and what TLS libraries say is for the transports to know.
#[test]
fn fault_14_the_engine_knows_no_operation_by_its_name_and_no_tls_library() {
    for (path, text) in crate::support::sources::all() {
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in code {
            let named = line.contains(".id == \"") || line.contains("id, \"auth.");
            let tls = ["rustls", "InvalidContentType", "certificate expired"].iter().any(|word| line.contains(word));
            assert!(!named && !tls, "{}: {line}", path.display());
        }
    }
}
