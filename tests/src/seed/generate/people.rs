//! Users with numbers, services and telephones.

use serde_json::json;

use crate::devices::UNPLUGGED;
use crate::seed::build::{enrol, fields, line_on, person, telephone};
use crate::seed::generate::groups::EXTRA;
use crate::seed::generate::names::{DEPARTMENTS, FIRST, LAST, TELEPHONES};
use crate::seed::generate::{Maker, PASSWORD, PREMIUM_PACK, STANDARD_PACK};
use crate::world::{GroupKey, tables};

impl Maker<'_> {
    /// A user, some of them behind the trunk group; the id is told.
    pub(super) fn person(&mut self, key: &GroupKey, domain: &str, trunk: Option<&str>) -> String {
        let random = &mut self.random;
        let (first, last) = (*random.pick(FIRST), *random.pick(LAST));
        let named = !random.percent(2);
        let number = self.number();
        let last = if named { last } else { number.as_str() };
        let mut user = person(&format!("{number}@{domain}"), key, first, last);
        self.give_number(&mut user, &number);
        let random = &mut self.random;
        user.packs.insert(if random.percent(20) { PREMIUM_PACK } else { STANDARD_PACK }.to_owned());
        for (service, chance) in EXTRA {
            if random.percent(*chance) {
                user.services.insert((*service).to_owned());
            }
        }
        if random.percent(60) {
            let department = json!({
                "serviceProviderId": key.service_provider_id,
                "groupId": key.group_id,
                "name": random.pick(DEPARTMENTS),
            });
            user.profile.insert("department".to_owned(), department);
        }
        if random.percent(80) {
            let email = format!("{}.{}{number}@example.com", first.to_lowercase(), last.to_lowercase());
            user.profile.insert("emailAddress".to_owned(), email.into());
        }
        let activated = random.percent(95);
        match trunk {
            Some(trunk) if random.percent(10) => {
                let line = format!("{number}_trunk@{domain}");
                let end = json!({ "name": trunk, "linePort": line, "contacts": [] });
                user.profile.insert("trunkAddressing".to_owned(), json!({ "trunkGroupDeviceEndpoint": end }));
            }
            _ if random.percent(85) => {
                let kind: &str = random.pick::<&str>(TELEPHONES);
                let mut device = telephone(kind, &format!("00005E{:06X}", self.numbers));
                if self.numbers % 12 == 5 {
                    device.insert(UNPLUGGED.to_owned(), true.into());
                }
                if let Some(group) = self.world.groups.get_mut(key) {
                    group.holdings.table_mut(tables::DEVICES).insert(number.clone(), device);
                }
                line_on(&mut user, &number);
            }
            _ => {}
        }
        let id = user.id.clone();
        enrol(self.world, user, Some(PASSWORD));
        if !activated {
            self.deactivate(&number);
        }
        id
    }

    /// Some send their calls on to a colleague.
    pub(super) fn forward(&mut self, people: &[String]) {
        for id in people {
            if !self.random.percent(8) {
                continue;
            }
            let to = self.random.pick(people);
            let number = self.world.users.get(to).map(|user| user.text("phoneNumber").to_owned());
            if to != id
                && let Some(mut parts) = self.world.users.get_mut(id)
            {
                let settings = fields(json!({ "isActive": true, "forwardToPhoneNumber": number }));
                parts.holdings.settings.insert("Call Forwarding Always".to_owned(), settings);
            }
        }
    }
}
