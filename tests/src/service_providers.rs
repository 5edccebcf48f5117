//! `/service-providers`: service providers and enterprises themselves.

pub(crate) mod admins;
pub(crate) mod call_centers;
mod clone;
mod directory;
mod dns;
mod services;
mod trunk_groups;

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::devices;
use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::profile::{ADDRESS, CONTACT, TextField, write_flag, write_nested, write_texts};
use crate::route::Route;
use crate::world::{Provider, World, tables};

// rule: OCI, ServiceProviderModifyRequest
const TEXTS: &[TextField] =
    &[("serviceProviderName", 80), ("defaultDomain", 80), ("supportEmail", 80), ("resellerId", 36)];

pub(crate) fn routes() -> Vec<Route> {
    let path = "/service-providers";
    let mut routes = vec![
        Route::get("service-providers/:get", path, get)
            .when(|query, _| query.filled("serviceProviderId").is_some())
            .least(LoginType::ServiceProvider),
        Route::get("service-providers/:list", path, list).least(LoginType::ServiceProvider),
        Route::post("service-providers/:create", path, create).least(LoginType::Reseller),
        Route::put("service-providers/:update", path, update).least(LoginType::ServiceProvider),
        Route::delete("service-providers/:delete", path, delete).least(LoginType::Reseller),
    ];
    routes.extend(admins::routes());
    routes.extend(call_centers::routes());
    routes.extend(clone::routes());
    let own = LoginType::ServiceProvider;
    routes.extend(devices::routes("service-providers", own, own));
    routes.extend(devices::tags_of_types("service-providers", own, own));
    routes.extend(directory::routes());
    routes.extend(dns::routes());
    routes.extend(services::routes());
    routes.extend(trunk_groups::routes());
    routes
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    Ok(full(world.reach_provider(call)?).into())
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let login = call.login()?;
    let reseller = call.query.filled("resellerId");
    let seen = world.providers.values().filter(|provider| {
        login.sees_provider(provider) && reseller.is_none_or(|id| provider.reseller_id() == Some(id))
    });
    let rows = seen.map(|provider| {
        let mut row = json!({
            "serviceProviderId": provider.id,
            "serviceProviderName": json::field(&provider.profile, "serviceProviderName"),
            "isEnterprise": provider.is_enterprise(),
        });
        if let Some(id) = provider.reseller_id() {
            row["resellerId"] = id.into();
        }
        row
    });
    Ok(rows.collect())
}

fn full(provider: &Provider) -> Fields {
    let mut record = provider.profile.clone();
    record.insert("serviceProviderId".to_owned(), provider.id.as_str().into());
    record.insert("isEnterprise".to_owned(), provider.is_enterprise().into());
    for name in ["contact", "address"] {
        record.entry(name).or_insert_with(|| json!({}));
    }
    record
}

/// The profile after the changes in a body. Unknown fields are ignored.
fn written(world: &World, provider: &Provider, body: &Fields) -> Result<Fields, Failure> {
    let mut record = provider.profile.clone();
    write_texts(&mut record, body, TEXTS)?;
    write_nested(&mut record, body, "contact", CONTACT)?;
    write_nested(&mut record, body, "address", ADDRESS)?;
    for name in ["useCustomRoutingProfile", "useServiceProviderLanguages"] {
        write_flag(&mut record, body, name)?;
    }
    for name in ["serviceProviderName", "defaultDomain"] {
        if !record.contains_key(name) {
            // rule: documented
            return Err(Failure::missing(name));
        }
    }
    let domain = json::field(&record, "defaultDomain");
    if world.system.record(tables::DOMAINS, domain).is_none() {
        return Err(Failure::not_found("Domain", domain));
    }
    let reseller = json::field(&record, "resellerId");
    if !reseller.is_empty() && !world.resellers.contains_key(reseller) {
        return Err(Failure::not_found("Reseller", reseller));
    }
    Ok(record)
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let body = call.object()?;
    let id = call.need("serviceProviderId")?;
    if id.chars().count() > 30 {
        // rule: OCI, ServiceProviderId
        return Err(Failure::invalid("serviceProviderId", "longer than 30 characters"));
    }
    if world.providers.contains_key(&id) {
        // rule: assumed
        return Err(Failure::rejected(format!("Service provider already exists: {id}")));
    }
    let mut provider = Provider { id: id.clone(), ..Provider::default() };
    write_flag(&mut provider.profile, body, "isEnterprise")?;
    let login = call.login()?;
    if let Some(reseller) = &login.reseller_id {
        provider.profile.insert("resellerId".to_owned(), reseller.as_str().into());
    }
    provider.profile = written(world, &provider, body)?;
    if !login.sees_provider(&provider) {
        return Err(call.forbidden());
    }
    if provider.is_enterprise() {
        provider.profile.insert("useCustomRoutingProfile".to_owned(), false.into());
    }
    own_default_domain(&mut provider);
    let record = full(&provider);
    world.providers.insert(id, provider);
    Ok(record.into())
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = world.reach_provider(call)?;
    let id = provider.id.clone();
    let mut profile = written(world, provider, call.object()?)?;
    if call.login()?.kind < LoginType::Provisioning
        && let Some(reseller) = provider.reseller_id()
    {
        profile.insert("resellerId".to_owned(), reseller.into());
    }
    let record = world.providers.get_mut(&id).map(|provider| {
        provider.profile = profile;
        own_default_domain(provider);
        full(provider)
    });
    record.map(Value::Object).ok_or_else(|| Failure::not_found("Service provider", &id))
}

/// The default domain is always one of the service provider's domains.
fn own_default_domain(provider: &mut Provider) {
    let domain = json::field(&provider.profile, "defaultDomain").to_owned();
    provider.holdings.table_mut(tables::DOMAINS).entry(domain).or_default();
}

fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let id = world.reach_provider(call)?.id.clone();
    world.delete_provider(&id)?;
    Ok(json!([]))
}
