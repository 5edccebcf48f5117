//! What the policies of an administrator leave of the operations that its login may call.

use crate::json;
use crate::login::{Login, LoginType};
use crate::route::{Route, Verb};
use crate::world::World;
use crate::{groups, service_providers};

/// How much of a resource a policy leaves, from least to most.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reach {
    Nothing,
    Reading,
    Changing,
    Everything,
}

impl Reach {
    fn of_word(word: &str) -> Self {
        match word {
            "None" | "No Profile" => Self::Nothing,
            "Read-Only" | "Read-Only Profile" | "Read-Only Resources" | "No Authorization" => Self::Reading,
            "Restricted from Adding or Removing Groups"
            | "Full Profile"
            | "Assign To Services and Users"
            | "Full Resources" => Self::Changing,
            _ => Self::Everything,
        }
    }

    fn needed_for(verb: Verb) -> Self {
        match verb {
            Verb::Get => Self::Reading,
            Verb::Put => Self::Changing,
            Verb::Post | Verb::Delete => Self::Everything,
        }
    }
}

/// A policy, and how the ids of the operations begin that it is about.
type Rule = (&'static str, &'static [&'static str]);

const OF_SERVICE_PROVIDER: &[Rule] = &[
    ("profileAccess", &["service-providers/:"]),
    ("groupAccess", &["groups/:"]),
    ("userAccess", &["users/:"]),
    ("adminAccess", &["service-providers/admins", "groups/admins"]),
    ("phoneNumberExtensionAccess", &["service-providers/dns", "groups/dns"]),
    ("serviceAccess", &["service-providers/services", "groups/services"]),
];
const OF_GROUP: &[Rule] = &[
    ("profileAccess", &["groups/:"]),
    ("userAccess", &["users/:"]),
    ("adminAccess", &["groups/admins"]),
    ("phoneNumberExtensionAccess", &["groups/dns"]),
    ("serviceAccess", &["groups/services"]),
    ("trunkGroupAccess", &["groups/trunk-groups"]),
];
/// What somebody may write who is there for passwords only.
const PASSWORDS: &[&str] = &["auth/", "users/passwords", "users/portal-passcode"];

/// Whether the policies of the caller allow an operation; logins without policies may do all that others let them.
// rule: assumed
pub(crate) fn allows(world: &World, login: &Login, route: &Route) -> bool {
    let Some(account) = world.accounts.get(&login.user_id) else { return true };
    let (policies, rules) = match login.kind {
        LoginType::ServiceProvider => (service_providers::admins::policies_of(world, account), OF_SERVICE_PROVIDER),
        LoginType::Group => (groups::admins::policies_of(world, account), OF_GROUP),
        _ => return true,
    };
    let is_about = |starts: &[&str]| starts.iter().any(|start| route.id().starts_with(start));
    if service_providers::admins::resets_passwords_only(world, account)
        && route.verb() != Verb::Get
        && !is_about(PASSWORDS)
    {
        return false;
    }
    let about = rules.iter().filter(|(_, starts)| is_about(starts));
    let mut reaches = about.map(|(policy, _)| Reach::of_word(json::field(&policies, policy)));
    reaches.all(|reach| reach >= Reach::needed_for(route.verb()))
}
