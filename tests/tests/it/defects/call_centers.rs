//! What another client gets wrong about call centers, done right.

use std::cell::RefCell;

use odin_api::groups::call_centers::{RoutingType, stranded_calls_unavailable, supervisors};
use odin_api::groups::call_centers::{agents, dnis, forced_forwarding, overflow, stranded_calls};
use odin_api::users::{self, UserRef, call_centers as of_user, services};
use odin_api::{Endpoint, Error, Site, Token, auth, groups};
use odin_sim::{Now, Odin};
use serde_json::Value;

const CENTER: &str = "cc.support@example.net";
const ADA: &str = "4001@example.net";
const ALAN: &str = "4002@example.net";
const GRACE: &str = "4004@example.net";

/// Calls into a platform in memory.
struct Client {
    odin: RefCell<Odin>,
    site: Site,
    token: Option<Token>,
}

impl Client {
    /// The example platform with two agents, seen by the system administrator.
    fn new() -> Self {
        let site = Site::new("https://odin.example.net/api/v2").unwrap();
        let mut client = Self { odin: RefCell::new(Odin::example()), site, token: None };
        let session = client.call(auth::token::Create::new("admin", "admin")).unwrap();
        client.token = Some(Token::new(session.token.unwrap().expose()).unwrap());
        for id in [ADA, ALAN] {
            let license = services::Assignment::assign("Call Center - Premium");
            client.call(services::Update::new(id).user_services([license])).unwrap();
        }
        client.call(agents::Create::new(CENTER).agents([UserRef::new(ADA), UserRef::new(ALAN)])).unwrap();
        client
    }

    #[allow(clippy::needless_pass_by_value, reason = "as a client takes it")]
    fn call<E: Endpoint>(&self, call: E) -> Result<E::Response, Error> {
        let request = call.request(&self.site, self.token.as_ref())?;
        E::response(self.odin.borrow_mut().handle(request, Now::seconds(1_700_000_000)))
    }

    /// Path and body of a request.
    fn sent(&self, call: &impl Endpoint) -> (String, Value) {
        let request = call.request(&self.site, None).unwrap();
        (request.uri().path().to_owned(), serde_json::from_slice(request.body()).unwrap_or_default())
    }
}

#[test]
fn defect_058_agents_are_addressed_below_users_like_everything_else() {
    let client = Client::new();
    let (path, _) = client.sent(&of_user::agents::Update::new(ADA).call_centers([CENTER]));
    assert_eq!(path, "/api/v2/users/call-centers/agents");
    let (path, _) = client.sent(&of_user::agents::sign_out::SignOut::new(ADA));
    assert_eq!(path, "/api/v2/users/call-centers/agents/sign-out");
    client.call(of_user::agents::sign_out::SignOut::new(ADA)).unwrap();
}

#[test]
fn defect_059_the_id_has_one_spelling() {
    let client = Client::new();
    let bodies = [
        client.sent(&dnis::instances::Update::new(CENTER).name("Sales")).1,
        client.sent(&forced_forwarding::Update::new(CENTER).enabled(false)).1,
        client.sent(&overflow::Update::new(CENTER).timeout_seconds(60)).1,
        client.sent(&stranded_calls::Update::new(CENTER).action("Busy")).1,
        client.sent(&stranded_calls_unavailable::Update::new(CENTER).action("Busy")).1,
    ];
    for body in bodies {
        assert_eq!(body["serviceUserId"], CENTER);
        assert!(body.get("serviceUserID").is_none());
    }
    client.call(overflow::Update::new(CENTER).timeout_seconds(60)).unwrap();
    assert_eq!(client.call(overflow::Get::new(CENTER)).unwrap().timeout_seconds, Some(60));
}

#[test]
fn defect_060_watched_agents_do_not_become_supervisors() {
    let client = Client::new();
    client.call(supervisors::Create::new(CENTER).supervisors([UserRef::new(GRACE)])).unwrap();
    let watch = of_user::supervisors::Create::new(CENTER, GRACE).agents([UserRef::new(ADA)]);
    let (path, body) = client.sent(&watch);
    assert_eq!(path, "/api/v2/users/call-centers/supervisors");
    assert!(body.get("supervisors").is_none());
    client.call(watch).unwrap();
    let list = client.call(supervisors::List::new(CENTER)).unwrap().supervisors;
    assert_eq!(list.iter().map(|row| row.user_id.as_str()).collect::<Vec<_>>(), [GRACE]);
    let watched = client.call(supervisors::agents::List::new(CENTER, GRACE)).unwrap();
    assert_eq!(watched.iter().map(|row| row.user_id.as_str()).collect::<Vec<_>>(), [ADA]);
}

#[test]
fn defect_068_a_new_skill_level_costs_no_other_agent_its_place() {
    let client = Client::new();
    client.call(groups::call_centers::Update::new(CENTER).routing_type(RoutingType::SkillBased)).unwrap();
    let mut list = client.call(agents::List::new(CENTER)).unwrap();
    for agent in list.agents.iter_mut().filter(|agent| agent.user_id == ADA) {
        agent.skill_level = Some(3);
    }
    client.call(agents::Update::new(CENTER).agents(list.agents)).unwrap();
    let levels: Vec<_> = client.call(agents::List::new(CENTER)).unwrap().agents.into_iter().collect();
    let levels: Vec<_> = levels.iter().map(|agent| (agent.user_id.as_str(), agent.skill_level)).collect();
    assert_eq!(levels, [(ADA, Some(3)), (ALAN, Some(1))]);
    // Without any list nothing is sent: a forgotten list does not empty the call center.
    assert!(client.call(agents::Update::new(CENTER)).is_err());
    assert!(client.call(users::Get::new(ADA)).is_ok());
}
