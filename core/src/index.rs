//! Every operation: where it is, what it sends and what it does.
//!
//! What safety and evidence mean is said at [`Safety`](crate::Safety) and [`Evidence`](crate::Evidence). As data, the
//! operations are in [`operations()`](crate::operations()).
//!
#![doc = include_str!("operations.md")]
// The table names the operations of all areas.
#![cfg_attr(
    not(all(
        feature = "enterprises",
        feature = "groups",
        feature = "odin",
        feature = "resellers",
        feature = "service-providers",
        feature = "system",
        feature = "users"
    )),
    allow(rustdoc::broken_intra_doc_links)
)]
