//! A simple reader: it reads every record of a platform, one after the other, and keeps who has what.

use std::collections::BTreeSet;

use odin_api::flow::Ctx;
use odin_api::groups::{
    self, auto_attendants, call_centers, dns, hunt_groups, trunk_groups, voice_messaging::voice_portal,
};
use odin_api::jobs::Scope;
use odin_api::jobs::whose::Wanted;
use odin_api::shapes::service::ServiceInstanceProfile;
use odin_api::{Error, ErrorKind, service_providers, users};

use crate::reading::naive_groups;

/// What somebody has: group, kind, id, place, and which of several; and the text.
type Held = ([String; 6], String);

#[derive(Default)]
pub struct Oracle {
    held: Vec<Held>,
}

fn unless_missing<T>(result: Result<T, Error>) -> Result<Option<T>, Error> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.kind() == ErrorKind::NotAssigned => Ok(None),
        Err(error) => Err(error),
    }
}

impl Oracle {
    fn add(&mut self, home: (&str, &str), kind: &str, id: &str, place: (&str, &str), text: &str) {
        if !text.is_empty() {
            let key = [home.0, home.1, kind, id, place.0, place.1].map(str::to_owned);
            self.held.push((key, text.to_owned()));
        }
    }

    pub async fn read(ctx: &Ctx, scope: &Scope) -> Result<Self, Error> {
        let mut oracle = Self::default();
        let groups = naive_groups(ctx, scope).await?;
        for (provider, group) in &groups {
            oracle.read_group(ctx, (provider, group)).await?;
        }
        let providers: BTreeSet<_> = groups.into_iter().map(|(provider, _)| provider).collect();
        for provider in providers.iter().filter(|_| !matches!(scope, Scope::Group(..))) {
            for row in ctx.call(service_providers::dns::List::new(&**provider)).await?.dns {
                if row.group_id.is_none() {
                    for number in row.range().expand().expect("a range") {
                        oracle.add((provider, ""), "serviceProvider", "", ("unassigned", ""), number.as_str());
                    }
                }
            }
        }
        Ok(oracle)
    }

    async fn read_group(&mut self, ctx: &Ctx, home: (&str, &str)) -> Result<(), Error> {
        let (provider, group) = home;
        let mut pilots = BTreeSet::new();
        for row in unless_missing(ctx.call(trunk_groups::List::new(provider, group)).await)?.unwrap_or_default() {
            let trunk = ctx.call(trunk_groups::Get::new(provider, group, row.name)).await?;
            pilots.extend(trunk.pilot_user_id.map(|id| id.to_string()));
        }
        for row in ctx.call(users::List::of_group(provider, group)).await? {
            let user = ctx.call(users::Get::new(&row.user_id)).await?;
            let id = user.user_id.as_str();
            let kind = if pilots.contains(id) { "trunkPilot" } else { "user" };
            self.add(home, kind, id, ("number", ""), user.phone_number.as_ref().map_or("", |it| it.as_str()));
            self.add(home, kind, id, ("extension", ""), user.extension.as_deref().unwrap_or_default());
            self.add(home, kind, id, ("userId", ""), id);
            for alias in &user.aliases {
                self.add(home, kind, id, ("alias", ""), alias);
            }
            for other in &user.alternate_user_id {
                self.add(
                    home,
                    kind,
                    id,
                    ("alternateUserId", ""),
                    other.alternate_user_id.as_ref().expect("an id").as_str(),
                );
            }
            if let Some(phone) = &user.access_device_endpoint {
                let device = phone.access_device.as_ref().and_then(|device| device.device_name.as_ref());
                let line = phone.line_port.as_ref().map_or("", |line| line.as_str());
                self.add(home, kind, id, ("linePort", device.map_or("", |device| device.as_str())), line);
            }
            if let Some(trunk) = user.trunk_addressing.as_ref().and_then(|it| it.trunk_group_device_endpoint.get()) {
                let line = trunk.line_port.as_ref().map_or("", |line| line.as_str());
                self.add(home, kind, id, ("linePort", trunk.name.as_deref().unwrap_or_default()), line);
            }
            self.read_alternates(ctx, home, kind, id).await?;
            let shared = ctx.call(users::shared_call_appearance::Get::new(id)).await;
            for phone in unless_missing(shared)?.unwrap_or_default().endpoints {
                let (line, device) = (phone.line_port.expect("a line"), phone.device_name.expect("a device"));
                self.add(home, "user", id, ("sharedLine", device.as_str()), line.as_str());
            }
        }
        for row in unless_missing(ctx.call(auto_attendants::List::new(provider, group)).await)?.unwrap_or_default() {
            let record = ctx.call(auto_attendants::Get::new(&row.service_user_id)).await?;
            let profile = record.service_instance_profile.unwrap_or_default();
            self.read_instance(ctx, home, "autoAttendant", row.service_user_id.as_str(), &profile).await?;
        }
        for row in unless_missing(ctx.call(hunt_groups::List::new(provider, group)).await)?.unwrap_or_default() {
            let record = ctx.call(hunt_groups::Get::new(&row.service_user_id)).await?;
            let profile = record.service_instance_profile.unwrap_or_default();
            self.read_instance(ctx, home, "huntGroup", row.service_user_id.as_str(), &profile).await?;
        }
        for row in unless_missing(ctx.call(call_centers::List::new(provider, group)).await)?.unwrap_or_default() {
            let record = ctx.call(call_centers::Get::new(&row.service_user_id)).await?;
            let profile = record.service_instance_profile.unwrap_or_default();
            let id = row.service_user_id.as_str();
            self.read_instance(ctx, home, "callCenter", id, &profile).await?;
            let instances = match ctx.call(call_centers::dnis::Get::new(id)).await {
                Ok(dnis) => dnis.instances,
                Err(error) => {
                    assert!(error.to_string().contains("Not available for a call center of type"), "{error}");
                    continue;
                }
            };
            for dnis in instances.iter().filter(|dnis| dnis.is_primary_dnis != Some(true)) {
                let number = dnis.phone_number.as_ref().map_or("", |it| it.as_str());
                self.add(home, "callCenter", id, ("dnis", &dnis.name), number);
                self.add(home, "callCenter", id, ("dnis", &dnis.name), dnis.extension.as_deref().unwrap_or_default());
            }
        }
        let portal = unless_missing(ctx.call(voice_portal::Get::new(provider, group)).await)?.unwrap_or_default();
        if let (Some(id), Some(profile)) = (portal.service_user_id, portal.service_instance_profile) {
            self.read_profile(home, "voicePortal", id.as_str(), &profile);
        }
        let record = ctx.call(groups::Get::new(provider, group)).await?;
        let clid = record.calling_line_id_phone_number.map(|it| it.to_string()).unwrap_or_default();
        self.add(home, "group", "", ("callingLineId", ""), &clid);
        for row in ctx.call(dns::List::new(provider, group)).await?.dns {
            for number in row.range().expand().expect("a range").filter(|_| row.assigned == Some(false)) {
                if digits(number.as_str()) != digits(&clid) {
                    self.add(home, "group", "", ("unassigned", ""), number.as_str());
                }
            }
        }
        Ok(())
    }

