use odin_api_engine::declare::endpoint;
use odin_api_engine::response::WriteResponse;
use odin_api_engine::value::UserId;

endpoint! {
    /// An argument in a place that no request has.
    Delete = DELETE "/users", id "users.delete", NotIdempotent, Sent -> WriteResponse;
    new { user_id: UserId = Header "userId" }
}

fn main() {}
