//! The declaration form: how an operation and its models are written down.
//!
//! To add an operation, open the file that its URL names (`/users/call-forwarding-always` is
//! `users/call_forwarding_always.rs`), write the answer as a `model!`, the call as an `endpoint!`, and name the call
//! in the list of its area, in the `lib.rs` of the crate. Request building, reading, writing, `Debug`, comparison,
//! serde and the registry come with the declaration. Tests then ask for an id that follows the path, a line in
//! `OPERATIONS.md` (they write it), an example in its documentation, and a test that sends it to the simulator.
//!
//! ```text
//! model! {
//!     /// What it is.                             from: a plain string in place of the object sets this field
//!     DoNotDisturb from "userId" needs {          // needs: an object without it cannot be read; arguments of `new`
//!         user_id: UserId = "userId",
//!     } has {
//!         is_active: Option<bool> = "isActive",   // optional; Patch<T> where null and absent must be distinguished
//!         users: Array<BusyUser> = "users",       // a list
//!         name: Option<String> = "name" [Chars(1, 80)],   // a documented limit, checked before sending
//!     }
//! }
//!
//! endpoint! {
//!     /// What it does, as a user would say it.
//!     Update = PUT "/users/do-not-disturb", id "users.do-not-disturb.update", Idempotent, Sent -> Option<DoNotDisturb>;
//!     new { user_id: UserId = Body "userId" }     // arguments of `new`: Path, Query or Body; a `Secret` in any of them
//!     query { limit: i64 = "limit" }              // optional, with a setter: Option<T>
//!     body { is_active: bool = "isActive" }       // optional, with setter and clear_..: Patch<T>
//!     lists { users: UserId = "users" [Items(5)] }// optional lists of the body: Array<T>; a change replaces the present one
//!     items { users: UserId = "users" }           // lists of a change that leave alone what they do not name
//!     query_lists { domains: String = "domains[]" }  // optional lists of the query: domains[]=a&domains[]=b
//!     constants { "type" = "groups.create" }      // fixed fields of the body; "rows[].type" is one of each item of the list `rows`
//!     one_of ["isActive", "users"]                // at least one of them must be set
//! }
//! ```

mod endpoint;
mod model;
mod operation;
mod own;
mod record;
mod shape;
#[cfg(test)]
mod tests;

pub use http::Method;

pub use endpoint::{clear, endpoint, endpoint_as, endpoint_with, facts, listed, unseen, with_body};
pub use model::{bare, model, model_values, model_with, new_fn};
pub use operation::{login, operation, operations};
pub use own::{own_endpoint, own_enum, own_id, own_model};
pub use record::{held, place, record_model, record_setters, write_record};
pub use shape::{fields, limit, limited, shape};
