//! Every operation as data.

use odin_api_engine::{Operation, auth};

/// Every operation that this version knows, of the areas whose features are on.
///
/// ```
/// let reads = odin_api::operations().filter(|operation| operation.safety == odin_api::Safety::Safe);
/// assert!(reads.count() > 5);
/// ```
/// As a table, with what each does, they are in [`index`](crate::index).
// Inline, so that the tables are compiled by programs that walk them, not by each build of this crate.
#[cfg_attr(not(feature = "compiled-registry"), inline)]
pub fn operations() -> impl Iterator<Item = &'static Operation> {
    let areas: &[&[&Operation]] = &[
        auth::OPERATIONS,
        odin_api_platform::GENERATORS,
        #[cfg(feature = "enterprises")]
        odin_api_platform::ENTERPRISES,
        #[cfg(feature = "groups")]
        odin_api_groups::OPERATIONS,
        #[cfg(feature = "odin")]
        odin_api_odin::OPERATIONS,
        #[cfg(feature = "resellers")]
        odin_api_platform::RESELLERS,
        #[cfg(feature = "service-providers")]
        odin_api_platform::SERVICE_PROVIDERS,
        #[cfg(feature = "system")]
        odin_api_platform::SYSTEM,
        #[cfg(feature = "users")]
        odin_api_users::OPERATIONS,
    ];
    areas.iter().copied().flatten().copied()
}
