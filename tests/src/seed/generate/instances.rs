//! Auto attendants, hunt groups and call centers.

use serde_json::{Value, json};

use crate::groups::call_centers::{KINDS, agents};
use crate::groups::instance::Instance;
use crate::json::Fields;
use crate::seed::build::{fields, person};
use crate::seed::generate::Maker;
use crate::seed::generate::groups::AGENT;
use crate::seed::generate::names::DEPARTMENTS;
use crate::world::{GroupKey, User};

/// One hunt group for so many users.
const USERS_PER_HUNT_GROUP: usize = 40;
const POLICIES: &[&str] = &["Regular", "Circular", "Simultaneous", "Uniform"];

impl Maker<'_> {
    /// An auto attendant whose number the group shows, hunt groups, and in some groups a call center.
    pub(super) fn instances(&mut self, key: &GroupKey, domain: &str, people: &[String]) {
        let settings = fields(json!({ "type": "Basic" }));
        let main = self.instance(key, domain, "Auto Attendant", "Main Menu", settings);
        if let Some(group) = self.world.groups.get_mut(key) {
            group.profile.insert("callingLineIdPhoneNumber".to_owned(), main.into());
        }
        for index in 0..=people.len() / USERS_PER_HUNT_GROUP {
            let agents = self.some(people);
            let rows: Value = agents.iter().map(|id| json!({ "userId": id, "weight": null })).collect();
            let settings = fields(json!({ "policy": self.random.pick(POLICIES), "agents": rows }));
            let name = format!("{} {}", self.random.pick(DEPARTMENTS), index + 1);
            self.instance(key, domain, "Hunt Group", &name, settings);
        }
        if self.random.percent(50) {
            let kind = self.random.below(KINDS.len());
            let settings = fields(json!({ "type": KINDS[kind], "policy": self.random.pick(POLICIES) }));
            let number = self.instance(key, domain, "Call Center", "Service Desk", settings);
            let agents = self.some(people);
            for agent in &agents {
                if let Some(mut parts) = self.world.users.get_mut(agent) {
                    parts.services.insert(AGENT[kind].to_owned());
                }
            }
            let rows = agents.iter().map(|id| agents::newcomer(id)).collect();
            agents::store(self.world, &format!("{number}@{domain}"), rows);
        }
    }

    /// A service instance; its number is told.
    fn instance(&mut self, key: &GroupKey, domain: &str, kind: &str, name: &str, settings: Fields) -> String {
        let number = self.number();
        let made = person(&format!("{number}@{domain}"), key, kind, name);
        let mut made = User { service_type: Some(kind.to_owned()), ..made };
        self.give_number(&mut made, &number);
        Instance::store(&mut made, settings);
        self.world.users.insert(made);
        number
    }

    /// Three to eight of the people, or all of them where there are no more.
    fn some(&mut self, people: &[String]) -> Vec<String> {
        let mut left: Vec<&String> = people.iter().collect();
        let count = (3 + self.random.below(6)).min(left.len());
        (0..count).map(|_| left.swap_remove(self.random.below(left.len())).clone()).collect()
    }
}
