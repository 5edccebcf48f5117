//! The conformance suite on both transports, in plain text and over TLS, against the simulator over real sockets.

#[path = "conformance/sockets.rs"]
mod sockets;
#[path = "conformance/mod.rs"]
mod suite;

mod ureq {
    crate::suite::all_checks!(tests_on! { crate::sockets::Sockets<crate::sockets::Blocking, false> });
}

mod ureq_tls {
    crate::suite::all_checks!(tests_on! { crate::sockets::Sockets<crate::sockets::Blocking, true> });
}

mod hyper {
    crate::suite::all_checks!(tests_on! { crate::sockets::Sockets<crate::sockets::Async, false> });
}

mod hyper_tls {
    crate::suite::all_checks!(tests_on! { crate::sockets::Sockets<crate::sockets::Async, true> });
}
