//! `/users/announcements`: files that a user uploads.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::call::{Answer, Call, File};
use crate::config::Quirks;
use crate::date::Date;
use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::route::Route;
use crate::world::{Holdings, User, World};

const TABLE: &str = "announcements";
const MEDIA: &[&str] = &["WMA", "WAV", "3GP", "MOV"];
/// How many kilobytes the files of a user may have.
const MOST: usize = 1000;

pub(super) fn routes() -> Vec<Route> {
    let path = "/users/announcements";
    vec![
        Route::get("users/announcements:get", path, get).when(|query, _| query.filled("name").is_some()),
        Route::get("users/announcements:list_available", path, list_available)
            .when(|query, _| query.filled("available").is_some()),
        Route::get("users/announcements:list", path, list),
        Route::post("users/announcements:create", path, create),
        Route::put("users/announcements:update", path, update),
        Route::delete("users/announcements:delete", path, delete),
        Route::file("users/announcements/download:download", "/users/announcements/download", download),
    ]
}

fn key(name: &str, media: &str) -> String {
    format!("{name}\u{0}{media}")
}

fn kilobytes(bytes: usize) -> usize {
    bytes.div_ceil(1024)
}

fn size(record: &Fields) -> usize {
    record.get("bytes").and_then(Value::as_u64).and_then(|bytes| usize::try_from(bytes).ok()).unwrap_or_default()
}

fn rows(quirks: Quirks, holdings: &Holdings, level: &str) -> Vec<Value> {
    let table = holdings.table(TABLE).into_iter().flatten();
    let rows = table.filter(|(_, record)| record.contains_key("mediaType")).map(|(_, record)| {
        json!({
            "name": record.get("name"),
            "mediaType": record.get("mediaType"),
            "level": level,
            "fileSize": quirks.counter(kilobytes(size(record))),
        })
    });
    rows.collect()
}

/// All files of a user with the room that they take.
pub(crate) fn listed(world: &World, user: &User) -> Value {
    let total: usize =
        user.holdings.table(TABLE).into_iter().flatten().map(|(_, record)| kilobytes(size(record))).sum();
    json!({
        "totalFileSize": total,
        "maxFileSize": MOST,
        "userId": user.id,
        "announcementType": "",
        "announcements": rows(world.config.quirks, &user.holdings, "User"),
    })
}

/// All files are audio to the simulator unless they are films.
fn of_type(call: &Call<'_>, mut rows: Vec<Value>) -> Vec<Value> {
    let film = |row: &Value| row["mediaType"] == "MOV" || row["mediaType"] == "3GP";
    match call.query.filled("type") {
        Some("Audio") => rows.retain(|row| !film(row)),
        Some("Video") => rows.retain(film),
        _ => {}
    }
    rows
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    let mut answer = listed(world, user);
    answer["announcements"] = of_type(call, rows(world.config.quirks, &user.holdings, "User")).into();
    Ok(answer)
}

/// Those of the group, too.
fn list_available(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    let mut all = rows(world.config.quirks, &user.holdings, "User");
    all.extend(rows(world.config.quirks, &world.group(&user.key)?.holdings, "Group"));
    Ok(json!({ "announcements": of_type(call, all), "userId": user.id }))
}

fn find<'w>(user: &'w User, call: &Call<'_>) -> Result<(String, &'w Fields), Failure> {
    let (name, media) = (call.need("name")?, call.need("mediaType")?);
    let key = key(&name, &media);
    match user.holdings.record(TABLE, &key) {
        Some(record) => Ok((key, record)),
        None => Err(Failure::not_found("Announcement", &name)),
    }
}

/// Whether a user has a file.
pub(crate) fn exists(user: &User, name: &str, media: &str) -> bool {
    holds(&user.holdings, name, media)
}

/// Whether a user or a group has a file.
pub(crate) fn holds(holdings: &Holdings, name: &str, media: &str) -> bool {
    holdings.record(TABLE, &key(name, media)).is_some()
}

/// Refuses a file for which the files of the user leave no room.
fn check_room(user: &User, old: &str, record: &Fields) -> Result<(), Failure> {
    let others = user.holdings.table(TABLE).into_iter().flatten().filter(|(key, _)| *key != old);
    let total = others.map(|(_, record)| kilobytes(size(record))).sum::<usize>() + kilobytes(size(record));
    // rule: assumed
    if total > MOST { Err(Failure::invalid("content", "no room left for the file")) } else { Ok(()) }
}

