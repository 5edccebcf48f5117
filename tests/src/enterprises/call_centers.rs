//! `/enterprises/call-centers`: what its call centers share.

mod codes;
mod reports;
mod routing;

pub(crate) use self::routing::ordered;

use serde_json::Value;

use crate::call::{Answer, Call};
use crate::enterprises;
use crate::failure::Failure;
use crate::groups::call_centers::sheet::{self, Part};
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::{Action, Route, Verb};
use crate::users::settings::Field;
use crate::world::{Provider, World};

/// One settings resource.
struct Sheet {
    /// Its path below `/enterprises/`.
    segment: &'static str,
    parts: &'static [Part],
}

const fn flag(name: &'static str) -> Part {
    Part::One(Field::flag(name, false))
}

const fn code(name: &'static str) -> Part {
    Part::One(Field::text(name, 10))
}

const UNAVAILABLE: &str = "call-centers/agent-unavailable-codes-settings";
const BRANDING: &str = "call-centers/enhanced-reporting-branding";
const CODE_NAMES: &[&str] = &[
    "defaultAgentUnavailableCodeOnDND",
    "defaultAgentUnavailableCodeOnPersonalCalls",
    "defaultAgentUnavailableCodeOnConsecutiveBounces",
    "defaultAgentUnavailableCodeOnNotReachable",
    "defaultAgentUnavailableCode",
];

const SHEETS: &[Sheet] = &[
    Sheet {
        // rule: OCI, EnterpriseCallCenterModifyRequest
        segment: "call-centers",
        parts: &[
            Part::One(Field::flag("useSystemDefaultGuardTimer", true)),
            flag("enableGuardTimer"),
            Part::One(Field::count("guardTimerSeconds", 1, 25, 5)),
            Part::One(Field::flag("useSystemDefaultUnavailableSettings", true)),
            flag("forceAgentUnavailableOnDNDActivation"),
            flag("forceAgentUnavailableOnPersonalCalls"),
            flag("forceAgentUnavailableOnBouncedCallLimit"),
            Part::One(Field::count("numberConsecutiveBouncedCallsToForceAgentUnavailable", 1, 5, 3)),
            flag("forceAgentUnavailableOnNotReachable"),
            Part::One(Field::text("wrapUpDestination", 161)),
        ],
    },
    Sheet {
        // rule: OCI, EnterpriseCallCenterAgentUnavailableCodeSettingsModifyRequest
        segment: UNAVAILABLE,
        parts: &[
            flag("enableAgentUnavailableCodes"),
            code("defaultAgentUnavailableCodeOnDND"),
            code("defaultAgentUnavailableCodeOnPersonalCalls"),
            code("defaultAgentUnavailableCodeOnConsecutiveBounces"),
            code("defaultAgentUnavailableCodeOnNotReachable"),
            flag("forceUseOfAgentUnavailableCodes"),
            code("defaultAgentUnavailableCode"),
        ],
    },
    Sheet {
        // rule: OCI, EnterpriseCallCenterEnhancedReportingModifyRequest19
        segment: "call-centers/enhanced-reporting",
        parts: &[Part::One(Field::choice("reportingServer", &["Off", "Enhanced"]))],
    },
    Sheet {
        // rule: OCI, EnterpriseCallCenterEnhancedReportingBrandingModifyRequest
        segment: BRANDING,
        parts: &[
            Part::One(Field::choice("brandingChoice", &["System", "Custom"])),
            Part::One(Field::text("brandingFileDescription", 256)),
        ],
    },
];

pub(super) fn routes() -> Vec<Route> {
    let mut routes = Vec::new();
    for sheet in SHEETS {
        let path = format!("/enterprises/{}", sheet.segment);
        let id = |op: &str| format!("enterprises/{}:{op}", sheet.segment).into();
        for (verb, op, handler) in
            [(Verb::Get, "get", get as fn(&mut World, &Call<'_>) -> Answer), (Verb::Put, "update", update)]
        {
            let route = Route::new(verb, id(op), path.clone().into(), Action::Plain(handler));
            routes.push(route.least(LoginType::ServiceProvider));
        }
    }
    routes.extend(codes::routes());
    routes.extend(reports::routes());
    routes.extend(routing::routes());
    routes
}

fn asked(call: &Call<'_>) -> Result<&'static Sheet, Failure> {
    let segment = call.route.path().trim_start_matches("/enterprises/");
    SHEETS.iter().find(|sheet| sheet.segment == segment).ok_or_else(|| Failure::not_found("Resource", segment))
}

fn shown(world: &World, provider: &Provider, sheet: &Sheet) -> Value {
    let mut record = sheet::complete(sheet.parts, provider.holdings.settings.get(sheet.segment));
    record.insert("serviceProviderId".to_owned(), provider.id.as_str().into());
    if sheet.segment == UNAVAILABLE {
        record.insert("codes".to_owned(), codes::rows(world, provider, codes::UNAVAILABLE));
    }
    sheet::show_digits(&mut record, CODE_NAMES, world.config.quirks);
    record.into()
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let sheet = asked(call)?;
    Ok(shown(world, enterprises::reach(world, call)?, sheet))
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let sheet = asked(call)?;
    let provider = enterprises::reach(world, call)?;
    let id = provider.id.clone();
    let mut record = sheet::complete(sheet.parts, provider.holdings.settings.get(sheet.segment));
    let body = call.object()?;
    sheet::change(sheet.parts, &mut record, body)?;
    let mut switched = Vec::new();
    if sheet.segment == UNAVAILABLE {
        for name in CODE_NAMES {
            let code = json::field(&record, name);
            if !code.is_empty() {
                codes::existing(provider, codes::UNAVAILABLE, code)?;
            }
        }
        switched = codes::switched(provider, body)?;
    }
    if sheet.segment == BRANDING {
        brand(&mut record, body)?;
    }
    if let Some(provider) = world.providers.get_mut(&id) {
        provider.holdings.settings.insert(sheet.segment.to_owned(), record);
        for (code, record) in switched {
            provider.holdings.table_mut(codes::UNAVAILABLE).insert(code, record);
        }
    }
    Ok(shown(world, world.provider(&id)?, sheet))
}

/// Custom branding needs a file: one that is sent, or one of the server.
fn brand(record: &mut Fields, body: &Fields) -> Result<(), Failure> {
    use base64::Engine as _;
    let name = ["description", "filename"].into_iter().find_map(|key| body.get(key).and_then(json::text));
    if json::field(record, "brandingChoice") == "System" {
        record.remove("brandingFileDescription");
    } else if let Some(name) = name {
        record.insert("brandingFileDescription".to_owned(), name.into());
    } else if !record.contains_key("brandingFileDescription") {
        // rule: documented
        return Err(Failure::missing("filename"));
    }
    match body.get("content").and_then(json::text) {
        Some(content) if base64::engine::general_purpose::STANDARD.decode(&content).is_err() => {
            // rule: documented
            Err(Failure::invalid("content", "must be base64"))
        }
        _ => Ok(()),
    }
}
