//! `/users/call-control`: applications that control the calls of the user.

pub mod applications;