    async fn read_alternates(&mut self, ctx: &Ctx, home: (&str, &str), kind: &str, id: &str) -> Result<(), Error> {
        let numbers = ctx.call(users::alternate_numbers::Get::new(id)).await;
        for entry in unless_missing(numbers)?.unwrap_or_default().used() {
            let place = entry.alternate_entry_id.expect("a place").to_string();
            let number = entry.phone_number.get().map_or("", |it| it.as_str());
            self.add(home, kind, id, ("alternateNumber", &place), number);
            let extension = entry.extension.get().map_or("", String::as_str);
            self.add(home, kind, id, ("alternateNumber", &place), extension);
        }
        Ok(())
    }

    async fn read_instance(
        &mut self,
        ctx: &Ctx,
        home: (&str, &str),
        kind: &str,
        id: &str,
        profile: &ServiceInstanceProfile,
    ) -> Result<(), Error> {
        self.read_profile(home, kind, id, profile);
        self.read_alternates(ctx, home, kind, id).await
    }

    fn read_profile(&mut self, home: (&str, &str), kind: &str, id: &str, profile: &ServiceInstanceProfile) {
        self.add(home, kind, id, ("number", ""), profile.phone_number.get().map_or("", |it| it.as_str()));
        self.add(home, kind, id, ("extension", ""), profile.extension.get().map_or("", String::as_str));
        self.add(home, kind, id, ("userId", ""), id);
        for alias in &profile.aliases {
            self.add(home, kind, id, ("alias", ""), alias);
        }
    }

    pub fn owners(&self, wanted: &Wanted) -> BTreeSet<[String; 6]> {
        let names = ["userId", "alias", "alternateUserId", "linePort", "sharedLine"];
        let fits = |(key, text): &&Held| {
            let is_name = names.contains(&&*key[4]);
            let found = text.to_lowercase();
            let asked = wanted.text().to_lowercase();
            match wanted {
                Wanted::Number(_) => !is_name && text.len() > 6 && digits(text) == digits(&asked),
                Wanted::Extension(_) => !is_name && text.len() < 7 && found == asked,
                // The lines of further phones are looked at where the name has a domain.
                _ if key[4] == "sharedLine" && !asked.contains('@') => false,
                _ => is_name && (found == asked || found.split('@').next() == Some(&asked)),
            }
        };
        self.held.iter().filter(fits).map(|(key, _)| key.clone()).collect()
    }

    /// Every extension that somebody has.
    pub fn extensions(&self) -> BTreeSet<String> {
        let places = ["extension", "alternateNumber", "dnis"];
        let extensions = self.held.iter().filter(|(key, text)| places.contains(&&*key[4]) && text.len() < 7);
        extensions.map(|(_, text)| text.clone()).collect()
    }

    /// All that can be asked for, and some that nobody has.
    pub fn questions(&self) -> Vec<Wanted> {
        let mut wanted: BTreeSet<(u8, String)> = BTreeSet::new();
        for (key, text) in &self.held {
            match &*key[4] {
                "userId" | "alias" | "alternateUserId" | "linePort" | "sharedLine" => {
                    wanted.insert((2, text.clone()));
                    wanted.insert((2, text.split('@').next().unwrap_or_default().to_uppercase()));
                }
                _ if text.len() > 6 => _ = wanted.insert((0, text.clone())),
                _ => _ = wanted.insert((1, text.clone())),
            }
        }
        wanted.extend([(0, "+1-9995550000".to_owned()), (1, "99".to_owned()), (2, "nobody".to_owned())]);
        // A prefix of one that somebody has.
        wanted.extend([(1, "400".to_owned()), (2, "recep".to_owned()), (0, "5554001".to_owned())]);
        let question = |(kind, text): (u8, String)| match kind {
            0 => Wanted::Number(text),
            1 => Wanted::Extension(text),
            _ => Wanted::Name(text),
        };
        wanted.into_iter().map(question).collect()
    }
}

/// The national digits.
fn digits(text: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.strip_prefix('1').filter(|rest| rest.len() == 10).map_or(digits.clone(), str::to_owned)
}
