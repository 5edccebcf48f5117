//! `/groups/extensions`: how long extensions are.

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::record;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::tables::Owner;
use crate::users::settings::Field;
use crate::world::claims::Claim;
use crate::world::{Group, GroupKey, World};

const SETTINGS: &str = "Extension Length";
/// Extensions of numbers outside of the platform.
const VIRTUAL: &str = "/groups/virtual-on-net-enterprise-extensions";
// rule: OCI, GroupExtensionLengthModifyRequest17
const FIELDS: &[Field] = &[
    Field::count("minExtensionLength", 2, 20, 2),
    Field::count("maxExtensionLength", 2, 20, 6),
    Field::count("defaultExtensionLength", 2, 20, 4),
];

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("groups/extensions:get", "/groups/extensions", get)
            .least(LoginType::GroupDepartment)
            .in_passing(LoginType::User),
        Route::put("groups/extensions:update", "/groups/extensions", update).least(LoginType::Group),
    ]
}

/// Refuses an extension that is not of the lengths that a group has.
pub(crate) fn check_length(group: &Group, extension: &str) -> Result<(), Failure> {
    let lengths = record::complete(FIELDS, group.holdings.settings.get(SETTINGS));
    let length = |name: &str| lengths.get(name).and_then(json::integer).and_then(|length| usize::try_from(length).ok());
    let (least, most) = (length("minExtensionLength").unwrap_or(2), length("maxExtensionLength").unwrap_or(20));
    if (least..=most).contains(&extension.len()) && extension.bytes().all(|byte| byte.is_ascii_digit()) {
        Ok(())
    } else {
        // rule: OCI, GroupExtensionLengthModifyRequest17
        Err(Failure::invalid("extension", &format!("must be {least} to {most} digits")))
    }
}

fn shown(key: &GroupKey, mut lengths: Fields) -> Fields {
    lengths.insert("serviceProviderId".to_owned(), key.service_provider_id.as_str().into());
    lengths.insert("groupId".to_owned(), key.group_id.as_str().into());
    lengths
}

/// Refuses an extension of somebody outside of the platform that somebody of the group has.
pub(crate) fn check_virtual(world: &World, owner: &Owner, record: &Fields) -> Result<(), Failure> {
    let Some(key) = owner.group() else { return Ok(()) };
    let extension = json::field(record, "extension");
    if world.users.holders(&Claim::Extension(key.clone(), extension.to_owned())).is_empty() {
        Ok(())
    } else {
        // rule: assumed
        Err(Failure::rejected(format!("Extension already in use: {extension}")))
    }
}

/// Whether somebody outside of the platform has an extension of a group.
pub(crate) fn is_virtual(group: &Group, extension: &str) -> bool {
    let table = group.holdings.table(VIRTUAL).into_iter().flatten();
    table.into_iter().any(|(_, record)| json::field(record, "extension") == extension)
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    Ok(shown(&group.key, record::complete(FIELDS, group.holdings.settings.get(SETTINGS))).into())
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    let mut lengths = record::complete(FIELDS, group.holdings.settings.get(SETTINGS));
    record::change(FIELDS, &mut lengths, call.object()?)?;
    let length = |name: &str| lengths.get(name).and_then(json::integer);
    if length("minExtensionLength") > length("defaultExtensionLength")
        || length("defaultExtensionLength") > length("maxExtensionLength")
    {
        // rule: assumed
        return Err(Failure::invalid("defaultExtensionLength", "must lie between the shortest and the longest"));
    }
    let key = group.key.clone();
    if let Some(group) = world.groups.get_mut(&key) {
        group.holdings.settings.insert(SETTINGS.to_owned(), lengths.clone());
    }
    Ok(shown(&key, lengths).into())
}
