//! The greetings, messages and distribution lists of a mailbox. There are no messages until a test lets someone speak
//! ([`Odin::leave_message`], [`Odin::generate_messages`]).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::call::{Answer, Call, File};
use crate::clock::Now;
use crate::date::Date;
use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::odin::Odin;
use crate::route::Route;
use crate::users::settings::resource;
use crate::users::settings::voice_messaging::GREETING;
use crate::world::{User, World};

const SERVICE: &str = "Voice Messaging User";
const MESSAGES: &str = "voice-messages";
const LISTS: &str = "distribution-lists";
const LIST_COUNT: i64 = 15;

pub(super) fn routes() -> Vec<Route> {
    let greetings = "/users/voice-messaging/greetings";
    let messages = "/users/voice-messaging/messages";
    vec![
        Route::get("users/voice-messaging/greetings:get", greetings, get_greetings),
        Route::put("users/voice-messaging/greetings:update", greetings, update_greetings),
        Route::get("users/voice-messaging/message:get", "/users/voice-messaging/message", get_message),
        Route::get("users/voice-messaging/messages:list", messages, list_messages),
        Route::delete("users/voice-messaging/messages:delete", messages, delete_messages),
        Route::file(
            "users/voice-messaging/messages/download:download",
            "/users/voice-messaging/messages/download",
            download,
        ),
        Route::put("users/voice-messaging/messages/read:update", "/users/voice-messaging/messages/read", read),
        Route::put("users/voice-messaging/messages/unread:update", "/users/voice-messaging/messages/unread", unread),
        Route::get(
            "users/voice-messaging/user-distribution-list:get",
            "/users/voice-messaging/user-distribution-list",
            get_list,
        ),
        Route::put(
            "users/voice-messaging/user-distribution-list:update",
            "/users/voice-messaging/user-distribution-list",
            update_list,
        ),
        Route::get(
            "users/voice-messaging/user-distribution-lists:list",
            "/users/voice-messaging/user-distribution-lists",
            list_lists,
        ),
    ]
}

impl Odin {
    /// Leaves a voice message, a WAV file, for a user. Gives its id; nothing when there is no such user.
    pub fn leave_message(&mut self, user_id: &str, caller: &str, audio: &[u8], now: Now) -> Option<String> {
        let mut parts = self.world.users.get_mut(user_id)?;
        let table = parts.holdings.table_mut(MESSAGES);
        let last = table.keys().next_back().and_then(|id| id.rsplit('-').next()?.parse::<u64>().ok());
        let id = format!("00000000-0000-4000-8000-{:012}", last.unwrap_or(0) + 1);
        let seconds = now.as_seconds();
        let milliseconds = audio.len() / 8;
        let record = json!({
            "duration": milliseconds,
            "read": false,
            "time": (seconds * 1000).to_string(),
            "dateTime": Date::at(i64::try_from(seconds).unwrap_or_default()).plain(),
            "seconds": f64::from(u32::try_from(milliseconds).unwrap_or(u32::MAX)) / 1000.0,
            "id": id,
            "callingPartyInfoName": caller,
            "callingPartyInfoAddress": format!("sip:{caller}@example.net"),
            "mediaContent": STANDARD.encode(audio),
        });
        if let Value::Object(record) = record {
            table.insert(id.clone(), record);
        }
        Some(id)
    }
}

/// A message as it is shown.
fn shown(world: &World, user: &User, record: &Fields) -> Fields {
    let mut row = record.clone();
    let id = json::field(record, "id");
    row.insert("messageId".to_owned(), format!("/v2.0/user/{}/VoiceMessagingMessages/{id}", user.id).into());
    if let Some(Value::Number(duration)) = record.get("duration") {
        row.insert("duration".to_owned(), world.config.quirks.counter(duration.clone()));
    }
    row
}

fn reach<'w>(world: &'w World, call: &Call<'_>) -> Result<&'w User, Failure> {
    let user = world.reach_user(call)?;
    resource::check_assigned(world, user, SERVICE)?;
    Ok(user)
}

fn get_greetings(world: &mut World, call: &Call<'_>) -> Answer {
    Ok(resource::record(world, reach(world, call)?, &GREETING))
}

/// A file has a name.
fn update_greetings(world: &mut World, call: &Call<'_>) -> Answer {
    reach(world, call)?;
    for value in call.object()?.values() {
        check_file(value)?;
    }
    resource::update(world, call, &GREETING)
}

fn check_file(value: &Value) -> Result<(), Failure> {
    if let Some(audio) = value.get("audio") {
        check_file(audio)?;
        let named = value.get("name").and_then(json::text).is_some_and(|name| !name.is_empty());
        if audio.is_object() && !named {
            // rule: documented
            return Err(Failure::missing("name"));
        }
    }
    Ok(())
}

