//! `/service-providers/clone`: a service provider as a copy of another, without its groups and numbers.

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::clone::{copied, destination, is_chosen};
use crate::json;
use crate::login::LoginType;
use crate::route::Route;
use crate::world::{World, tables};

pub(super) fn routes() -> Vec<Route> {
    let path = "/service-providers/clone/service-provider";
    vec![Route::put("service-providers/clone/service-provider:clone", path, clone).least(LoginType::Reseller)]
}

/// What is copied with which option: records and tables, by the starts of their names.
// rule: assumed
const PARTS: &[(&str, &[&str])] = &[
    ("callProcessingPolicy", &["/service-providers/call-processing-policy"]),
    ("domains", &[tables::DOMAINS]),
    ("enterpriseVoiceVPN", &["/enterprises/voice-vpn", "/service-providers/voice-vpn"]),
    ("networkClassOfService", &["network-class-of-services"]),
];

fn clone(world: &mut World, call: &Call<'_>) -> Answer {
    let original = world.reach_provider(call)?.clone();
    let data = destination(call)?;
    let id = data.get("serviceProviderId").and_then(json::text).filter(|id| !id.is_empty());
    // rule: documented
    let id = id.ok_or_else(|| Failure::missing("serviceProviderId"))?;
    let body = copied(&original.profile, data, &["serviceProviderId"]);
    let record = super::create(world, &Call { body: &body, login: call.login.clone(), ..*call })?;
    if let Some(provider) = world.providers.get_mut(&id) {
        let chosen = PARTS.iter().filter(|(option, _)| is_chosen(call, option));
        let names: Vec<&str> = chosen.flat_map(|(_, names)| names.iter().copied()).collect();
        provider.holdings.take_over(&original.holdings, &names);
        super::own_default_domain(provider);
        if is_chosen(call, "services") {
            provider.user_services.clone_from(&original.user_services);
            provider.group_services.clone_from(&original.group_services);
            // Packs consist of services.
            // rule: documented
            if is_chosen(call, "servicePacks") {
                provider.packs.clone_from(&original.packs);
            }
        }
    }
    Ok(record)
}
