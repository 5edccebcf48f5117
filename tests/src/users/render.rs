//! How the server shows a user.

use serde_json::{Value, json};

use crate::call::Call;
use crate::clock::Now;
use crate::json;
use crate::profile::time_zone_display_name;
use crate::shown::{InOrder, Part, Printed, Shown};
use crate::users::endpoint;
use crate::world::{PasswordDays, Provider, User, World};

/// The full profile.
pub(crate) fn full<'a>(world: &'a World, user: &'a User, now: Now) -> Shown<'a> {
    let provider = world.providers.get(&user.key.service_provider_id);
    let group = world.groups.get(&user.key);
    let group_zone = group.map_or("", |group| json::field(&group.profile, "timeZone"));
    let mut record = Shown::of(&user.profile);
    for name in ["phoneNumber", "extension", "callingLineIdPhoneNumber", "emailAddress"] {
        record.fill(name, "");
    }
    record.fill("language", "English");
    record.fill("timeZone", if group_zone.is_empty() { "America/New_York" } else { group_zone });
    record.fill("allowVideo", true);
    record.fill("aliases", json!([]));
    let nowhere = ["groupId", "name", "serviceProviderId"].map(|name| (name, "".into()));
    record.fill("department", Shown::from(nowhere));
    record.fill("serviceProviderId", &user.key.service_provider_id);
    record.fill("groupId", &user.key.group_id);
    record.fill("userId", &user.id);
    record.fill("defaultAlias", &user.id);
    record.fill("domain", user.domain());
    record.fill("countryCode", "1");
    record.fill("nationalPrefix", "");
    record.fill("phoneNumberActivated", activated(world, user));
    record.fill("isEnterprise", provider.is_some_and(Provider::is_enterprise));
    record.fill("passwordExpiresDays", password_expires_days(world, user, now));
    if let Some(path) = department_path(user.profile.get("department")) {
        record.fill("departmentFullPath", Value::from(path));
    }
    let zone = time_zone_display_name(record.text("timeZone"));
    record.put("timeZoneDisplayName", Value::from(zone));
    endpoint::render(world, user, &mut record);
    record
}

/// The few fields of a plain list row.
pub(crate) fn row<'a>(world: &World, user: &'a User) -> Shown<'a> {
    // A group has thousands of users: what the profile has is read in its order, without searching for each.
    let mut profile = InOrder::of(&user.profile);
    let department = department_path(profile.get("department")).unwrap_or_default();
    let email = profile.text("emailAddress");
    let extension = profile.text("extension");
    let first_name = profile.text("firstName");
    let hiragana_first_name = profile.text("hiraganaFirstName");
    let hiragana_last_name = profile.text("hiraganaLastName");
    let last_name = profile.text("lastName");
    let number = profile.text("phoneNumber");
    Shown::in_order([
        ("department", Value::from(department).into()),
        ("domain", user.domain().into()),
        ("emailAddress", Some(email).filter(|email| !email.is_empty()).into()),
        ("extension", extension.into()),
        ("firstName", first_name.into()),
        ("groupId", Part::Text(&user.key.group_id)),
        ("hiraganaFirstName", hiragana_first_name.into()),
        ("hiraganaLastName", hiragana_last_name.into()),
        ("inTrunkGroup", user.in_trunk_group().into()),
        ("lastName", last_name.into()),
        ("phoneNumber", number.into()),
        ("phoneNumberActivated", is_activated(world, number).into()),
        ("serviceProviderId", Part::Text(&user.key.service_provider_id)),
        ("userId", Part::Text(&user.id)),
        ("userIdShort", user.id.split('@').next().unwrap_or_default().into()),
    ])
}

/// Rows as the caller asked for them, with the oddities that lists have.
pub(crate) fn rows<'a>(world: &'a World, call: &Call<'_>, users: impl Iterator<Item = &'a User>) -> Printed {
    let extended = call.flag("extended");
    Printed::rows(users.map(|user| {
        let mut row = if extended { full(world, user, call.now) } else { row(world, user) };
        add_quirks(world, &mut row);
        row
    }))
}

fn add_quirks(world: &World, row: &mut Shown<'_>) {
    const NAMES: [&str; 8] = [
        "lastName",
        "firstName",
        "callingLineIdLastName",
        "callingLineIdFirstName",
        "hiraganaLastName",
        "hiraganaFirstName",
        "pagerPhoneNumber",
        "mobilePhoneNumber",
    ];
    let quirks = world.config.quirks;
    for (_, part) in row.iter_mut().filter(|(name, _)| NAMES.contains(name)) {
        if let Some(number) = part.text().and_then(|text| quirks.number(text)) {
            *part = number.into();
        }
    }
    if quirks.collapsed_lists
        && let Some(list) = row.get_mut("alternateUserId")
        && let Part::Kept(Value::Array(kept)) = list
        && let [one] = kept.as_slice()
    {
        *list = Part::Kept(one);
    }
}

pub(crate) fn activated(world: &World, user: &User) -> bool {
    is_activated(world, user.text("phoneNumber"))
}

fn is_activated(world: &World, number: &str) -> bool {
    !number.is_empty() && world.numbers.get(number).is_some_and(|number| number.activated)
}

/// A department with its group, or alone when it is the enterprise's.
fn department_path(department: Option<&Value>) -> Option<String> {
    let department = department?;
    let name = department.get("name")?.as_str().filter(|name| !name.is_empty())?;
    match department.get("groupId")?.as_str() {
        Some(group) if !group.is_empty() => Some(format!("{name} ({group})")),
        _ => Some(name.to_owned()),
    }
}

pub(super) fn password_expires_days(world: &World, user: &User, now: Now) -> Value {
    let account = world.accounts.get(&user.id);
    match account.map_or(PasswordDays::Unset, |account| account.password_days(now)) {
        PasswordDays::Unset if world.config.quirks.negative_never => "-2147483648".into(),
        PasswordDays::Unset | PasswordDays::Never => 2_147_483_647_i64.into(),
        PasswordDays::Left(days) => days.into(),
    }
}
