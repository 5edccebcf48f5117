//! `/groups/announcements`: the repository of audio files of a group.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::call::{Answer, Call, File};
use crate::date::Date;
use crate::failure::Failure;
use crate::json::Fields;
use crate::login::LoginType;
use crate::profile::write_texts;
use crate::route::Route;
use crate::world::{Group, GroupKey, World};

/// The same table as that of users, whose settings may use the files of the group.
const TABLE: &str = "announcements";
const MEDIA: &[&str] = &["WMA", "WAV", "3GP", "MOV"];
/// How many kilobytes the files of a group may have.
const MOST: usize = 10_000;

pub(super) fn routes() -> Vec<Route> {
    let (path, least) = ("/groups/announcements", LoginType::GroupDepartment);
    vec![
        Route::get("groups/announcements:get", path, get).when(|query, _| query.get("name").is_some()).least(least),
        Route::get("groups/announcements:list_available", path, list)
            .when(|query, _| query.get("available").is_some())
            .least(least)
            .in_passing(LoginType::User),
        Route::get("groups/announcements:list", path, list).least(least).in_passing(LoginType::User),
        Route::post("groups/announcements:create", path, create).least(least),
        Route::put("groups/announcements:update", path, update).least(least),
        Route::delete("groups/announcements:delete", path, delete).least(least),
        Route::file("groups/announcements/download:download", "/groups/announcements/download", download).least(least),
    ]
}

fn key(name: &str, media: &str) -> String {
    format!("{name}\u{0}{media}")
}

fn kilobytes(record: &Fields) -> u64 {
    record.get("bytes").and_then(Value::as_u64).unwrap_or_default().div_ceil(1024)
}

fn find<'a>(group: &'a Group, call: &Call<'_>) -> Result<(String, &'a Fields), Failure> {
    let (name, media) = (call.need("name")?, call.need("mediaType")?);
    let key = key(&name, &media);
    match group.holdings.record(TABLE, &key) {
        Some(record) => Ok((key, record)),
        None => Err(Failure::not_found("Announcement", &name)),
    }
}

/// Whose settings play the file: service instances by their kind, people as users.
fn usage(world: &World, group: &Group, file: &Fields) -> Vec<Value> {
    let using = world.users_of_group_file(&group.key, file);
    using
        .map(|user| json!({ "serviceName": user.service_type.as_deref().unwrap_or("User"), "criteriaName": null }))
        .collect()
}

fn shown(group: &Group, record: &Fields, usage: &[Value]) -> Value {
    json!({
        "serviceProviderId": group.key.service_provider_id,
        "groupId": group.key.group_id,
        "name": record.get("name"),
        "mediaType": record.get("mediaType"),
        "fileSize": kilobytes(record),
        "lastUploaded": record.get("lastUploaded"),
        "description": record.get("description"),
        "usage": usage,
    })
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    let (_, record) = find(group, call)?;
    Ok(shown(group, record, &usage(world, group, record)))
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    let files = || group.holdings.table(TABLE).into_iter().flatten().map(|(_, record)| record);
    let film = |record: &&Fields| record.get("mediaType").is_some_and(|media| media == "MOV" || media == "3GP");
    let rows = files().filter(|record| match call.query.filled("announcementType") {
        Some("Audio") => !film(record),
        Some("Video") => film(record),
        _ => true,
    });
    let rows = rows.map(|record| {
        json!({
            "name": record.get("name"),
            "mediaType": record.get("mediaType"),
            "fileSize": kilobytes(record),
        })
    });
    Ok(json!({
        "totalFileSize": files().map(kilobytes).sum::<u64>(),
        "maxFileSize": MOST,
        "announcements": rows.collect::<Vec<_>>(),
    }))
}

/// The bytes of the file that a body carries.
fn content(call: &Call<'_>) -> Result<Option<Vec<u8>>, Failure> {
    let Some(text) = call.text("content") else { return Ok(None) };
    // rule: documented
    let bytes = STANDARD.decode(text).map_err(|_| Failure::invalid("content", "must be base64"))?;
    if bytes.len() > MOST * 1024 {
        // rule: assumed
        return Err(Failure::invalid("content", "the file is too large"));
    }
    Ok(Some(bytes))
}