fn message<'w>(user: &'w User, id: &str) -> Result<&'w Fields, Failure> {
    user.holdings.record(MESSAGES, id).ok_or_else(|| Failure::not_found("Voice message", id))
}

fn get_message(world: &mut World, call: &Call<'_>) -> Answer {
    let user = reach(world, call)?;
    let id = call.need("id")?;
    let mut record = shown(world, user, message(user, &id)?);
    record.insert("fileName".to_owned(), format!("message{id}.wav").into());
    record.insert("mediaType".to_owned(), "WAV".into());
    record.insert("userId".to_owned(), user.id.as_str().into());
    Ok(record.into())
}

fn list_messages(world: &mut World, call: &Call<'_>) -> Answer {
    let user = reach(world, call)?;
    let messages = user.holdings.table(MESSAGES).into_iter().flatten().map(|(_, record)| {
        let mut row = shown(world, user, record);
        row.remove("mediaContent");
        Value::Object(row)
    });
    Ok(json!({ "messages": messages.collect::<Vec<_>>(), "userId": user.id }))
}

fn delete_messages(world: &mut World, call: &Call<'_>) -> Answer {
    let id = reach(world, call)?.id.clone();
    if let Some(mut parts) = world.users.get_mut(&id) {
        parts.holdings.table_mut(MESSAGES).clear();
    }
    Ok(json!([]))
}

fn download(world: &mut World, call: &Call<'_>) -> Result<File, Failure> {
    let record = message(reach(world, call)?, &call.need("id")?)?;
    let bytes = STANDARD.decode(json::field(record, "mediaContent")).unwrap_or_default();
    Ok(File { content_type: "audio/x-wav", bytes })
}

fn read(world: &mut World, call: &Call<'_>) -> Answer {
    mark(world, call, true)
}

fn unread(world: &mut World, call: &Call<'_>) -> Answer {
    mark(world, call, false)
}

/// All of the messages that the body lists, or none when one is unknown.
fn mark(world: &mut World, call: &Call<'_>, read: bool) -> Answer {
    let user = reach(world, call)?;
    let ids = call.list("messages")?.iter().map(|row| {
        // rule: documented
        let id = row.get("id").and_then(json::text).ok_or_else(|| Failure::missing("messages.id"))?;
        message(user, &id).map(|_| id)
    });
    let ids = ids.collect::<Result<Vec<_>, _>>()?;
    let user_id = user.id.clone();
    if let Some(mut parts) = world.users.get_mut(&user_id) {
        let table = parts.holdings.table_mut(MESSAGES);
        for id in ids {
            if let Some(record) = table.get_mut(&id) {
                record.insert("read".to_owned(), read.into());
            }
        }
    }
    Ok(json!([]))
}

fn list_number(call: &Call<'_>) -> Result<i64, Failure> {
    let number = call.need("listId")?.parse().ok().filter(|number| (0..LIST_COUNT).contains(number));
    // rule: OCI, VoiceMessagingDistributionListId
    number.ok_or_else(|| Failure::invalid("listId", "must be a number from 0 to 14"))
}

fn list_record(user: &User, number: i64) -> Value {
    let kept = user.holdings.record(LISTS, &number.to_string());
    let part = |key: &str| kept.and_then(|record| record.get(key)).cloned();
    json!({
        "listId": number.to_string(),
        "description": part("description"),
        "phoneNumbers": part("phoneNumbers").unwrap_or_else(|| json!([])),
    })
}

fn get_list(world: &mut World, call: &Call<'_>) -> Answer {
    let user = reach(world, call)?;
    let mut record = list_record(user, list_number(call)?);
    record["userId"] = user.id.as_str().into();
    Ok(record)
}

fn list_lists(world: &mut World, call: &Call<'_>) -> Answer {
    let user = reach(world, call)?;
    Ok((0..LIST_COUNT).map(|number| list_record(user, number)).collect())
}

/// The numbers of a list are replaced as a whole.
fn update_list(world: &mut World, call: &Call<'_>) -> Answer {
    let user = reach(world, call)?;
    let number = list_number(call)?;
    let mut record = user.holdings.record(LISTS, &number.to_string()).cloned().unwrap_or_default();
    crate::profile::write_texts(&mut record, call.object()?, &[("description", 80)])?;
    if call.body.get("phoneNumbers").is_some_and(|numbers| !numbers.is_null()) {
        let numbers: Vec<String> = call.list("phoneNumbers")?.iter().filter_map(json::text).collect();
        record.insert("phoneNumbers".to_owned(), numbers.into());
    }
    let id = user.id.clone();
    if let Some(mut parts) = world.users.get_mut(&id) {
        parts.holdings.table_mut(LISTS).insert(number.to_string(), record);
    }
    let user = world.user(&id)?;
    let mut answer = list_record(user, number);
    answer["userId"] = user.id.as_str().into();
    Ok(answer)
}
