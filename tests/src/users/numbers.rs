//! The numbers of a user, and of the people around it.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::groups::member::{self, Reach};
use crate::groups::phone_directory;
use crate::json;
use crate::route::Route;
use crate::users::alternate_numbers;
use crate::users::render;
use crate::world::{User, World};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("users/call-to-numbers:list", "/users/call-to-numbers", call_to),
        Route::get("users/dns:list", "/users/dns", dns),
        Route::get("users/phone-directory:list", "/users/phone-directory", directory),
    ]
}

/// Which number, the number, the extension: the user's own and the alternate ones.
fn all(world: &World, user: &User) -> Vec<(String, String, String)> {
    let own = ("Primary".to_owned(), user.text("phoneNumber").to_owned(), user.text("extension").to_owned());
    let mut all = vec![own];
    if user.service_type.is_some() || world.has_service(user, alternate_numbers::SERVICE) {
        let more = alternate_numbers::places(user.holdings.settings.get(alternate_numbers::SERVICE));
        all.extend(
            more.map(|(id, number, extension)| (format!("Alternate{id}"), number.to_owned(), extension.to_owned())),
        );
    }
    all.retain(|(_, number, extension)| !(number.is_empty() && extension.is_empty()));
    all
}

fn filled(text: &str) -> Value {
    if text.is_empty() { Value::Null } else { text.into() }
}

// rule: OCI, UserCallToNumberGetListRequest
fn call_to(world: &mut World, call: &Call<'_>) -> Answer {
    let numbers = all(world, world.reach_user(call)?).into_iter();
    Ok(numbers
        .map(|(kind, number, extension)| {
            json!({ "type": kind, "number": filled(&number), "extension": filled(&extension) })
        })
        .collect())
}

// rule: documented
fn dns(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    let activated = render::activated(world, user);
    let numbers = all(world, user).into_iter().filter(|(_, number, _)| !number.is_empty());
    Ok(numbers
        .map(|(kind, number, _)| json!({ "min": number, "max": null, "activated": kind != "Primary" || activated }))
        .collect())
}

/// Everybody whom the user may call by name: the group, or the whole enterprise.
// rule: OCI, UserPhoneDirectoryGetListRequest
fn directory(world: &mut World, call: &Call<'_>) -> Answer {
    let user = world.reach_user(call)?;
    let people = member::candidates(world, &user.key, Reach::Enterprise);
    Ok(people
        .filter(|person| !phone_directory::is_hidden(person))
        .map(|person| {
            let row = member::row(person);
            let name = |key: &str| json::field(&row, key).to_owned();
            json!({
                "userId": person.id,
                "name": format!("{}, {}", name("lastName"), name("firstName")),
                "number": row["phoneNumber"],
                "extension": row["extension"],
                "department": row["department"],
            })
        })
        .collect())
}
