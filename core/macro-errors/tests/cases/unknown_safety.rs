use odin_api_engine::declare::endpoint;
use odin_api_engine::response::WriteResponse;
use odin_api_engine::value::UserId;

endpoint! {
    /// A word that is no safety.
    Delete = DELETE "/users", id "users.delete", Sometimes, Sent -> WriteResponse;
    new { user_id: UserId = Query "userId" }
}

fn main() {}
