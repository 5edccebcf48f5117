//! `/system/media`, `/system/media-sets` and the release causes of Automatic Callback: lists of names.

#![allow(clippy::unnecessary_wraps, reason = "handlers have one form")]

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::record;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::users::settings::Field;
use crate::world::World;

const MEDIA: &str = "media";
const SETS: &str = "media-sets";
const CAUSES: &str = "release-causes";

// rule: OCI, SystemMediaAddRequest
const FIELDS: &[Field] = &[
    Field::choice("bandwidthEnforcementType", &["Allow All", "Allow Unspecified", "Enforce All"]),
    Field::text("codecName", 80),
    Field::optional("mediaBandwidth", 1, 100_000_000),
    Field::text("mediaType", 127),
];
// rule: OCI, AutomaticCallbackReleaseCause
const KNOWN_CAUSES: &[&str] = &[
    "Busy",
    "Forbidden",
    "Global Failure",
    "Request Failure",
    "Server Failure",
    "Translation Failure",
    "Temporarily Unavailable",
    "User Not Found",
    "Request Timeout",
];

pub(super) fn routes() -> Vec<Route> {
    let (media, sets, causes) = ("/system/media", "/system/media-sets", "/system/automatic-callback/release-cause");
    let least = LoginType::Provisioning;
    vec![
        Route::get("system/media:list", media, list_media).least(least),
        Route::post("system/media:create", media, create_media).least(least),
        Route::put("system/media:update", media, update_media).least(least),
        Route::delete("system/media:delete", media, delete_media).least(least),
        Route::get("system/media-sets:get", sets, get_set)
            .when(|query, _| query.filled("setName").is_some())
            .least(least),
        Route::get("system/media-sets:list", sets, list_sets).least(least),
        Route::post("system/media-sets:create", sets, create_set).least(least),
        Route::put("system/media-sets:update", sets, update_set).least(least),
        Route::delete("system/media-sets:delete", sets, delete_set).least(least),
        Route::get("system/automatic-callback/release-cause:list", causes, list_causes).least(least),
        Route::post("system/automatic-callback/release-cause:create", causes, add_causes).least(least),
        Route::delete("system/automatic-callback/release-cause:delete", causes, remove_causes).least(least),
    ]
}

/// A name that a call gives to something new.
fn new_name(world: &World, call: &Call<'_>, table: &'static str, key: &str) -> Result<String, Failure> {
    let name = call.need(key)?;
    if name.chars().count() > 80 {
        // rule: OCI, MediaName
        return Err(Failure::invalid(key, "longer than 80 characters"));
    }
    match world.system.record(table, &name) {
        // rule: assumed
        Some(_) => Err(Failure::rejected(format!("Media already exists: {name}"))),
        None => Ok(name),
    }
}

fn known<'w>(
    world: &'w World,
    call: &Call<'_>,
    table: &'static str,
    key: &str,
) -> Result<(String, &'w Fields), Failure> {
    let name = call.need(key)?;
    let record = world.system.record(table, &name).ok_or_else(|| Failure::not_found("Media", &name))?;
    Ok((name, record))
}

/// A codec as a list shows it, which calls some things otherwise than a write.
fn media(name: &str, record: &Fields) -> Value {
    json!({
        "mediaName": name,
        "codec": record.get("codecName"),
        "mediaType": record.get("mediaType"),
        "bandwidthEnforcementType": record.get("bandwidthEnforcementType"),
        "bandwidth": record.get("mediaBandwidth"),
    })
}

fn list_media(world: &mut World, _: &Call<'_>) -> Answer {
    let table = world.system.table(MEDIA).into_iter().flatten();
    Ok(table.map(|(name, record)| media(name, record)).collect())
}

fn create_media(world: &mut World, call: &Call<'_>) -> Answer {
    let name = new_name(world, call, MEDIA, "mediaName")?;
    for key in ["bandwidthEnforcementType", "codecName", "mediaType"] {
        call.need(key)?;
    }
    let mut record = Fields::new();
    record::change(FIELDS, &mut record, call.object()?)?;
    keep_media(world, name, record)
}

