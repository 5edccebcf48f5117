//! Codes: why agents are unavailable, and how calls went.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::enterprises;
use crate::failure::Failure;
use crate::groups::call_centers::codes::{CODE, asked, defaults_to, unknown};
use crate::groups::call_centers::{kind_of, of_provider};
use crate::groups::record;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::world::{Provider, World};

pub(super) const UNAVAILABLE: &str = "unavailable-codes";
const DISPOSITION: &str = "disposition-codes";

pub(super) fn routes() -> Vec<Route> {
    let (reasons, one) =
        ("/enterprises/call-centers/agent-unavailable-codes", "/enterprises/call-centers/call-disposition-code");
    let (many, usage) =
        ("/enterprises/call-centers/call-disposition-codes", "/enterprises/call-centers/call-disposition-code-usage");
    let routes = vec![
        Route::get("enterprises/call-centers/agent-unavailable-codes:list", reasons, list),
        Route::post("enterprises/call-centers/agent-unavailable-codes:create", reasons, create),
        Route::put("enterprises/call-centers/agent-unavailable-codes:update", reasons, update),
        Route::delete("enterprises/call-centers/agent-unavailable-codes:delete", reasons, delete),
        Route::get("enterprises/call-centers/call-disposition-code:get", one, get),
        Route::post("enterprises/call-centers/call-disposition-code:create", one, create),
        Route::put("enterprises/call-centers/call-disposition-code:update", one, update),
        Route::delete("enterprises/call-centers/call-disposition-code:delete", one, delete),
        Route::get("enterprises/call-centers/call-disposition-codes:list", many, list),
        Route::get("enterprises/call-centers/call-disposition-code-usage:get", usage, used_by),
    ];
    routes.into_iter().map(|route| route.least(LoginType::ServiceProvider)).collect()
}

/// The table that a call is about.
fn table(call: &Call<'_>) -> &'static str {
    if call.route.path().contains("unavailable") { UNAVAILABLE } else { DISPOSITION }
}

fn shown(world: &World, code: &str, record: &Fields) -> Fields {
    let mut row = record.clone();
    row.insert("code".to_owned(), world.config.quirks.digits(code));
    let description = json::field(record, "description");
    if !description.is_empty() {
        row.insert("description".to_owned(), world.config.quirks.digits(description));
    }
    row
}

/// All codes of a table.
pub(super) fn rows(world: &World, provider: &Provider, table: &'static str) -> Value {
    let codes = provider.holdings.table(table).into_iter().flatten();
    codes.map(|(code, record)| Value::Object(shown(world, code, record))).collect()
}

/// The record of a code that must be there.
pub(super) fn existing<'a>(provider: &'a Provider, table: &'static str, code: &str) -> Result<&'a Fields, Failure> {
    provider.holdings.record(table, code).ok_or_else(|| unknown(code))
}

/// The codes that a body switches on or off.
pub(super) fn switched(provider: &Provider, body: &Fields) -> Result<Vec<(String, Fields)>, Failure> {
    let mut all = Vec::new();
    for row in record::rows(body, "codeStateLists")?.unwrap_or_default() {
        // rule: documented
        let code = row.get("code").and_then(json::text).ok_or_else(|| Failure::missing("code"))?;
        let mut record = existing(provider, UNAVAILABLE, &code)?.clone();
        record::change(&CODE[..1], &mut record, row)?;
        all.push((code, record));
    }
    Ok(all)
}

/// Unavailable codes come wrapped, disposition codes bare.
fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = enterprises::reach(world, call)?;
    let rows = rows(world, provider, table(call));
    Ok(match table(call) {
        UNAVAILABLE => json!({ "codes": rows, "serviceProviderId": provider.id }),
        _ => rows,
    })
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = enterprises::reach(world, call)?;
    let mut record = existing(provider, table(call), &asked(call)?)?.clone();
    record.insert("serviceProviderId".to_owned(), provider.id.as_str().into());
    Ok(record.into())
}

fn write(world: &mut World, call: &Call<'_>, code: &str, mut record: Fields) -> Answer {
    record::change(CODE, &mut record, call.object()?)?;
    let id = enterprises::reach(world, call)?.id.clone();
    let mut row = shown(world, code, &record);
    row.insert("serviceProviderId".to_owned(), id.as_str().into());
    if let Some(provider) = world.providers.get_mut(&id) {
        provider.holdings.table_mut(table(call)).insert(code.to_owned(), record);
    }
    Ok(row.into())
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = enterprises::reach(world, call)?;
    let code = asked(call)?;
    if existing(provider, table(call), &code).is_ok() {
        // rule: assumed
        return Err(Failure::rejected(format!("Code already exists: {code}")));
    }
    write(world, call, &code, record::complete(CODE, None))
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = enterprises::reach(world, call)?;
    let code = asked(call)?;
    let record = existing(provider, table(call), &code)?.clone();
    write(world, call, &code, record)
}

/// Whether a setting of an enterprise or of one of its call centers names an unavailable code.
fn counts_on(world: &World, provider: &Provider, code: &str) -> bool {
    // agentUnavailableCode, agentsUnavailableCode, defaultAgentUnavailableCode...
    let names = |(key, value): (&String, &Value)| key.contains("UnavailableCode") && value == code;
    let centers = of_provider(world, &provider.id).into_iter().map(|center| &center.holdings);
    std::iter::once(&provider.holdings)
        .chain(centers)
        .any(|holdings| holdings.settings.values().any(|settings| settings.iter().any(names)))
}

/// A code that is the default of a call center, or that a setting names, stays.
fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = enterprises::reach(world, call)?;
    let code = asked(call)?;
    existing(provider, table(call), &code)?;
    let id = provider.id.clone();
    if table(call) == DISPOSITION
        && let Some(center) = of_provider(world, &id).into_iter().find(|center| defaults_to(center, &code))
    {
        // rule: assumed
        return Err(Failure::rejected(format!("The default code of {} cannot be deleted: {code}", center.id)));
    }
    if table(call) == UNAVAILABLE && counts_on(world, provider, &code) {
        // rule: assumed
        return Err(Failure::rejected(format!("Code in use: {code}")));
    }
    if let Some(provider) = world.providers.get_mut(&id) {
        provider.holdings.table_mut(table(call)).remove(&code);
    }
    Ok(json!([]))
}

/// The call centers whose default a code is.
fn used_by(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = enterprises::reach(world, call)?;
    let code = asked(call)?;
    existing(provider, DISPOSITION, &code)?;
    let centers = of_provider(world, &provider.id).into_iter().filter(|center| defaults_to(center, &code));
    let rows = centers.map(|center| {
        json!({
            "groupId": center.key.group_id,
            "id": center.id,
            "name": center.text("lastName"),
            "type": kind_of(center),
        })
    });
    Ok(rows.collect())
}
