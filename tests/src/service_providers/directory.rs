//! `/service-providers/phone-directory`, the same of `/enterprises`, and reports about all groups.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::groups::{member, phone_directory, reports};
use crate::json;
use crate::login::LoginType;
use crate::route::Route;
use crate::users::render;
use crate::world::{User, World};

pub(super) fn routes() -> Vec<Route> {
    let own = LoginType::ServiceProvider;
    vec![
        Route::get("service-providers/phone-directory:list", "/service-providers/phone-directory", directory)
            .least(own)
            .in_passing(LoginType::User),
        Route::get("enterprises/phone-directory:list", "/enterprises/phone-directory", directory)
            .least(own)
            .in_passing(LoginType::User),
        Route::get("service-providers/languages:list", "/service-providers/languages", languages)
            .least(own)
            .in_passing(LoginType::User),
        Route::get("service-providers/reports:list", "/service-providers/reports", groups).least(own),
        Route::print("service-providers/reports/users:list", "/service-providers/reports/users", reports::list)
            .least(own),
    ]
}

/// What the extended rows of a directory take from a profile.
// rule: OCI, EnterprisePhoneDirectoryGetPagedSortedListRequest
const MORE: &[(&str, &str)] =
    &[("mobile", "mobilePhoneNumber"), ("pager", "pagerPhoneNumber"), ("title", "title"), ("yahooId", "yahooId")];

/// The people and services of a service provider that have a number or an extension.
fn directory(world: &mut World, call: &Call<'_>) -> Answer {
    let id = &world.reach_provider(call)?.id;
    let extended = call.flag("isExtendedInfoRequested");
    let people = world.groups_of(id).flat_map(|group| world.users.in_group(&group.key));
    let reached = people.filter(|user| !user.text("phoneNumber").is_empty() || !user.text("extension").is_empty());
    let reached = reached.filter(|user| !phone_directory::is_hidden(user));
    Ok(reached.map(|user| entry(world, call, user, extended)).collect())
}

fn entry(world: &World, call: &Call<'_>, user: &User, extended: bool) -> Value {
    let row = member::row(user);
    let name = |key: &str| json::field(&row, key).to_owned();
    let mut entry = json!({
        "userId": user.id,
        "groupId": user.key.group_id,
        "name": format!("{}, {}", name("lastName"), name("firstName")),
        "number": row["phoneNumber"],
        "extension": row["extension"],
        "department": row["department"],
    });
    if extended {
        let full = json::Fields::from(render::full(world, user, call.now));
        for key in ["firstName", "lastName", "emailAddress", "timeZone"] {
            entry[key] = full.get(key).cloned().unwrap_or_default();
        }
        for (key, own) in MORE {
            entry[*key] = full.get(*own).cloned().unwrap_or_default();
        }
        entry["isVirtualOnNetUser"] = false.into();
    }
    entry
}

// rule: assumed
fn languages(world: &mut World, call: &Call<'_>) -> Answer {
    let id = &world.reach_provider(call)?.id;
    Ok(json!({ "defaultLanguage": "English", "languages": ["English"], "serviceProviderId": id }))
}

/// Every group that the caller sees.
fn groups(world: &mut World, call: &Call<'_>) -> Answer {
    let login = call.login()?;
    let seen = world.groups.values().filter(|group| world.sees_group(login, &group.key));
    let rows = seen.filter_map(|group| {
        let provider = world.providers.get(&group.key.service_provider_id)?;
        Some(json!({
            "serviceProviderId": provider.id,
            "serviceProviderName": json::field(&provider.profile, "serviceProviderName"),
            "isEnterprise": provider.is_enterprise(),
            "groupId": group.key.group_id,
            "groupName": json::field(&group.profile, "groupName"),
            "userLimit": group.user_limit(),
        }))
    });
    Ok(rows.collect())
}
