//! What is done with a table of rounds: a test of each on both transports, and none of their operations left out.

use odin_api::Operation;

#[path = "../conformance/sockets.rs"]
pub(crate) mod sockets;
#[path = "../conformance/mod.rs"]
#[allow(dead_code, unused_imports, unused_macros, reason = "rounds use the stage, not the checks")]
pub(crate) mod suite;

/// A test of each round on either transport.
macro_rules! on_both_transports {
    () => {
        mod ureq {
            crate::rounds!(tests_on! { crate::sockets::Sockets<crate::sockets::Blocking, false> });
        }
        mod hyper {
            crate::rounds!(tests_on! { crate::sockets::Sockets<crate::sockets::Async, false> });
        }
    };
}
pub(crate) use on_both_transports;

macro_rules! tests_on {
    ($stage:ty; $($area:ident { $($check:ident [$($id:literal),* $(,)?],)* })*) => {
        $(mod $area {
            $(#[test]
            fn $check() {
                crate::suite::run::<$stage>(crate::$area::$check, &[$($id),*]);
            })*
        })*
    };
}
pub(crate) use tests_on;

macro_rules! ids {
    (; $($area:ident { $($check:ident [$($id:literal),* $(,)?],)* })*) => {
        [$($($($id,)*)*)*]
    };
}
pub(crate) use ids;

/// Each of a suite's own operations, so many, is among those that its rounds call.
pub(crate) fn none_is_left_out(called: &[&str], own: impl Fn(&Operation) -> bool, count: usize) {
    let mine = odin_api::operations().filter(|operation| own(operation)).map(|operation| operation.id);
    let (done, left): (Vec<_>, Vec<_>) = mine.partition(|id| called.contains(id));
    assert!(left.is_empty(), "{left:?}");
    assert_eq!(done.len(), count);
}
