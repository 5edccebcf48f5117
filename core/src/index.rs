//! Every operation: where it is, what it sends and what it does.
//!
//! See [`Safety`](crate::Safety) and [`Evidence`](crate::Evidence) for what safety and evidence mean. As data, the
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
