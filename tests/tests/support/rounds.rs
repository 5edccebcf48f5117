//! What is done with a table of rounds: a test of each on one stage, and the ids of the operations that they call.

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
