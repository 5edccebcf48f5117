//! What only one user may have at a time: numbers, extensions, names, lines.
//!
//! Everything that a user claims is read off its record, wherever in the record it stands, so that giving it up
//! anywhere frees it and taking it anywhere is seen everywhere.

use std::collections::HashMap;

use serde_json::Value;

use crate::failure::Failure;
use crate::groups::call_centers::dnis;
use crate::groups::extensions;
use crate::json::{self, Fields};
use crate::users::{alternate_numbers, shared_call_appearance};
use crate::world::holdings::Table;
use crate::world::{GroupKey, User, World, national};

/// Something that one user has and no other may have.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Claim {
    /// A phone number, by its national digits.
    // rule: assumed
    Number(String),
    /// An extension of a group.
    // rule: assumed
    Extension(GroupKey, String),
    /// An alias or an alternate user id.
    // rule: assumed
    Name(String),
    /// A line/port of whatever device or trunk group.
    // rule: assumed
    LinePort(String),
    /// The public identity in an IP multimedia network.
    // rule: assumed
    PublicIdentity(String),
}

/// Where in the record of a user a claim stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Profile,
    Alias,
    AlternateId,
    /// One of the places for alternate numbers.
    AlternateNumber(i64),
    /// A DNIS number of a call center, by its name.
    Dnis(String),
    /// A further phone on the line.
    Appearance,
}

/// Who has a claim, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Holder {
    pub(crate) user_id: String,
    pub(crate) place: Place,
}

/// All claims of all users.
#[derive(Debug, Default)]
pub(crate) struct Claims(HashMap<Claim, Vec<Holder>>);

impl Claims {
    pub(crate) fn holders(&self, claim: &Claim) -> &[Holder] {
        self.0.get(claim).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn add(&mut self, user: &User) {
        for (claim, place) in Claimant::of(user).claims() {
            self.0.entry(claim).or_default().push(Holder { user_id: user.id.clone(), place });
        }
    }

    pub(crate) fn remove(&mut self, user: &User) {
        for (claim, place) in Claimant::of(user).claims() {
            let Some(holders) = self.0.get_mut(&claim) else { continue };
            if let Some(at) = holders.iter().position(|held| held.user_id == user.id && held.place == place) {
                holders.remove(at);
            }
            if holders.is_empty() {
                self.0.remove(&claim);
            }
        }
    }
}

/// The parts of a user, present or to come, that claim something.
#[derive(Clone, Copy)]
pub(crate) struct Claimant<'a> {
    pub(crate) id: &'a str,
    pub(crate) key: &'a GroupKey,
    pub(crate) profile: &'a Fields,
    pub(crate) alternate_numbers: Option<&'a Fields>,
    pub(crate) dnis: Option<&'a Table>,
    pub(crate) appearances: Option<&'a Fields>,
}

impl<'a> Claimant<'a> {
    pub(crate) fn of(user: &'a User) -> Self {
        Self {
            id: &user.id,
            key: &user.key,
            profile: &user.profile,
            alternate_numbers: user.holdings.settings.get(alternate_numbers::SERVICE),
            dnis: user.holdings.table(dnis::NUMBERS),
            appearances: user.holdings.settings.get(shared_call_appearance::SERVICE),
        }
    }

    /// Everything that the user claims.
    fn claims(&self) -> Vec<(Claim, Place)> {
        let mut claims = Vec::new();
        let mut dialled = |number: &str, extension: &str, place: &Place| {
            if !number.is_empty() {
                claims.push((Claim::Number(national(number)), place.clone()));
            }
            if !extension.is_empty() {
                claims.push((Claim::Extension(self.key.clone(), extension.to_owned()), place.clone()));
            }
        };
        let text = |name: &str| json::field(self.profile, name);
        dialled(text("phoneNumber"), text("extension"), &Place::Profile);
        for (place, number, extension) in alternate_numbers::places(self.alternate_numbers) {
            dialled(number, extension, &Place::AlternateNumber(place));
        }
        for (name, record) in self.dnis.into_iter().flatten() {
            let text = |name: &str| json::field(record, name);
            dialled(text("dnisPhoneNumber"), text("extension"), &Place::Dnis(name.clone()));
        }
        for alias in self.list("aliases").filter_map(Value::as_str) {
            claims.push((Claim::Name(alias.to_owned()), Place::Alias));
        }
        for id in self.list("alternateUserId").filter_map(|row| row.get("alternateUserId")?.as_str()) {
            claims.push((Claim::Name(id.to_owned()), Place::AlternateId));
        }
        if let Some(port) = line_port(self.profile) {
            claims.push((Claim::LinePort(port.to_owned()), Place::Profile));
        }
        for port in shared_call_appearance::endpoints(self.appearances).filter_map(|phone| phone["linePort"].as_str()) {
            claims.push((Claim::LinePort(port.to_owned()), Place::Appearance));
        }
        if !text("impId").is_empty() {
            claims.push((Claim::PublicIdentity(text("impId").to_owned()), Place::Profile));
        }
        claims
    }

