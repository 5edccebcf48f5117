//! `/self-service`: a new password for somebody who forgot the old one, by a link in a mail.

use serde_json::{Value, json};

use crate::auth::passwords;
use crate::call::{Answer, Call};
use crate::route::Route;
use crate::world::World;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::post("self-service/reset-password-from-link:reset", "/self-service/reset-password-from-link", reset)
            .open(),
        Route::post("self-service/send-reset-password-link:send", "/self-service/send-reset-password-link", send)
            .open(),
        Route::post("self-service/validate-token:validate", "/self-service/validate-token", validate).open(),
    ]
}

/// Whoever asks is refused with a status of 200.
// rule: documented
fn refused(error: &str) -> Value {
    json!({ "status": "error", "error": error })
}

/// Puts a link into a mail: the token in it is what [`Odin::mailed_token`](crate::Odin::mailed_token) gives.
fn send(world: &mut World, call: &Call<'_>) -> Answer {
    let (id, email) = (call.need("userId")?, call.need("email")?);
    call.need("g-recaptcha-response")?;
    let known = world.users.get(&id).is_some_and(|user| user.text("emailAddress").eq_ignore_ascii_case(&email));
    if !known {
        return Ok(refused("There is no such user with this email address."));
    }
    let token = format!("{:016x}", world.random.next());
    world.mailed.insert(id, (email, token));
    Ok(json!({ "status": "success", "message": "An email is on its way." }))
}

/// Whose link it is.
fn owner(world: &World, call: &Call<'_>) -> Result<Option<String>, crate::failure::Failure> {
    let (email, token) = (call.need("email")?, call.need("token")?);
    let mut all = world.mailed.iter();
    let is_it = |(_, (to, sent)): &(&String, &(String, String))| to.eq_ignore_ascii_case(&email) && *sent == token;
    Ok(all.find(is_it).map(|(id, _)| id.clone()))
}

fn validate(world: &mut World, call: &Call<'_>) -> Answer {
    Ok(match owner(world, call)? {
        Some(_) => json!({ "success": true }),
        None => json!({ "success": false, "error": "This link is not valid." }),
    })
}

fn reset(world: &mut World, call: &Call<'_>) -> Answer {
    let (new, again) = (call.need("password")?, call.need("password_confirmed")?);
    let Some(id) = owner(world, call)? else { return Ok(refused("This link is not valid.")) };
    if new != again {
        return Ok(refused("The passwords differ."));
    }
    // Users who never logged in have no login yet.
    if world.accounts.get(&id).is_none() {
        world.accounts.insert(crate::world::Account::new(&id, crate::login::LoginType::User, None));
    }
    Ok(match passwords::set(world, call, &id, &new) {
        Ok(_) => {
            // A link is good for once.
            world.mailed.remove(&id);
            json!({ "status": "success" })
        }
        Err(failure) => refused(failure.text()),
    })
}
