use odin_api_engine::declare::endpoint;
use odin_api_engine::response::WriteResponse;
use odin_api_engine::value::UserId;

endpoint! {
    /// An operation without an id.
    Delete = DELETE "/users", NotIdempotent, Sent -> WriteResponse;
    new { user_id: UserId = Query "userId" }
}

fn main() {}