    /// The national digits of all numbers that the user has.
    pub(crate) fn numbers(&self) -> Vec<String> {
        let digits = |(claim, _)| match claim {
            Claim::Number(digits) => Some(digits),
            _ => None,
        };
        self.claims().into_iter().filter_map(digits).collect()
    }

    /// A number as it was written at its place.
    fn written_number(&self, place: &Place) -> &'a str {
        match place {
            Place::AlternateNumber(wanted) => alternate_numbers::places(self.alternate_numbers)
                .find_map(|(place, number, _)| (place == *wanted).then_some(number))
                .unwrap_or_default(),
            Place::Dnis(name) => {
                self.dnis.and_then(|table| table.get(name)).map_or("", |record| json::field(record, "dnisPhoneNumber"))
            }
            _ => json::field(self.profile, "phoneNumber"),
        }
    }

    fn taken(&self, claim: &Claim, place: &Place) -> Failure {
        // rule: assumed
        Failure::rejected(match claim {
            Claim::Number(_) => format!("Phone number already assigned: {}", self.written_number(place)),
            Claim::Extension(_, extension) => format!("Extension already in use: {extension}"),
            Claim::Name(name) if *place == Place::Alias => format!("Alias already in use: {name}"),
            Claim::Name(name) => format!("Alternate user ID already in use: {name}"),
            Claim::LinePort(port) => format!("Line/port already in use: {port}"),
            Claim::PublicIdentity(identity) => format!("Public identity already in use: {identity}"),
        })
    }

    fn list(&self, name: &str) -> impl Iterator<Item = &'a Value> {
        self.profile.get(name).and_then(Value::as_array).into_iter().flatten()
    }
}

/// The line/port of a primary line, on a device or behind a trunk group.
fn line_port(profile: &Fields) -> Option<&str> {
    let on_device = profile.get("accessDeviceEndpoint").and_then(|end| end.get("linePort"));
    let trunk = || profile.get("trunkAddressing")?.get("trunkGroupDeviceEndpoint")?.get("linePort");
    on_device.or_else(trunk).and_then(Value::as_str).filter(|port| !port.is_empty())
}

impl World {
    /// Refuses what a user is to have from now on and cannot have: what others have, what it has twice, numbers that are
    /// none of its group's, extensions of another length than the group's, aliases in foreign domains.
    pub(crate) fn check_claims(&self, after: &Claimant<'_>) -> Result<(), Failure> {
        let before = self.users.get(after.id).map(|user| Claimant::of(user).claims()).unwrap_or_default();
        let claims = after.claims();
        let count =
            |all: &[(Claim, Place)], wanted: &(Claim, Place)| all.iter().filter(|claim| **claim == *wanted).count();
        for new in claims.iter().filter(|new| count(&claims, new) > count(&before, new)) {
            let (claim, place) = new;
            match claim {
                Claim::Number(digits) if !self.numbers.is_of_group(digits, after.key) => {
                    let number = after.written_number(place);
                    // rule: assumed
                    return Err(Failure::rejected(format!("Phone number not available in the group: {number}")));
                }
                Claim::Extension(key, extension) => extensions::check_length(self.group(key)?, extension)?,
                // rule: assumed
                Claim::Name(alias) if *place == Place::Alias => {
                    let domain = alias.split_once('@').map_or("", |(_, domain)| domain);
                    self.check_group_domain(after.key, domain)?;
                }
                _ => {}
            }
            let twice = claims.iter().filter(|(other, _)| other == claim).count() > 1;
            let elsewhere = self.users.holders(claim).iter().any(|held| held.user_id != after.id);
            let name = matches!(claim, Claim::Name(name) if self.is_id(name) || name == after.id);
            let outside = matches!(claim, Claim::Extension(key, extension)
                if self.groups.get(key).is_some_and(|group| extensions::is_virtual(group, extension)));
            if twice || elsewhere || name || outside {
                return Err(after.taken(claim, place));
            }
        }
        Ok(())
    }

    /// Whether a user or an administrator has an id.
    fn is_id(&self, name: &str) -> bool {
        self.users.get(name).is_some() || self.accounts.get(name).is_some()
    }

    /// Whether somebody logs in or is called by a name: an id, an alias, an alternate id, the id of an administrator.
    pub(crate) fn is_name_taken(&self, name: &str) -> bool {
        self.is_id(name) || !self.users.holders(&Claim::Name(name.to_owned())).is_empty()
    }
}