fn fill(record: &mut Fields, call: &Call<'_>, bytes: Option<Vec<u8>>) -> Result<(), Failure> {
    write_texts(record, call.object()?, &[("description", 256)])?;
    if let Some(bytes) = bytes {
        let now = i64::try_from(call.now.as_seconds()).unwrap_or_default();
        record.insert("bytes".to_owned(), bytes.len().into());
        record.insert("content".to_owned(), STANDARD.encode(bytes).into());
        record.insert("lastUploaded".to_owned(), Date::at(now).iso().into());
    }
    Ok(())
}

fn keep(world: &mut World, owner: &GroupKey, old: &str, new: &str, record: Fields) -> Answer {
    if let Some(group) = world.groups.get_mut(owner) {
        let table = group.holdings.table_mut(TABLE);
        table.remove(old);
        table.insert(new.to_owned(), record);
    }
    let group = world.group(owner)?;
    let Some(record) = group.holdings.record(TABLE, new) else { return Ok(Value::Null) };
    // Nothing plays a file that has not been there before.
    let usage = if old.is_empty() { Vec::new() } else { usage(world, group, record) };
    Ok(shown(group, record, &usage))
}

/// Refuses a file for which the files of the group leave no room.
fn check_room(group: &Group, old: &str, record: &Fields) -> Result<(), Failure> {
    let others = group.holdings.table(TABLE).into_iter().flatten().filter(|(key, _)| *key != old);
    let total = others.map(|(_, record)| kilobytes(record)).sum::<u64>() + kilobytes(record);
    if total > MOST as u64 {
        // rule: assumed
        return Err(Failure::invalid("content", "no room left for the file"));
    }
    Ok(())
}

fn checked_name(group: &Group, name: &str, media: &str) -> Result<(), Failure> {
    if name.chars().count() > 80 {
        // rule: OCI, AnnouncementFileName
        return Err(Failure::invalid("name", "longer than 80 characters"));
    }
    match group.holdings.record(TABLE, &key(name, media)) {
        // rule: assumed
        Some(_) => Err(Failure::rejected(format!("Announcement already exists: {name}"))),
        None => Ok(()),
    }
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    let (name, media) = (call.need("name")?, call.need("mediaType")?);
    if !MEDIA.contains(&media.as_str()) {
        // rule: documented
        return Err(Failure::invalid("mediaType", "must be one of WMA, WAV, 3GP, MOV"));
    }
    checked_name(group, &name, &media)?;
    // rule: documented
    let bytes = content(call)?.ok_or_else(|| Failure::missing("content"))?;
    let mut record = Fields::new();
    record.insert("name".to_owned(), name.as_str().into());
    record.insert("mediaType".to_owned(), media.as_str().into());
    fill(&mut record, call, Some(bytes))?;
    check_room(group, "", &record)?;
    let owner = group.key.clone();
    keep(world, &owner, "", &key(&name, &media), record)
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    let (old, record) = find(group, call)?;
    let (new_name, media) = (call.need("newName")?, call.need("mediaType")?);
    let new = key(&new_name, &media);
    if new != old {
        checked_name(group, &new_name, &media)?;
    }
    let before = record.clone();
    let mut record = before.clone();
    fill(&mut record, call, content(call)?)?;
    check_room(group, &old, &record)?;
    record.insert("name".to_owned(), new_name.as_str().into());
    let owner = group.key.clone();
    if new != old {
        world.rename_group_file_references(&owner, &before, &new_name);
    }
    keep(world, &owner, &old, &new, record)
}

fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let group = world.reach_group(call)?;
    let (key, record) = find(group, call)?;
    if !usage(world, group, record).is_empty() {
        // rule: assumed
        return Err(Failure::rejected(format!("Announcement in use: {}", call.need("name")?)));
    }
    let owner = group.key.clone();
    if let Some(group) = world.groups.get_mut(&owner) {
        group.holdings.table_mut(TABLE).remove(&key);
    }
    Ok(json!([]))
}

fn download(world: &mut World, call: &Call<'_>) -> Result<File, Failure> {
    let group = world.reach_group(call)?;
    let (_, record) = find(group, call)?;
    let text = record.get("content").and_then(Value::as_str).unwrap_or_default();
    let content_type = match record.get("mediaType").and_then(Value::as_str) {
        Some("WMA") => "audio/x-ms-wma",
        Some("3GP") => "video/3gpp",
        Some("MOV") => "video/quicktime",
        _ => "audio/wav",
    };
    Ok(File { bytes: STANDARD.decode(text).unwrap_or_default(), content_type })
}
