//! Short ways to put things into a world. A seed is trusted: nothing is checked here.

use serde_json::{Value, json};

use crate::groups::services::names::{GROUP_SERVICES, USER_SERVICES};
use crate::groups::voice_messaging::voice_portal;
use crate::json::Fields;
use crate::login::LoginType;
use crate::world::{Account, Group, GroupKey, Licence, Number, Provider, ServicePack, User, World, tables};

/// The fields of a JSON object.
pub(super) fn fields(value: Value) -> Fields {
    match value {
        Value::Object(fields) => fields,
        _ => Fields::new(),
    }
}

pub(super) fn domain(world: &mut World, name: &str) {
    world.system.table_mut(tables::DOMAINS).insert(name.to_owned(), Fields::new());
}

/// A service provider that is authorised for everything that there are licences for.
pub(super) fn provider(id: &str, name: &str, domain: &str, enterprise: bool) -> Provider {
    let mut provider = Provider { id: id.to_owned(), ..Provider::default() };
    provider.profile = fields(json!({
        "serviceProviderName": name,
        "defaultDomain": domain,
        "isEnterprise": enterprise,
        "useCustomRoutingProfile": false,
    }));
    provider.holdings.table_mut(tables::DOMAINS).insert(domain.to_owned(), Fields::new());
    provider.user_services = USER_SERVICES.iter().copied().map(Licence::unlimited).collect();
    provider.group_services = GROUP_SERVICES.iter().copied().map(Licence::unlimited).collect();
    provider
}

pub(super) fn pack(name: &str, description: &str, services: &[&str]) -> ServicePack {
    ServicePack {
        name: name.to_owned(),
        description: description.to_owned(),
        services: services.iter().map(|service| (*service).to_owned()).collect(),
        ..ServicePack::default()
    }
}

/// A group that is authorised for these user services and service packs.
pub(super) fn group(key: &GroupKey, name: &str, domain: &str, services: &[&str], packs: &[ServicePack]) -> Group {
    Group {
        key: key.clone(),
        profile: fields(json!({
            "groupName": name,
            "defaultDomain": domain,
            "userLimit": 500,
            "timeZone": "America/New_York",
        })),
        user_services: services.iter().map(|service| Licence::unlimited(service)).collect(),
        packs: packs.iter().map(|pack| Licence::unlimited(&pack.name)).collect(),
        ..Group::default()
    }
}

/// A user of a group, known by one name in all places.
pub(super) fn person(id: &str, key: &GroupKey, first: &str, last: &str) -> User {
    let mut user = User { id: id.to_owned(), key: key.clone(), ..User::default() };
    user.profile = fields(json!({
        "firstName": first,
        "lastName": last,
        "callingLineIdFirstName": first,
        "callingLineIdLastName": last,
        "hiraganaFirstName": first,
        "hiraganaLastName": last,
    }));
    user
}

/// Gives a user a number of its group, and the extension that goes with it.
pub(super) fn give_number(world: &mut World, user: &mut User, number: &str) {
    let extension = number.get(number.len().saturating_sub(4)..).unwrap_or(number);
    user.profile.insert("phoneNumber".to_owned(), number.into());
    user.profile.insert("callingLineIdPhoneNumber".to_owned(), number.into());
    user.profile.insert("extension".to_owned(), extension.into());
    numbers(world, &user.key, [number.to_owned()]);
}

/// Gives numbers to a group.
pub(super) fn numbers(world: &mut World, key: &GroupKey, numbers: impl IntoIterator<Item = String>) {
    for number in numbers {
        let entry = Number {
            service_provider_id: key.service_provider_id.clone(),
            group_id: Some(key.group_id.clone()),
            activated: true,
        };
        world.numbers.insert(&number, entry);
    }
}

/// Gives a number to a service provider, for its groups to take.
pub(super) fn spare_number(world: &mut World, service_provider_id: &str, number: &str) {
    let spare = Number { service_provider_id: service_provider_id.to_owned(), group_id: None, activated: false };
    world.numbers.insert(number, spare);
}

/// The line of a user on a device of its group.
pub(super) fn line_on(user: &mut User, device: &str) {
    let endpoint = json!({
        "accessDevice": { "deviceName": device, "deviceLevel": "Group" },
        "linePort": user.id,
    });
    user.profile.insert("accessDeviceEndpoint".to_owned(), endpoint);
}

/// A telephone.
pub(super) fn telephone(device_type: &str, mac_address: &str) -> Fields {
    fields(json!({
        "deviceType": device_type,
        "protocol": "SIP 2.0",
        "transportProtocol": "TCP",
        "macAddress": mac_address,
    }))
}

/// Puts a user into the world, with a login.
pub(super) fn enrol(world: &mut World, user: User, password: Option<&str>) {
    world.accounts.insert(Account::new(&user.id, LoginType::User, password));
    world.users.insert(user);
}

/// The voice portal of a group that has voice messaging.
pub(super) fn voice_portal(world: &mut World, key: &GroupKey) {
    drop(voice_portal::settle(world, key));
}
