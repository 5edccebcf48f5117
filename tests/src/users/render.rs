//! How the server shows a user.

use serde_json::{Value, json};

use crate::call::Call;
use crate::clock::Now;
use crate::json::{self, Fields};
use crate::profile::time_zone_display_name;
use crate::users::endpoint;
use crate::world::{PasswordDays, Provider, User, World};

/// The full profile.
pub(crate) fn full(world: &World, user: &User, now: Now) -> Fields {
    let provider = world.providers.get(&user.key.service_provider_id);
    let group = world.groups.get(&user.key);
    let group_zone = group.map_or("", |group| json::field(&group.profile, "timeZone"));
    let mut record = user.profile.clone();
    let mut default = |name: &str, value: Value| {
        record.entry(name).or_insert(value);
    };
    for name in ["phoneNumber", "extension", "callingLineIdPhoneNumber", "emailAddress"] {
        default(name, "".into());
    }
    default("language", "English".into());
    let zone = if group_zone.is_empty() { "America/New_York" } else { group_zone };
    default("timeZone", zone.into());
    default("allowVideo", true.into());
    default("aliases", json!([]));
    default("department", json!({ "serviceProviderId": "", "groupId": "", "name": "" }));
    default("serviceProviderId", user.key.service_provider_id.as_str().into());
    default("groupId", user.key.group_id.as_str().into());
    default("userId", user.id.as_str().into());
    default("defaultAlias", user.id.as_str().into());
    default("domain", user.domain().into());
    default("countryCode", "1".into());
    default("nationalPrefix", "".into());
    default("phoneNumberActivated", activated(world, user).into());
    default("isEnterprise", provider.is_some_and(Provider::is_enterprise).into());
    default("passwordExpiresDays", password_expires_days(world, user, now));
    if let Some(path) = department_path(user) {
        default("departmentFullPath", path.into());
    }
    let zone = time_zone_display_name(json::field(&record, "timeZone"));
    record.insert("timeZoneDisplayName".to_owned(), zone.into());
    endpoint::render(world, user, &mut record);
    record
}

/// The few fields of a plain list row.
pub(crate) fn row(world: &World, user: &User) -> Fields {
    let text = |name: &str| Value::from(user.text(name));
    let mut row = Fields::new();
    let mut put = |name: &str, value: Value| {
        row.insert(name.to_owned(), value);
    };
    for name in ["lastName", "firstName", "hiraganaLastName", "hiraganaFirstName"] {
        put(name, text(name));
    }
    put("userId", user.id.as_str().into());
    put("userIdShort", user.id.split('@').next().unwrap_or_default().into());
    put("serviceProviderId", user.key.service_provider_id.as_str().into());
    put("groupId", user.key.group_id.as_str().into());
    put("department", department_path(user).unwrap_or_default().into());
    put("phoneNumber", text("phoneNumber"));
    put("phoneNumberActivated", activated(world, user).into());
    put("extension", text("extension"));
    put("domain", user.domain().into());
    put("inTrunkGroup", user.in_trunk_group().into());
    let email = user.text("emailAddress");
    put("emailAddress", if email.is_empty() { Value::Null } else { email.into() });
    row
}

/// Rows as the caller asked for them, with the oddities that lists have.
pub(crate) fn rows<'a>(world: &World, call: &Call<'_>, users: impl Iterator<Item = &'a User>) -> Value {
    let extended = call.flag("extended");
    let rows = users.map(|user| {
        let mut row = if extended { full(world, user, call.now) } else { row(world, user) };
        add_quirks(world, &mut row);
        Value::Object(row)
    });
    Value::Array(rows.collect())
}

fn add_quirks(world: &World, row: &mut Fields) {
    let quirks = world.config.quirks;
    for name in [
        "lastName",
        "firstName",
        "callingLineIdLastName",
        "callingLineIdFirstName",
        "hiraganaLastName",
        "hiraganaFirstName",
        "pagerPhoneNumber",
        "mobilePhoneNumber",
    ] {
        if let Some(value) = row.get_mut(name)
            && let Some(text) = value.as_str()
        {
            *value = quirks.digits(text);
        }
    }
    if quirks.collapsed_lists
        && let Some(list) = row.get_mut("alternateUserId")
        && let Some([one]) = list.as_array().map(Vec::as_slice)
    {
        *list = one.clone();
    }
}

pub(crate) fn activated(world: &World, user: &User) -> bool {
    let number = user.text("phoneNumber");
    !number.is_empty() && world.numbers.get(number).is_some_and(|number| number.activated)
}

/// The department with its group, or alone when it is the enterprise's.
fn department_path(user: &User) -> Option<String> {
    let name = user.department()?;
    match user.profile.get("department")?.get("groupId")?.as_str() {
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
