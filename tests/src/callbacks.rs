//! `/callbacks`: what the platform does by itself. It is kept and checked; nothing is really done, since the simulator does
//! no I/O.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::query::Query;
use crate::route::Route;
use crate::world::World;

const TABLE: &str = "callbacks";

pub(crate) fn routes() -> Vec<Route> {
    let names_one = |query: &Query, _: &Value| query.filled("id").is_some();
    // Its page is shown to service providers as well, which are thrown out by a refusal.
    let (reads, writes) = (LoginType::ServiceProvider, LoginType::Reseller);
    vec![
        Route::get("callbacks/:get", "/callbacks", get).when(names_one).least(reads),
        Route::get("callbacks/:list", "/callbacks", list).least(reads),
        Route::post("callbacks/:create", "/callbacks", create).least(writes),
        Route::put("callbacks/:update", "/callbacks", update).least(writes),
        Route::delete("callbacks/:delete", "/callbacks", delete).least(writes),
        Route::get("callbacks/templates:get", "/callbacks/templates", template).when(names_one).least(reads),
        Route::get("callbacks/templates:list", "/callbacks/templates", templates).least(reads),
    ]
}

/// The kinds of things that the platform can do.
// rule: assumed
fn all_templates() -> [Value; 2] {
    let url = json!({ "type": "string", "title": "URL", "minLength": 1, "maxLength": 256 });
    [
        json!({ "id": 1, "name": "Call a URL", "schema": {
            "properties": {
                "url": url,
                "method": { "type": "string", "title": "Method", "enum": ["GET", "POST"], "default": "POST" },
                "retries": { "type": "integer", "title": "Retries", "minimum": 0, "maximum": 5, "default": 0 },
            },
            "required": ["url"],
        } }),
        json!({ "id": 2, "name": "Send a mail", "schema": {
            "properties": {
                "to": { "type": "string", "title": "Address", "minLength": 3, "maxLength": 80 },
                "subject": { "type": "string", "title": "Subject", "maxLength": 80 },
                "html": { "type": "boolean", "title": "As HTML", "default": false },
            },
            "required": ["to"],
        } }),
    ]
}

fn find_template(id: &str) -> Result<Value, Failure> {
    let found = all_templates().into_iter().find(|template| json::text(&template["id"]).as_deref() == Some(id));
    // rule: documented
    found.ok_or_else(|| Failure::not_found("Callback template", id))
}

fn template(_: &mut World, call: &Call<'_>) -> Answer {
    find_template(&call.need("id")?)
}

#[allow(clippy::unnecessary_wraps, reason = "a handler may refuse")]
fn templates(_: &mut World, _: &Call<'_>) -> Answer {
    Ok(all_templates().into_iter().collect())
}

/// A callback as it is shown: with its template.
// rule: documented
fn shown(record: &Fields) -> Value {
    let mut shown = record.clone();
    let template = record.get("callback_template_id").map(ToString::to_string).unwrap_or_default();
    shown.insert("template".to_owned(), find_template(&template).unwrap_or_default());
    shown.into()
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let id = call.need("id")?;
    // rule: documented
    world.system.record(TABLE, &id).map(shown).ok_or_else(|| Failure::not_found("Callback", &id))
}

#[allow(clippy::unnecessary_wraps, reason = "a handler may refuse")]
fn list(world: &mut World, _: &Call<'_>) -> Answer {
    Ok(world.system.table(TABLE).into_iter().flatten().map(|(_, record)| shown(record)).collect())
}

/// Whether a value is what the schema has under its key.
// rule: assumed
fn fits(schema: &Value, value: &Value) -> bool {
    let bound = |key: &str| schema.get(key).and_then(Value::as_i64);
    let within = |number: i64, least: &str, most: &str| {
        bound(least).is_none_or(|least| number >= least) && bound(most).is_none_or(|most| number <= most)
    };
    match schema.get("type").and_then(Value::as_str) {
        Some("string") => value.as_str().is_some_and(|text| {
            let length = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
            let words = schema.get("enum").and_then(Value::as_array);
            within(length, "minLength", "maxLength") && words.is_none_or(|words| words.contains(value))
        }),
        Some("integer") => json::integer(value).is_some_and(|number| within(number, "minimum", "maximum")),
        Some("boolean") => json::flag(value).is_some(),
        _ => true,
    }
}

/// What a body says of a callback of this kind.
fn read(call: &Call<'_>, template: &Value) -> Result<Fields, Failure> {
    // rule: documented
    let active = call.body.get("active").and_then(json::flag).ok_or_else(|| Failure::missing("active"))?;
    let data = call.body.get("data").and_then(Value::as_object).ok_or_else(|| Failure::missing("data"))?;
    let schema = &template["schema"];
    for key in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if data.get(key).is_none_or(|value| value.is_null() || value == "") {
            return Err(Failure::missing(key));
        }
    }
    for (key, value) in data {
        if schema["properties"].get(key).is_some_and(|schema| !fits(schema, value)) {
            // rule: documented
            return Err(Failure::invalid(key, "not as the template has it"));
        }
    }
    Ok(Fields::from_iter([("active".to_owned(), active.into()), ("data".to_owned(), data.clone().into())]))
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let template = find_template(&call.need("callback_template_id")?)?;
    let mut record = read(call, &template)?;
    let table = world.system.table_mut(TABLE);
    let id = table.keys().filter_map(|id| id.parse::<i64>().ok()).max().unwrap_or_default() + 1;
    record.extend([("id".to_owned(), id.into()), ("callback_template_id".to_owned(), template["id"].clone())]);
    table.insert(id.to_string(), record.clone());
    Ok(shown(&record))
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let id = call.need("id")?;
    // rule: documented
    let before = world.system.record(TABLE, &id).ok_or_else(|| Failure::not_found("Callback", &id))?;
    let kind = call.text("callback_template_id");
    let kind = kind.or_else(|| before.get("callback_template_id").and_then(json::text)).unwrap_or_default();
    let template = find_template(&kind)?;
    let mut record = before.clone();
    record.extend(read(call, &template)?);
    record.insert("callback_template_id".to_owned(), template["id"].clone());
    let shown = shown(&record);
    world.system.table_mut(TABLE).insert(id, record);
    Ok(shown)
}

fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let id = call.need("id")?;
    // rule: documented
    world.system.table_mut(TABLE).remove(&id).ok_or_else(|| Failure::not_found("Callback", &id))?;
    Ok(json!([]))
}
