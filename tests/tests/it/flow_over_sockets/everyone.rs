//! The flow (list all users, read each, change its title) and the platform that it runs against.

use std::collections::BTreeMap;
use std::time::Duration;

use odin_api::flow::Ctx;
use odin_api::policy::Retry;
use odin_api::{Endpoint, Error, ErrorKind, Fate, users};
use odin_sim::{Now, Odin};

pub const USERS: usize = 1_010;

/// What became of one user.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// Written; the title as the server confirmed it.
    Done(Option<String>),
    /// The read failed, so nothing was written.
    Unread(ErrorKind),
    /// The write failed.
    Unwritten(ErrorKind, Fate),
}

pub type Report = BTreeMap<String, Outcome>;

pub fn title(id: &str) -> String {
    format!("No. {}", id.split('@').next().unwrap_or_default())
}

async fn retitle(ctx: &Ctx, id: &str) -> Outcome {
    let mut user = match ctx.call(users::Get::new(id)).await {
        Ok(user) => user,
        Err(error) => return Outcome::Unread(error.kind()),
    };
    // Of one whose password has expired it is another number every day, and so the request would have another fate.
    user.password_expires_days = None;
    match ctx.call(users::Update::new(id).title(title(id)).record(&user)).await {
        Ok(written) => Outcome::Done(written.record.and_then(|user| user.title)),
        Err(error) => Outcome::Unwritten(error.kind(), error.fate()),
    }
}

/// List, then read and write each one.
pub async fn retitle_everyone(ctx: Ctx, limit: usize) -> Result<Report, Error> {
    let list = ctx.call(users::List::new()).await?;
    let ids = list.iter().map(|user| user.user_id.to_string()).collect::<Vec<_>>();
    let ctx = &ctx;
    let outcomes = ctx.map(limit, ids, |id| async move {
        let outcome = retitle(ctx, &id).await;
        (id, outcome)
    });
    Ok(outcomes.await.into_iter().collect())
}

/// So many users, ten of the example platform among them.
pub fn world(users: usize, faults: &[&str]) -> Odin {
    let mut odin = Odin::generate(7, users - 10);
    for fault in faults {
        odin.add_fault(fault.parse().expect("a fault as the simulator writes it"));
    }
    odin
}

pub fn retries(attempts: u32) -> Retry {
    let mut retry = Retry::default();
    retry.attempts = attempts;
    retry.base = Duration::from_millis(1);
    retry
}

/// The title of everyone, as the platform has it.
pub fn titles(odin: &mut Odin) -> BTreeMap<String, Option<String>> {
    odin.clear_faults();
    let site = odin_api::Site::new("https://odin.example.net/api/v2").expect("a base URL");
    let login = odin_api::auth::token::Create::new("admin", "admin").request(&site, None).expect("a request");
    let session = odin_api::auth::token::Create::response(odin.handle(login, Now::seconds(0))).expect("a session");
    let token = odin_api::Token::new(session.token.expect("a token")).expect("a token that a header can carry");
    let list = users::List::new().extended(true).request(&site, Some(&token)).expect("a request");
    let list = users::List::response(odin.handle(list, Now::seconds(0))).expect("a list");
    list.iter().map(|user| (user.user_id.to_string(), user.title.clone())).collect()
}
