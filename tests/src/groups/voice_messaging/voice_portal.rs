//! `/groups/voice-messaging/voice-portal`: the virtual user that a group with voice messaging has.

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::instance::{self, Instance};
use crate::groups::record;
use crate::json::{self, Fields};
use crate::profile::write_flag;
use crate::users::settings::Field;
use crate::world::{GroupKey, User, World};

use super::SERVICE;

const VOICE_PORTAL: Instance = Instance {
    service: "Voice Portal",
    // rule: OCI, GroupVoiceMessagingGroupModifyVoicePortalRequest
    fields: &[
        Field::flag("enableExtendedScope", false),
        Field::flag("allowIdentificationByPhoneNumberOrVoiceMailAliasesOnLogin", false),
        Field::flag("useVoicePortalWizard", true),
        Field::choice("voicePortalExternalRoutingScope", &["System", "Group"]),
        Field::flag("useExternalRouting", false),
        Field::text("externalRoutingAddress", 161),
    ],
};

/// The voice portal of a group.
fn find<'w>(world: &'w World, key: &GroupKey) -> Option<&'w User> {
    world.users.of_kind(key, VOICE_PORTAL.service).next()
}

/// Gives a group the voice portal that goes with the service, or takes it away with the service.
// rule: assumed
pub(crate) fn settle(world: &mut World, key: &GroupKey) -> Result<(), Failure> {
    let group = world.group(key)?;
    let present = find(world, key).map(|portal| portal.id.clone());
    match (group.check_service(SERVICE).is_ok(), present) {
        (true, None) => create(world, key),
        (false, Some(id)) => world.delete_user(&id),
        _ => Ok(()),
    }
}

fn create(world: &mut World, key: &GroupKey) -> Result<(), Failure> {
    let domain = world.group(key)?.default_domain();
    let id = format!("{}_{}_VMR@{domain}", key.service_provider_id, key.group_id);
    let kind = Some(VOICE_PORTAL.service.to_owned());
    let mut portal = User { id: id.clone(), key: key.clone(), service_type: kind, ..User::default() };
    for field in [
        "lastName",
        "firstName",
        "callingLineIdLastName",
        "callingLineIdFirstName",
        "hiraganaLastName",
        "hiraganaFirstName",
    ] {
        portal.profile.insert(field.to_owned(), VOICE_PORTAL.service.into());
    }
    world.users.insert(portal);
    Instance::set_active(world, &id, false);
    Ok(())
}

/// The id of the voice portal of the group that the call names.
fn reach(world: &World, call: &Call<'_>) -> Result<String, Failure> {
    let group = world.reach_group(call)?;
    group.check_service(SERVICE)?;
    let portal = find(world, &group.key);
    portal.map(|portal| portal.id.clone()).ok_or_else(|| Failure::not_found("Voice portal", &group.key.group_id))
}

fn shown(world: &World, id: &str, call: &Call<'_>) -> Result<Fields, Failure> {
    let user = world.user(id)?;
    let mut record = VOICE_PORTAL.full(world, user, call);
    record.remove("resellerId");
    record.remove("isEnterprise");
    record.insert("isActive".to_owned(), instance::is_active(user).into());
    Ok(record)
}

pub(super) fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let id = reach(world, call)?;
    Ok(shown(world, &id, call)?.into())
}

pub(super) fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let id = reach(world, call)?;
    let user = world.user(&id)?;
    let body = call.object()?;
    let profile = instance::profile_after(world, user, body)?;
    let mut settings = VOICE_PORTAL.settings(user);
    record::change(VOICE_PORTAL.fields, &mut settings, body)?;
    // rule: assumed
    record::check_needs(&settings, &[(&[("useExternalRouting", "true")], "externalRoutingAddress")])?;
    let mut switch = Fields::new();
    write_flag(&mut switch, body, "isActive")?;
    world.users.edit(&id, |user| user.profile = profile);
    Instance::store_in(world, &id, settings);
    if let Some(active) = switch.get("isActive").and_then(json::flag) {
        Instance::set_active(world, &id, active);
    }
    instance::set_password(world, call, &id);
    Ok(shown(world, &id, call)?.into())
}
