//! `/system/dns`: phone numbers, wherever they are.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::dns::{found_row, is_group_clid};
use crate::login::{Login, LoginType};
use crate::route::Route;
use crate::users::Pattern;
use crate::world::{Number, Provider, World, national, runs, with_country_code};

pub(super) fn routes() -> Vec<Route> {
    let reseller = LoginType::Reseller;
    vec![
        Route::get("system/dns:get", "/system/dns", get).least(LoginType::ServiceProvider),
        Route::get("system/dns/search:search", "/system/dns/search", search).least(LoginType::Group),
        Route::get("system/dns/summary:list", "/system/dns/summary", summary).least(reseller),
        Route::get("system/dns/utilization:list", "/system/dns/utilization", utilization).least(reseller),
    ]
}

/// Whether a login may know of a number: through its group, or through the service provider while no group has it.
fn sees(world: &World, login: &Login, number: &Number) -> bool {
    match number.group() {
        Some(key) => world.sees_group(login, &key),
        None => world.providers.get(&number.service_provider_id).is_some_and(|provider| login.sees_provider(provider)),
    }
}

/// The one place that a number is at: a user, the calling line id of a group, or nowhere.
fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let wanted = call.need("phoneNumber")?;
    let number = world.numbers.get(&wanted).ok_or_else(|| Failure::not_found("Phone number", wanted.trim()))?;
    if !sees(world, call.login()?, number) {
        return Err(call.forbidden());
    }
    let digits = national(&wanted);
    let user = world.users.owner_of_number(&digits).and_then(|id| world.users.get(id));
    let clid = number.group().is_some_and(|key| is_group_clid(world, &key, &digits));
    Ok(json!([{
        "serviceProviderId": number.service_provider_id,
        "groupId": number.group_id,
        "userId": user.map(|user| user.id.as_str()),
        "userType": user.map(|user| user.service_type.as_deref().unwrap_or("Normal")),
        "isGroupCallingLineId": clid,
        "isActivated": number.activated,
    }]))
}

/// Numbers that fit, with whoever has them; since release 7.0.10 those that nobody has, too.
fn search(world: &mut World, call: &Call<'_>) -> Answer {
    let wanted = call.need("dn")?;
    let pattern = Pattern::new(&wanted);
    let provider = call.query.filled("serviceProviderId");
    if let Some(id) = provider {
        world.provider(id)?;
    }
    let login = call.login()?;
    let found = world.numbers.iter().filter(|(digits, number)| {
        provider.is_none_or(|id| id == number.service_provider_id)
            && pattern.fits_number(digits)
            && sees(world, login, number)
    });
    Ok(found.map(|(digits, number)| found_row(world, digits, number)).collect())
}

/// What every row says about a service provider.
fn of_provider(provider: &Provider) -> Value {
    let mut row = json!({ "serviceProviderId": provider.id, "isEnterprise": provider.is_enterprise() });
    if let Some(id) = provider.reseller_id() {
        row["resellerId"] = id.into();
    }
    row
}

/// Every unbroken run of numbers of one service provider.
fn summary(world: &mut World, call: &Call<'_>) -> Answer {
    let login = call.login()?;
    let runs = runs(world.numbers.iter().map(|(digits, number)| (digits, number.service_provider_id.as_str())));
    let rows = runs.into_iter().filter_map(|(first, last, id)| {
        let provider = world.providers.get(id).filter(|provider| login.sees_provider(provider))?;
        let mut row = of_provider(provider);
        row["min"] = with_country_code(first).into();
        row["max"] = if first == last { Value::Null } else { with_country_code(last).into() };
        Some(row)
    });
    Ok(rows.collect())
}

/// How many numbers each service provider has, and what becomes of them.
fn utilization(world: &mut World, call: &Call<'_>) -> Answer {
    let login = call.login()?;
    let seen = world.providers.values().filter(|provider| login.sees_provider(provider));
    let rows = seen.map(|provider| {
        let [all, in_groups, activated] = world.numbers.usage(&provider.id);
        let mut row = of_provider(provider);
        row["phoneNumbers"] = all.into();
        row["assignedtoGroups"] = in_groups.into();
        row["percentageAssigned"] = (in_groups * 100).checked_div(all).unwrap_or(0).into();
        row["activatedOnGroups"] = activated.into();
        row
    });
    Ok(rows.collect())
}
