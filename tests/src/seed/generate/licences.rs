//! Licences that have an end, and suffice.

use crate::groups::trunk_groups;
use crate::groups::trunk_groups::capacity::setting;
use crate::seed::build::fields;
use crate::seed::generate::Maker;
use crate::seed::generate::groups::{AGENT, EXTRA};
use crate::world::{GroupKey, Licence};

impl Maker<'_> {
    /// Gives each group of a service provider as many licences as its users take and some more, and the service
    /// provider what its groups have and some more; likewise the calls that trunk groups may carry.
    pub(super) fn license(&mut self, provider: &str) {
        let keys: Vec<GroupKey> = self.world.groups_of(provider).map(|group| group.key.clone()).collect();
        let names = EXTRA.iter().map(|(name, _)| *name).chain(AGENT);
        for name in names {
            let mut sum = 0;
            for key in &keys {
                let Some(group) = self.world.groups.get(key) else { continue };
                let usage = self.world.users.count_service(&group.key, name);
                let quantity = usage + 1 + self.random.below(10);
                sum += quantity;
                if let Some(group) = self.world.groups.get_mut(key) {
                    limit(&mut group.user_services, name, quantity);
                }
            }
            let spare = self.random.below(50);
            if let Some(provider) = self.world.providers.get_mut(provider) {
                limit(&mut provider.user_services, name, sum + spare);
            }
        }
        for key in &keys {
            let Some(group) = self.world.groups.get(key) else { continue };
            let people = self.world.users.people(&group.key);
            let packs: Vec<String> = group.packs.iter().map(|licence| licence.name.clone()).collect();
            for name in packs {
                if let Some(group) = self.world.groups.get_mut(key) {
                    limit(&mut group.packs, &name, people + 10);
                }
            }
        }
        let settings = self.world.groups_of(provider).map(|group| group.holdings.settings.get(trunk_groups::SERVICE));
        let calls: i64 = settings.map(|fields| setting(fields, "maxActiveCalls", 0)).sum();
        if calls > 0
            && let Some(provider) = self.world.providers.get_mut(provider)
        {
            let capacity = fields(serde_json::json!({ "maxActiveCalls": calls }));
            provider.holdings.settings.insert(trunk_groups::SERVICE.to_owned(), capacity);
        }
    }
}

fn limit(licences: &mut [Licence], name: &str, quantity: usize) {
    for licence in licences.iter_mut().filter(|licence| licence.name == name) {
        licence.quantity = Some(quantity);
    }
}
