//! Users as members of something: how they are listed, and how a list of them is read.

use serde_json::{Value, json};

use crate::failure::Failure;
use crate::groups::record;
use crate::json::{self, Fields};
use crate::shown::{Part, Shown};
use crate::world::{GroupKey, Provider, User, World};

/// A text, or null when it is empty.
pub(crate) fn or_null(text: &str) -> Value {
    if text.is_empty() { Value::Null } else { text.into() }
}

/// The department with its group, or alone when it is the enterprise's; null without one.
pub(crate) fn department(user: &User) -> Value {
    let Some(name) = user.department() else { return Value::Null };
    match user.profile.get("department").and_then(|department| department.get("groupId")).and_then(Value::as_str) {
        Some(group) if !group.is_empty() => format!("{name} ({group})").into(),
        _ => name.into(),
    }
}

/// A user in a list of members or candidates.
pub(crate) fn row(user: &User) -> Fields {
    shown(user).into()
}

/// The same, to be printed.
pub(crate) fn shown(user: &User) -> Shown<'_> {
    let or_null = |name: &str| Some(user.text(name)).filter(|text| !text.is_empty()).into();
    Shown::from([
        ("department", department(user).into()),
        ("emailAddress", or_null("emailAddress")),
        ("extension", or_null("extension")),
        ("firstName", user.text("firstName").into()),
        ("hiraganaFirstName", or_null("hiraganaFirstName")),
        ("hiraganaLastName", or_null("hiraganaLastName")),
        ("lastName", user.text("lastName").into()),
        ("phoneNumber", or_null("phoneNumber")),
        ("userId", Part::Text(&user.id)),
    ])
}

/// A user in a list that shows these keys only.
pub(crate) fn row_of(user: &User, keys: &[&str]) -> Fields {
    let mut row = row(user);
    row.retain(|key, _| keys.contains(&key.as_str()));
    row
}

/// The people of a group, service instances left out.
pub(crate) fn people<'a>(world: &'a World, key: &GroupKey) -> impl Iterator<Item = &'a User> {
    world.users.in_group(key).filter(|user| user.service_type.is_none())
}

/// From where members may come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// From the group.
    Group,
    /// From any group of an enterprise; from the group alone where the service provider is none.
    // rule: OCI, GroupHuntGroupGetAvailableUserListRequest
    Enterprise,
}

impl Reach {
    /// Whether somebody of one group may be a member of what another group has.
    pub(crate) fn allows(self, world: &World, from: &GroupKey, to: &GroupKey) -> bool {
        let provider = world.providers.get(&to.service_provider_id);
        let enterprise = self == Self::Enterprise && provider.is_some_and(Provider::is_enterprise);
        from == to || (enterprise && from.service_provider_id == to.service_provider_id)
    }
}

/// The people who may be members of what a group has.
pub(crate) fn candidates<'a>(world: &'a World, key: &'a GroupKey, reach: Reach) -> impl Iterator<Item = &'a User> {
    let groups = world.groups_of(&key.service_provider_id).filter(move |group| reach.allows(world, &group.key, key));
    groups.flat_map(|group| people(world, &group.key))
}

/// The rows of members that are stored in a record.
pub(crate) fn stored<'a>(record: &'a Fields, key: &str) -> impl Iterator<Item = &'a str> {
    let list = record.get(key).and_then(Value::as_array);
    list.into_iter().flatten().filter_map(|row| row.get("userId")?.as_str())
}

/// The ids of a list of people in a body; nothing when the body does not have the list.
pub(crate) fn ids(
    world: &World,
    group: &GroupKey,
    reach: Reach,
    body: &Fields,
    key: &str,
) -> Result<Option<Vec<String>>, Failure> {
    let Some(rows) = record::rows(body, key)? else { return Ok(None) };
    let mut ids: Vec<String> = Vec::new();
    for row in rows {
        // rule: documented
        let id = row.get("userId").and_then(json::text).ok_or_else(|| Failure::missing("userId"))?;
        let user = world.user(&id)?;
        if !reach.allows(world, &user.key, group) || user.service_type.is_some() {
            // rule: assumed
            return Err(Failure::rejected(format!("User not in group {}: {id}", group.group_id)));
        }
        if ids.contains(&id) {
            // rule: assumed
            return Err(Failure::invalid(key, &format!("{id} twice")));
        }
        ids.push(id);
    }
    Ok(Some(ids))
}

/// Ids as they are stored in a record.
pub(crate) fn to_rows(ids: &[String]) -> Value {
    ids.iter().map(|id| json!({ "userId": id })).collect()
}
