//! A tool of your own with its unit tests: no socket, no waiting.
//!
//! `cargo test -p odin-api-ureq --example unit_tests`

use odin_api_ureq::Client;
use odin_api_ureq::odin_api::flow::Ctx;
use odin_api_ureq::odin_api::{Error, ErrorKind, users};

/// The extension of a user, or `None` if there is no such user: code that takes a client.
fn extension(odin: &Client, user: &str) -> Result<Option<String>, Error> {
    match odin.call(users::Get::new(user)) {
        Ok(user) => Ok(user.extension),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Gives everyone in a group a title, and says for whom that failed: code that takes a context.
async fn retitle(ctx: &Ctx, group: &str, title: &str) -> Result<Vec<Error>, Error> {
    let users = ctx.call(users::List::of_group("ent.odin", group)).await?;
    let ids = users.into_vec().into_iter().map(|user| user.user_id);
    let done = ctx.map(8, ids, |id| ctx.call(users::Update::new(id).title(title))).await;
    Ok(done.into_iter().filter_map(Result::err).collect())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let odin = Client::builder(std::env::var("ODIN_BASE_URL")?.as_str())?
        .credentials(std::env::var("ODIN_USERNAME")?, std::env::var("ODIN_PASSWORD")?)
        .build()?;
    println!("{:?}", extension(&odin, "4001@example.net")?);
    let failed = odin.run(|ctx| async move { retitle(&ctx, "grp.odin", "Agent").await })??;
    for error in &failed {
        eprintln!("{error}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use odin_api_ureq::odin_api::testing::Server;
    use serde_json::json;

    #[test]
    fn an_unknown_user_has_no_extension() -> Result<(), Error> {
        let server = Server::new(|_| (404, json!({"error": "User not found"})));
        assert_eq!(extension(&server.client(), "4001@example.net")?, None);
        Ok(())
    }

    #[test]
    fn whoever_is_refused_is_named_and_the_others_get_their_title() -> Result<(), Error> {
        let server = Server::new(|request| match request.method().as_str() {
            "GET" => (200, json!([{"userId": "4001@example.net"}, {"userId": "4002@example.net"}])),
            _ if request.body().windows(4).any(|id| id == b"4001") => (403, json!({"error": "not yours"})),
            _ => (200, json!({})),
        });
        let failed = server.run(|ctx| async move { retitle(&ctx, "grp.odin", "Agent").await })??;
        assert_eq!(failed.iter().map(Error::kind).collect::<Vec<_>>(), [ErrorKind::Forbidden]);
        assert_eq!(server.requests()[2].request.body(), r#"{"userId":"4002@example.net","title":"Agent"}"#);
        Ok(())
    }
}
