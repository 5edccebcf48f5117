//! `/service-providers/service-packs` and `/system/service-packs`: bundles of user services, and who uses them.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::services::{quantity, take_away};
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::profile::write_flag;
use crate::route::Route;
use crate::world::{Group, GroupKey, Licence, Provider, ServicePack, World};

pub(crate) fn routes() -> Vec<Route> {
    let (path, own, above) = ("/service-providers/service-packs", LoginType::ServiceProvider, LoginType::Reseller);
    vec![
        Route::get("service-providers/service-packs:get", path, get)
            .when(|query, _| query.filled("servicePackName").is_some())
            .least(own),
        Route::get("service-providers/service-packs:list", path, list).least(own),
        Route::post("service-providers/service-packs:create", path, create).least(own),
        Route::put("service-providers/service-packs:update", path, update).least(own),
        Route::delete("service-providers/service-packs:delete", path, delete).least(own),
        Route::get("service-providers/service-packs/usage:list", "/service-providers/service-packs/usage", usage)
            .least(own),
        Route::get("system/service-packs:list", "/system/service-packs", everywhere).least(above),
    ]
}

/// A quantity as a text.
fn words(quantity: Option<usize>) -> String {
    quantity.map_or_else(|| "Unlimited".to_owned(), |quantity| quantity.to_string())
}

fn licence<'g>(group: &'g Group, pack: &str) -> Option<&'g Licence> {
    Licence::find(&group.packs, pack)
}

/// How many the groups of a service provider may have together.
fn allowed(world: &World, provider: &Provider, pack: &str) -> Option<usize> {
    Licence::sum(world.groups_of(&provider.id).filter_map(|group| licence(group, pack)))
}

fn row(world: &World, provider: &Provider, pack: &ServicePack) -> Fields {
    let used: usize = world.groups_of(&provider.id).map(|group| world.users.count_pack(&group.key, &pack.name)).sum();
    let row = json!({
        "servicePackName": pack.name,
        "servicePackDescription": pack.description,
        "isAvailableForUse": !pack.is_withheld,
        "servicePackQuantity": quantity(pack.quantity),
        "allowedQuantity": quantity(allowed(world, provider, &pack.name)),
        "assignedQuantity": used,
    });
    row.as_object().cloned().unwrap_or_default()
}

fn find<'p>(provider: &'p Provider, call: &Call<'_>) -> Result<&'p ServicePack, Failure> {
    let name = call.need("servicePackName")?;
    provider.pack(&name).ok_or_else(|| Failure::not_found("Service pack", &name))
}

fn shown(world: &World, provider: &Provider, pack: &ServicePack) -> Value {
    let mut shown = row(world, provider, pack);
    let services = pack.services.iter().map(|name| {
        let authorized = Licence::find(&provider.user_services, name).and_then(|licence| licence.quantity);
        let holders = provider.packs.iter().filter(|pack| pack.services.contains(name));
        let allocated = holders.map(|pack| pack.quantity).try_fold(0, |sum: usize, next| Some(sum + next?));
        let available = authorized.map(|all| all.saturating_sub(allocated.unwrap_or(all)));
        json!({
            "serviceName": name,
            "authorized": quantity(authorized),
            "allocated": quantity(allocated),
            "available": quantity(available),
        })
    });
    shown.insert("userServices".to_owned(), services.collect());
    shown.into()
}

fn get(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = world.reach_provider(call)?;
    Ok(shown(world, provider, find(provider, call)?))
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = world.reach_provider(call)?;
    let rows = provider.packs.iter().map(|pack| {
        let mut row = row(world, provider, pack);
        if call.flag("includeUtilization") {
            let groups = world.groups_of(&provider.id).filter_map(|group| Some((group, licence(group, &pack.name)?)));
            let rows = groups.map(|(group, licence)| {
                json!({
                    "group": group.key.group_id,
                    "totalPacks": words(licence.quantity),
                    "assigned": world.users.count_pack(&group.key, &pack.name),
                })
            });
            row.insert("utilization".to_owned(), rows.collect());
        }
        Value::Object(row)
    });
    Ok(rows.collect())
}

/// A service pack after the changes of a body.
fn written(call: &Call<'_>, before: ServicePack) -> Result<ServicePack, Failure> {
    let mut pack = before;
    let text = |key: &str, most: usize| match call.body.get(key).map(|value| json::text(value).unwrap_or_default()) {
        // rule: OCI, ServicePackName
        Some(text) if text.chars().count() > most => {
            Err(Failure::invalid(key, &format!("longer than {most} characters")))
        }
        text => Ok(text),
    };
    if let Some(name) = text("newServicePackName", 80)?.filter(|name| !name.is_empty()) {
        pack.name = name;
    }
    text("servicePackName", 80)?;
    pack.description = text("servicePackDescription", 256)?.unwrap_or(pack.description);
    if let Some(value) = call.body.get("servicePackQuantity") {
        pack.quantity = match json::integer(value) {
            Some(-1) => None,
            Some(number) if number > 0 => usize::try_from(number).ok(),
            // rule: OCI, UnboundedPositiveInt
            _ => return Err(Failure::invalid("servicePackQuantity", "must be a number above 0, or -1")),
        };
    }
    let mut flags = Fields::new();
    write_flag(&mut flags, call.object()?, "isAvailableForUse")?;
    if let Some(available) = flags.get("isAvailableForUse").and_then(Value::as_bool) {
        pack.is_withheld = !available;
    }
    Ok(pack)
}

