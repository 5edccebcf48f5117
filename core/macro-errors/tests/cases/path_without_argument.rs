use odin_api_engine::Operation;
use odin_api_engine::declare::{endpoint, operations};
use odin_api_engine::response::WriteResponse;
use odin_api_engine::value::UserId;

endpoint! {
    /// The variable of the path is not the argument.
    Delete = DELETE "/tasks/{id}", id "tasks.delete", NotIdempotent, Sent -> WriteResponse;
    new { user_id: UserId = Path "userId" }
}

const OPERATIONS: &[&Operation] = operations![Delete];

fn main() {}
