//! `/service-providers/dns`: the phone numbers of a service provider.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::dns::found_row;
use crate::login::LoginType;
use crate::route::Route;
use crate::users::Pattern;
use crate::world::{Number, World, expand, runs, with_country_code};

pub(super) fn routes() -> Vec<Route> {
    let (path, least) = ("/service-providers/dns", LoginType::ServiceProvider);
    vec![
        Route::get("service-providers/dns:list", path, list).least(least).in_passing(LoginType::Group),
        Route::post("service-providers/dns:create", path, create).least(LoginType::Reseller),
        Route::delete("service-providers/dns:delete", path, delete).least(LoginType::Reseller),
        Route::get("service-providers/dns/search:search", "/service-providers/dns/search", search).least(least),
    ]
}

fn shown(world: &World, provider: &str, wanted: impl Fn(&Number) -> bool) -> Value {
    let numbers = world.numbers.of_provider(provider).filter(|(_, number)| wanted(number));
    let runs = runs(numbers.map(|(digits, number)| (digits, &number.group_id)));
    let rows = runs.into_iter().map(|(first, last, group)| {
        let max = if first == last { Value::Null } else { with_country_code(last).into() };
        json!({ "canDelete": group.is_none(), "groupId": group, "min": with_country_code(first), "max": max })
    });
    json!({ "serviceProviderId": provider, "dns": rows.collect::<Vec<_>>() })
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = &world.reach_provider(call)?.id;
    match call.query.filled("q") {
        None | Some("summary" | "default") => Ok(shown(world, provider, |_| true)),
        Some("activated") => Ok(shown(world, provider, |number| number.activated)),
        // What the vendor's web client offers to a group: numbers that no group has.
        // rule: documented
        Some("available") => Ok(shown(world, provider, |number| number.group_id.is_none())),
        // rule: documented
        Some(_) => Err(Failure::invalid("q", "must be one of available, activated, summary, default")),
    }
}

/// The numbers that the body lists, each of them once.
fn listed(call: &Call<'_>) -> Result<Vec<String>, Failure> {
    let mut all = expand(call.list("dns")?)?;
    if all.is_empty() {
        // rule: documented
        return Err(Failure::missing("dns"));
    }
    all.sort_unstable();
    all.dedup();
    Ok(all)
}

/// All numbers of the body, or none when one of them is on the platform already.
fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = world.reach_provider(call)?.id.clone();
    let all = listed(call)?;
    if let Some(taken) = all.iter().find(|digits| world.numbers.get(digits).is_some()) {
        // rule: assumed
        return Err(Failure::rejected(format!("Phone number already exists: {}", with_country_code(taken))));
    }
    for digits in all {
        let number = Number { service_provider_id: provider.clone(), group_id: None, activated: false };
        world.numbers.insert(&digits, number);
    }
    Ok(shown(world, &provider, |_| true))
}

/// All numbers of the body, or none when one of them is a group's.
fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = world.reach_provider(call)?.id.clone();
    let all = listed(call)?;
    for digits in &all {
        let number = world.numbers.get(digits).filter(|number| number.service_provider_id == provider);
        let why = match number {
            None => "Phone number not available in the service provider",
            Some(number) if number.group_id.is_some() => "Phone number in use",
            Some(_) => continue,
        };
        // rule: assumed
        return Err(Failure::rejected(format!("{why}: {}", with_country_code(digits))));
    }
    for digits in &all {
        world.numbers.remove(digits);
    }
    Ok(shown(world, &provider, |_| true))
}

/// The numbers that somebody has, all or those that fit.
fn search(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = &world.reach_provider(call)?.id;
    let pattern = call.query.filled("dn").map(Pattern::new);
    let numbers = world.numbers.of_provider(provider).filter(|(digits, _)| {
        world.users.owner_of_number(digits).is_some() && pattern.is_none_or(|pattern| pattern.fits_number(digits))
    });
    Ok(numbers.map(|(digits, number)| found_row(world, digits, number)).take(call.limit()?).collect())
}
