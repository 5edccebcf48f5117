//! Runs the tables of rounds: each round on both transports; no operation may be left out.

mod call_centers;
mod devices;
mod dialing;
mod generic;
mod groups;
mod keyed;
mod levels;
mod objects;
mod odin;
mod providers;
mod settings;
mod users;

use odin_api::Operation;

use crate::conformance::Lab;
use crate::conformance::in_memory::InMemory;

/// A test of each round on either transport.
macro_rules! on_both_transports {
    () => {
        mod ureq {
            super::rounds!(tests_on! { crate::conformance::sockets::OverUreq });
        }
        mod hyper {
            super::rounds!(tests_on! { crate::conformance::sockets::OverHyper });
        }
    };
}
pub(crate) use on_both_transports;

macro_rules! tests_on {
    ($stage:ty; $($area:ident { $($check:ident [$($id:literal),* $(,)?],)* })*) => {
        $(mod $area {
            $(#[test]
            fn $check() {
                crate::conformance::run::<$stage>(super::super::$area::$check, &[$($id),*]);
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

/// Every operation is called with success by a round or by a check of the conformance suite.
#[test]
fn no_operation_is_left_out() {
    let mut called = settings::change_every_field(&Lab::<InMemory>::new());
    called.extend(keyed::live_through_every_table(&Lab::<InMemory>::new()));
    called.extend(keyed::ask_who_is_available(&Lab::<InMemory>::new()));
    called.extend(crate::conformance::all_checks!(covered! {}));
    called.extend(users::rounds!(ids! {}));
    called.extend(groups::rounds!(ids! {}));
    called.extend(call_centers::rounds!(ids! {}));
    called.extend(devices::rounds!(ids! {}));
    called.extend(dialing::rounds!(ids! {}));
    called.extend(objects::rounds!(ids! {}));
    called.extend(levels::rounds!(ids! {}));
    called.extend(odin::rounds!(ids! {}));
    called.extend(providers::rounds!(ids! {}));
    let left: Vec<_> = odin_api::operations().map(|operation| operation.id).filter(|id| !called.contains(id)).collect();
    assert!(left.is_empty(), "no round calls {left:?}");
}
