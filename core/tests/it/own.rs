//! What users declare, read and show by themselves: operations of their own, answers of their own types, calls as data.

mod calls;
mod declared;
mod read_as;
mod response;