fn create(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = world.reach_provider(call)?;
    let (id, name) = (provider.id.clone(), call.need("servicePackName")?);
    for key in ["isAvailableForUse", "servicePackQuantity"] {
        // rule: documented
        call.object()?.get(key).filter(|value| !value.is_null()).ok_or_else(|| Failure::missing(key))?;
    }
    if provider.pack(&name).is_some() {
        // rule: assumed
        return Err(Failure::rejected(format!("Service pack already exists: {name}")));
    }
    let rows = call.list("userServices")?.iter();
    let services: Vec<String> = rows.filter_map(|row| row.get("serviceName").and_then(json::text)).collect();
    let unknown = |service: &&String| Licence::find(&provider.user_services, service).is_none();
    if let Some(service) = services.iter().find(unknown) {
        // rule: documented
        return Err(Failure::rejected(format!("Service not assigned to service provider {id}: {service}")));
    }
    if services.is_empty() {
        // rule: OCI, ServiceProviderServicePackAddRequest
        return Err(Failure::missing("userServices"));
    }
    let pack = written(call, ServicePack { name, services, ..ServicePack::default() })?;
    if let Some(provider) = world.providers.get_mut(&id) {
        provider.packs.push(pack);
    }
    get(world, call)
}

/// The services in it stay what they were.
// rule: OCI, ServiceProviderServicePackModifyRequest
fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = world.reach_provider(call)?;
    let (id, old) = (provider.id.clone(), find(provider, call)?.clone());
    let new = written(call, old.clone())?;
    if new.name != old.name && provider.pack(&new.name).is_some() {
        // rule: assumed
        return Err(Failure::rejected(format!("Service pack already exists: {}", new.name)));
    }
    if new.name != old.name {
        rename(world, &id, &old.name, &new.name);
    }
    let name = new.name.clone();
    if let Some(pack) = world.providers.get_mut(&id).and_then(|it| it.packs.iter_mut().find(|it| it.name == old.name)) {
        *pack = new;
    }
    let provider = world.provider(&id)?;
    Ok(provider.pack(&name).map(|pack| shown(world, provider, pack)).unwrap_or_default())
}

/// Groups and users have it under its new name.
// rule: assumed
fn rename(world: &mut World, provider: &str, old: &str, new: &str) {
    for (_, group) in world.groups.iter_mut().filter(|(key, _)| key.service_provider_id == provider) {
        group
            .packs
            .iter_mut()
            .filter(|licence| licence.name == old)
            .for_each(|licence| new.clone_into(&mut licence.name));
    }
    let keys: Vec<GroupKey> = world.groups_of(provider).map(|group| group.key.clone()).collect();
    let ids = keys.iter().flat_map(|key| world.users.in_group(key)).filter(|user| user.packs.contains(old));
    let ids: Vec<String> = ids.map(|user| user.id.clone()).collect();
    for id in ids {
        if let Some(mut parts) = world.users.get_mut(&id) {
            parts.packs.remove(old);
            parts.packs.insert(new.to_owned());
        }
    }
}

/// A service pack goes from the groups and users that have it.
// rule: assumed
fn delete(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = world.reach_provider(call)?;
    let (id, name) = (provider.id.clone(), find(provider, call)?.name.clone());
    let keys: Vec<GroupKey> = world.groups_of(&id).map(|group| group.key.clone()).collect();
    for key in keys {
        take_away(world, &key, &[], std::slice::from_ref(&name))?;
        if let Some(group) = world.groups.get_mut(&key) {
            group.packs.retain(|licence| licence.name != name);
        }
    }
    if let Some(provider) = world.providers.get_mut(&id) {
        provider.packs.retain(|pack| pack.name != name);
    }
    Ok(json!([]))
}

/// The service packs that have a service.
fn usage(world: &mut World, call: &Call<'_>) -> Answer {
    let provider = world.reach_provider(call)?;
    let service = call.need("serviceName")?;
    let packs = provider.packs.iter().filter(|pack| pack.services.contains(&service));
    let rows = packs.map(|pack| {
        json!({
            "servicePackName": pack.name,
            "totalPacks": words(pack.quantity),
            "allocatedtoGroups": words(allowed(world, provider, &pack.name)),
        })
    });
    Ok(rows.collect())
}

/// A row for each group that may use a service pack.
fn everywhere(world: &mut World, call: &Call<'_>) -> Answer {
    let login = call.login()?;
    let world: &World = world;
    let groups = world.groups.values().filter(|group| world.sees_group(login, &group.key));
    let rows = groups.flat_map(|group| group.packs.iter().map(move |licence| (group, licence)));
    let rows = rows.map(|(group, licence)| {
        let provider = world.providers.get(&group.key.service_provider_id);
        json!({
            "servicePackName": licence.name,
            "totalPacks": words(licence.quantity),
            "assigned": world.users.count_pack(&group.key, &licence.name),
            "serviceProviderId": group.key.service_provider_id,
            "serviceProviderName": provider.map(|provider| json::field(&provider.profile, "serviceProviderName")),
            "isEnterprise": provider.is_some_and(Provider::is_enterprise),
            "groupId": group.key.group_id,
            "groupName": json::field(&group.profile, "groupName"),
            "userLimit": group.user_limit(),
            "userCount": world.users.people(&group.key),
        })
    });
    Ok(rows.collect())
}
