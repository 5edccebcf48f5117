//! The conformance suite on both transports, in plain text and over TLS, against the simulator over real sockets.

mod ureq {
    crate::conformance::all_checks!(tests_on! { crate::conformance::sockets::OverUreq });
}

mod ureq_tls {
    crate::conformance::all_checks!(tests_on! { crate::conformance::sockets::OverUreqTls });
}

mod hyper {
    crate::conformance::all_checks!(tests_on! { crate::conformance::sockets::OverHyper });
}

mod hyper_tls {
    crate::conformance::all_checks!(tests_on! { crate::conformance::sockets::OverHyperTls });
}