fn keep_media(world: &mut World, name: String, record: Fields) -> Answer {
    let shown = media(&name, &record);
    world.system.table_mut(MEDIA).insert(name, record);
    Ok(shown)
}

fn update_media(world: &mut World, call: &Call<'_>) -> Answer {
    let (name, record) = known(world, call, MEDIA, "mediaName")?;
    let (mut record, kind) = (record.clone(), record.get("mediaType").cloned());
    record::change(FIELDS, &mut record, call.object()?)?;
    // What kind it is stays.
    record.extend(kind.map(|kind| ("mediaType".to_owned(), kind)));
    keep_media(world, name, record)
}

/// A codec goes, unless a set has it.
fn delete_media(world: &mut World, call: &Call<'_>) -> Answer {
    let (name, _) = known(world, call, MEDIA, "mediaName")?;
    let sets = world.system.table(SETS).into_iter().flatten();
    if sets.map(|(_, set)| names_in(set)).any(|names| names.contains(&name)) {
        // rule: assumed
        return Err(Failure::rejected(format!("Media in use: {name}")));
    }
    world.system.table_mut(MEDIA).remove(&name);
    Ok(json!([]))
}

fn names_in(set: &Fields) -> Vec<String> {
    set.get("mediaNames").and_then(Value::as_array).into_iter().flatten().filter_map(json::text).collect()
}

fn get_set(world: &mut World, call: &Call<'_>) -> Answer {
    Ok(names_in(known(world, call, SETS, "setName")?.1).into())
}

fn list_sets(world: &mut World, _: &Call<'_>) -> Answer {
    Ok(world.system.table(SETS).into_iter().flat_map(|sets| sets.keys()).map(String::as_str).collect())
}

/// The codecs that a body lists, each of which must be known.
fn write_set(world: &mut World, call: &Call<'_>, name: String) -> Answer {
    let names: Vec<String> = call.list("mediaNames")?.iter().filter_map(json::text).collect();
    if let Some(unknown) = names.iter().find(|media| world.system.record(MEDIA, media).is_none()) {
        return Err(Failure::not_found("Media", unknown));
    }
    let shown = json!({ "setName": name, "mediaNames": names });
    let record = Fields::from_iter([("mediaNames".to_owned(), names.into())]);
    world.system.table_mut(SETS).insert(name, record);
    Ok(shown)
}

fn create_set(world: &mut World, call: &Call<'_>) -> Answer {
    let name = new_name(world, call, SETS, "setName")?;
    write_set(world, call, name)
}

fn update_set(world: &mut World, call: &Call<'_>) -> Answer {
    let (name, _) = known(world, call, SETS, "setName")?;
    write_set(world, call, name)
}

fn delete_set(world: &mut World, call: &Call<'_>) -> Answer {
    let (name, _) = known(world, call, SETS, "setName")?;
    world.system.table_mut(SETS).remove(&name);
    Ok(json!([]))
}

fn list_causes(world: &mut World, _: &Call<'_>) -> Answer {
    let set = |cause: &&&str| world.system.record(CAUSES, cause).is_some();
    Ok(KNOWN_CAUSES.iter().filter(set).copied().collect())
}

fn causes(call: &Call<'_>) -> Result<Vec<String>, Failure> {
    let causes: Vec<String> = call.list("releaseCauses")?.iter().filter_map(json::text).collect();
    match causes.iter().find(|cause| !KNOWN_CAUSES.contains(&cause.as_str())) {
        // rule: OCI, AutomaticCallbackReleaseCause
        Some(cause) => Err(Failure::invalid("releaseCauses", &format!("no release cause: {cause}"))),
        None => Ok(causes),
    }
}

fn add_causes(world: &mut World, call: &Call<'_>) -> Answer {
    let new = causes(call)?;
    let table = world.system.table_mut(CAUSES);
    table.extend(new.into_iter().map(|cause| (cause, Fields::new())));
    Ok(json!({ "releaseCauses": list_causes(world, call)? }))
}

fn remove_causes(world: &mut World, call: &Call<'_>) -> Answer {
    let gone = causes(call)?;
    let table = world.system.table_mut(CAUSES);
    for cause in gone {
        table.remove(&cause);
    }
    Ok(json!([]))
}
