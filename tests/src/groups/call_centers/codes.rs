//! `/groups/call-centers/disposition-codes/codes`

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::call_centers::{CALL_CENTER, check_kind, enterprise_code, settings};
use crate::groups::record;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::users::settings::Field;
use crate::world::{User, World};

const CODES: &str = "disposition-codes";
/// What is kept of a code.
// rule: OCI, GroupCallCenterQueueCallDispositionCodeModifyRequest
pub(crate) const CODE: &[Field] = &[Field::flag("isActive", false), Field::text("description", 40)];

pub(super) fn routes() -> Vec<Route> {
    let (path, least) = ("/groups/call-centers/disposition-codes/codes", LoginType::GroupDepartment);
    vec![
        Route::get("groups/call-centers/disposition-codes/codes:get", path, get)
            .when(|query, _| query.filled("code").is_some()),
        Route::get("groups/call-centers/disposition-codes/codes:list", path, list),
        Route::post("groups/call-centers/disposition-codes/codes:create", path, create).least(least),
        Route::put("groups/call-centers/disposition-codes/codes:update", path, update).least(least),
        Route::delete("groups/call-centers/disposition-codes/codes:delete", path, delete).least(least),
    ]
}

fn reach<'a>(world: &'a World, call: &Call<'_>) -> Result<&'a User, Failure> {
    let center = CALL_CENTER.reach(world, call)?;
    check_kind(center, "Premium")?;
    Ok(center)
}

/// The code that a call names, which must be short.
pub(crate) fn asked(call: &Call<'_>) -> Result<String, Failure> {
    let code = call.need("code")?;
    // rule: OCI, CallDispositionCode
    if code.chars().count() > 10 { Err(Failure::invalid("code", "longer than 10 characters")) } else { Ok(code) }
}

pub(crate) fn unknown(code: &str) -> Failure {
    Failure::not_found("Code", code)
}

/// Refuses a code that a call center may not use.
pub(super) fn check(world: &World, center: &User, code: &str) -> Result<(), Failure> {
    let own = center.holdings.record(CODES, code).is_some();
    if own || enterprise_code(world, center, CODES, code) { Ok(()) } else { Err(unknown(code)) }
}

/// The codes that agents of a call center may use.
pub(crate) fn usable(world: &World, center: &User) -> Vec<Value> {
    let flags = settings::of(center, CODES);
    let flag = |name: &str| flags.get(name).and_then(json::flag) == Some(true);
    let provider = world.providers.get(&center.key.service_provider_id).filter(|_| flag("includeOrganizationCodes"));
    let sources = [("Queue", Some(&center.holdings)), ("Enterprise", provider.map(|provider| &provider.holdings))];
    let mut rows = Vec::new();
    for (level, holdings) in sources.iter().filter(|_| flag("enableCallDispositionCodes")) {
        let table = holdings.and_then(|holdings| holdings.table(CODES));
        for (code, record) in table.into_iter().flatten() {
            if record.get("isActive").and_then(json::flag) == Some(true) {
                let code = world.config.quirks.digits(code);
                rows.push(json!({ "code": code, "description": record.get("description"), "level": level }));
            }
        }
    }
    rows
}

/// Whether a call center has a code of the enterprise as its default.
pub(crate) fn defaults_to(center: &User, code: &str) -> bool {
    let settings = settings::of(center, CODES);
    let default = settings.get("defaultCallDispositionCode").and_then(Value::as_object);
    default.is_some_and(|default| json::field(default, "code") == code)
}

fn shown(world: &World, center: &User, code: &str, record: &Fields) -> Value {
    let mut row = record.clone();
    row.insert("serviceUserId".to_owned(), center.id.as_str().into());
    row.insert("code".to_owned(), world.config.quirks.digits(code));
    row.insert("level".to_owned(), "Queue".into());
    row.into()
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let center = reach(world, call)?;
    let code = asked(call)?;
    let record = center.holdings.record(CODES, &code).ok_or_else(|| unknown(&code))?;
    let mut record = record.clone();
    record.insert("serviceUserId".to_owned(), center.id.as_str().into());
    Ok(record.into())
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let center = reach(world, call)?;
    let codes = center.holdings.table(CODES).into_iter().flatten();
    Ok(codes.map(|(code, record)| shown(world, center, code, record)).collect())
}

fn write(world: &mut World, center: &str, code: &str, record: &Fields) -> Answer {
    if let Some(mut parts) = world.users.get_mut(center) {
        parts.holdings.table_mut(CODES).insert(code.to_owned(), record.clone());
    }
    Ok(shown(world, world.user(center)?, code, record))
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let center = reach(world, call)?;
    let code = asked(call)?;
    if center.holdings.record(CODES, &code).is_some() {
        // rule: assumed
        return Err(Failure::rejected(format!("Code already exists: {code}")));
    }
    let mut record = record::complete(CODE, None);
    record::change(CODE, &mut record, call.object()?)?;
    let id = center.id.clone();
    write(world, &id, &code, &record)
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let center = reach(world, call)?;
    let code = asked(call)?;
    let mut record = center.holdings.record(CODES, &code).ok_or_else(|| unknown(&code))?.clone();
    record::change(CODE, &mut record, call.object()?)?;
    let id = center.id.clone();
    write(world, &id, &code, &record)
}

fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let center = reach(world, call)?;
    let code = asked(call)?;
    if center.holdings.record(CODES, &code).is_none() {
        return Err(unknown(&code));
    }
    if defaults_to(center, &code) {
        // rule: assumed
        return Err(Failure::rejected(format!("The default code of {} cannot be deleted: {code}", center.id)));
    }
    let id = center.id.clone();
    if let Some(mut parts) = world.users.get_mut(&id) {
        parts.holdings.table_mut(CODES).remove(&code);
    }
    Ok(json!([]))
}
