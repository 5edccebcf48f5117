//! `/groups/voice-messaging`

pub(crate) mod voice_portal;

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::record;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::users::settings::Field;
use crate::world::{GroupKey, World};

const SERVICE: &str = "Voice Messaging Group";
// rule: OCI, GroupVoiceMessagingGroupModifyRequest
const FIELDS: &[Field] = &[
    Field::choice("useMailServerSetting", &["System Mail Server", "Group Mail Server"]),
    Field::flag("warnCallerBeforeRecordingVoiceMessage", false),
    Field::flag("allowUsersConfiguringAdvancedSettings", false),
    Field::flag("allowComposeOrForwardMessageToEntireGroup", false),
    Field::text("mailServerNetAddress", 80),
    Field::choice("mailServerProtocol", &["POP3", "IMAP"]),
    Field::flag("realDeleteForImap", false),
    Field::count("maxMailboxLengthMinutes", 10, 900, 30),
    Field::flag("doesMessageAge", false),
    Field::count("holdPeriodDays", 0, 60, 15),
];

pub(super) fn routes() -> Vec<Route> {
    let (path, portal) = ("/groups/voice-messaging", "/groups/voice-messaging/voice-portal");
    vec![
        Route::get("groups/voice-messaging:get", path, get).least(LoginType::GroupDepartment),
        Route::put("groups/voice-messaging:update", path, update).least(LoginType::Group),
        Route::get("groups/voice-messaging/voice-portal:get", portal, voice_portal::get)
            .least(LoginType::GroupDepartment),
        Route::put("groups/voice-messaging/voice-portal:update", portal, voice_portal::update).least(LoginType::Group),
    ]
}

fn shown(key: &GroupKey, mut settings: Fields) -> Fields {
    settings.insert("serviceProviderId".to_owned(), key.service_provider_id.as_str().into());
    settings.insert("groupId".to_owned(), key.group_id.as_str().into());
    settings
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    group.check_service(SERVICE)?;
    Ok(shown(&group.key, record::complete(FIELDS, group.holdings.settings.get(SERVICE))).into())
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    group.check_service(SERVICE)?;
    let mut settings = record::complete(FIELDS, group.holdings.settings.get(SERVICE));
    record::change(FIELDS, &mut settings, call.object()?)?;
    let number = |name: &str| settings.get(name).and_then(json::integer).unwrap_or_default();
    let minutes = number("maxMailboxLengthMinutes");
    if minutes % if minutes > 100 { 100 } else { 10 } != 0 {
        // rule: OCI, VoiceMessagingMailboxLengthMinutes
        return Err(Failure::invalid("maxMailboxLengthMinutes", "must be a multiple of 10, above 100 of 100"));
    }
    if !matches!(number("holdPeriodDays"), 0..=7 | 15 | 30 | 60) {
        // rule: OCI, VoiceMessagingHoldPeriodDays
        return Err(Failure::invalid("holdPeriodDays", "must be 0 to 7, 15, 30 or 60"));
    }
    if json::field(&settings, "useMailServerSetting") == "Group Mail Server"
        && json::field(&settings, "mailServerNetAddress").is_empty()
    {
        // rule: documented
        return Err(Failure::missing("mailServerNetAddress"));
    }
    let key = group.key.clone();
    if let Some(group) = world.groups.get_mut(&key) {
        group.holdings.settings.insert(SERVICE.to_owned(), settings.clone());
    }
    Ok(shown(&key, settings).into())
}