fn shown(quirks: Quirks, user: &User, record: &Fields) -> Value {
    json!({
        "userId": user.id,
        "name": record.get("name"),
        "mediaType": record.get("mediaType"),
        "level": "User",
        "fileSize": quirks.counter(kilobytes(size(record))),
        "description": record.get("description"),
        "lastUploaded": record.get("lastUploaded"),
        "usage": usage(user, record),
    })
}

/// Services of the user whose settings play the file.
fn usage(user: &User, record: &Fields) -> Vec<Value> {
    let services = user.uses_of_file(record).into_iter();
    services.map(|service| json!({ "serviceName": service, "criteriaName": null })).collect()
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    Ok(shown(world.config.quirks, user, find(user, call)?.1))
}

/// The bytes of the file that a body carries.
fn content(call: &Call<'_>) -> Result<Option<Vec<u8>>, Failure> {
    let Some(text) = call.text("content") else { return Ok(None) };
    // rule: documented
    let bytes = STANDARD.decode(text).map_err(|_| Failure::invalid("content", "must be base64"))?;
    if kilobytes(bytes.len()) > MOST {
        // rule: assumed
        return Err(Failure::invalid("content", "the file is too large"));
    }
    Ok(Some(bytes))
}

fn fill(record: &mut Fields, call: &Call<'_>, bytes: Option<Vec<u8>>) -> Result<(), Failure> {
    crate::profile::write_texts(record, call.object()?, &[("description", 256)])?;
    if let Some(bytes) = bytes {
        let now = i64::try_from(call.now.as_seconds()).unwrap_or_default();
        record.insert("bytes".to_owned(), bytes.len().into());
        record.insert("content".to_owned(), STANDARD.encode(bytes).into());
        record.insert("lastUploaded".to_owned(), Date::at(now).iso().into());
    }
    Ok(())
}

fn keep(world: &mut World, id: &str, old: &str, new: String, record: Fields) {
    if let Some(mut parts) = world.users.get_mut(id) {
        let table = parts.holdings.table_mut(TABLE);
        table.remove(old);
        table.insert(new, record);
    }
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    let (name, media) = (call.need("name")?, call.need("mediaType")?);
    if name.chars().count() > 80 {
        // rule: OCI, AnnouncementFileName
        return Err(Failure::invalid("name", "longer than 80 characters"));
    }
    if !MEDIA.contains(&media.as_str()) {
        // rule: documented
        return Err(Failure::invalid("mediaType", "must be one of WMA, WAV, 3GP, MOV"));
    }
    // rule: documented
    let bytes = content(call)?.ok_or_else(|| Failure::missing("content"))?;
    if exists(user, &name, &media) {
        // rule: assumed
        return Err(Failure::rejected(format!("Announcement already exists: {name}")));
    }
    let mut record = Fields::new();
    record.insert("name".to_owned(), name.as_str().into());
    record.insert("mediaType".to_owned(), media.as_str().into());
    fill(&mut record, call, Some(bytes))?;
    check_room(user, "", &record)?;
    let (id, answer) = (user.id.clone(), shown(world.config.quirks, user, &record));
    keep(world, &id, "", key(&name, &media), record);
    Ok(answer)
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    let (old, record) = find(user, call)?;
    let (new, media) = (call.need("newName")?, call.need("mediaType")?);
    let new_key = key(&new, &media);
    if new_key != old && exists(user, &new, &media) {
        // rule: assumed
        return Err(Failure::rejected(format!("Announcement already exists: {new}")));
    }
    let before = record.clone();
    let mut record = before.clone();
    record.insert("name".to_owned(), new.as_str().into());
    fill(&mut record, call, content(call)?)?;
    check_room(user, &old, &record)?;
    let mut user = user.clone();
    if new_key != old {
        user.rename_file_references(&before, &new);
        let id = user.id.clone();
        world.users.edit(&id, |user| user.rename_file_references(&before, &new));
    }
    let (id, answer) = (user.id.clone(), shown(world.config.quirks, &user, &record));
    keep(world, &id, &old, new_key, record);
    Ok(answer)
}

fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    let (key, record) = find(user, call)?;
    if !usage(user, record).is_empty() {
        // rule: assumed
        return Err(Failure::rejected(format!("Announcement in use: {}", json::field(record, "name"))));
    }
    let id = user.id.clone();
    if let Some(mut parts) = world.users.get_mut(&id) {
        parts.holdings.table_mut(TABLE).remove(&key);
    }
    Ok(json!([]))
}

fn download(world: &mut World, call: &Call<'_>) -> Result<File, Failure> {
    let user = world.reach_user(call)?;
    let (_, record) = find(user, call)?;
    let bytes = STANDARD.decode(json::field(record, "content")).unwrap_or_default();
    Ok(File { content_type: "audio/x-wav", bytes })
}
