//! Groups, with whatever is in them.

use serde_json::json;

use crate::groups::trunk_groups;
use crate::json::Fields;
use crate::login::LoginType;
use crate::seed::build::{fields, group, numbers, voice_portal};
use crate::seed::example::{AUTHORISED, OWN_SERVICES};
use crate::seed::generate::names::{DEPARTMENTS, LAST, TIME_ZONES};
use crate::seed::generate::{Maker, PASSWORD};
use crate::world::{Account, GroupKey, Licence, tables};

/// Services that some users have beyond their service pack.
pub(super) const EXTRA: &[(&str, usize)] =
    &[("Call Forwarding Not Reachable", 10), ("Call Recording", 5), ("Voice Messaging User", 15)];
/// Services that agents of call centers have, one for each type.
pub(super) const AGENT: [&str; 3] = ["Call Center - Basic", "Call Center - Standard", "Call Center - Premium"];

impl Maker<'_> {
    /// A group with so many users, and with numbers for them and some to spare.
    pub(super) fn group(&mut self, key: &GroupKey, domain: &str, size: usize) {
        let name = format!("{} {}", self.random.pick(LAST), self.random.pick(DEPARTMENTS));
        let packs = self.world.providers.get(&key.service_provider_id).map(|provider| provider.packs.clone());
        let mut made = group(key, &name, domain, AUTHORISED, &packs.unwrap_or_default());
        let more = EXTRA.iter().map(|(service, _)| *service).chain(AGENT);
        let more: Vec<&str> = more.filter(|service| !AUTHORISED.contains(service)).collect();
        made.user_services.extend(more.into_iter().map(Licence::unlimited));
        made.own_licences = OWN_SERVICES.map(Licence::unlimited).to_vec();
        made.own_services = OWN_SERVICES.map(str::to_owned).to_vec();
        for department in DEPARTMENTS {
            made.holdings.table_mut(tables::DEPARTMENTS).insert((*department).to_owned(), Fields::new());
        }
        made.profile.insert("userLimit".to_owned(), (size + 10 + self.random.below(90)).into());
        made.profile.insert("timeZone".to_owned(), (*self.random.pick(TIME_ZONES)).into());
        let trunk = self.random.percent(30).then(|| format!("{}-trunk", key.group_id));
        if let Some(trunk) = &trunk {
            let calls = 5 + self.random.below(40);
            let record = fields(json!({ "name": trunk, "maxActiveCalls": calls, "maxIncomingCalls": calls }));
            made.holdings.table_mut(tables::TRUNK_GROUPS).insert(trunk.clone(), record);
            let capacity = fields(json!({ "maxActiveCalls": calls + self.random.below(20) }));
            made.holdings.settings.insert(trunk_groups::SERVICE.to_owned(), capacity);
        }
        self.world.groups.insert(key.clone(), made);
        voice_portal(self.world, key);
        let admin = Account::new(&format!("{}.admin", key.group_id), LoginType::Group, Some(PASSWORD));
        self.world.accounts.insert(admin.at_provider(&key.service_provider_id).at_group(&key.group_id));

        let people: Vec<String> = (0..size).map(|_| self.person(key, domain, trunk.as_deref())).collect();
        self.forward(&people);
        self.instances(key, domain, &people);
        let spare: Vec<String> = (0..5 + self.random.below(20)).map(|_| self.number()).collect();
        numbers(self.world, key, spare.iter().cloned());
        for number in spare {
            self.deactivate(&number);
        }
        self.number_voice_portal(key);
    }

    /// People call the voice portal to hear their messages.
    fn number_voice_portal(&mut self, key: &GroupKey) {
        let number = self.number();
        let portal = self.world.users.of_kind(key, "Voice Portal").next().cloned();
        if let Some(mut portal) = portal {
            self.give_number(&mut portal, &number);
            self.world.users.edit(&portal.id.clone(), |present| present.profile = portal.profile);
        }
    }

    pub(super) fn deactivate(&mut self, number: &str) {
        self.world.numbers.edit(number, |number| number.activated = false);
    }
}
