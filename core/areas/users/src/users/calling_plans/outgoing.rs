//! `/users/calling-plans/outgoing`: which calls a user may make and redirect, part by part.
//!
//! A part holds for the user while its `use_custom_settings` is on; otherwise that of the user's department or group does.
//! There are parts for [calls that the user makes](originating), for [calls that the user redirects](redirecting), for
//! [calls of the user that others redirect](redirected), and for [Call Me Now](call_me_now). Three of them exist once more
//! [by digit pattern](digit_plan), and as [pinholes](pinhole_digit_plan): patterns that get through in any case.
//! Calls that need approval go to the [transfer numbers](transfer_numbers) or need an
//! [authorization code](authorization_codes).

pub mod authorization_codes;
pub mod call_me_now;
pub mod digit_plan;
pub mod originating;
mod part;
pub mod pinhole_digit_plan;
pub mod redirected;
pub mod redirecting;
pub mod transfer_numbers;

pub use part::{
    Allowing, AllowingByDigits, AllowingPinholes, AllowingRow, Originating, OriginatingByDigits, OriginatingPinholes,
    OriginatingRow, Redirected, RedirectedRow, Transferring,
};
