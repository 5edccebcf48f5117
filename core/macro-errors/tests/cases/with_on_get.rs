use odin_api_engine::Endpoint;
use odin_api_engine::declare::{endpoint, model};
use odin_api_engine::value::UserId;

model! {
    /// Some answer.
    User {
        user_id: Option<UserId> = "userId",
    }
}

endpoint! {
    /// A read, which has no body.
    Get = GET "/users", id "users.get", Safe, Sent -> User;
    new { user_id: UserId = Query "userId" }
}

fn main() {
    let _ = Get::new("a@b").with("newKey", 1);
}
