//! `/passcode/generate`, `/password/generate` and `/sip-password/generate`: secrets that keep the rules. They depend on
//! the seed of the platform and on how many were made before.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::login::LoginType;
use crate::random::Random;
use crate::route::Route;
use crate::world::World;

/// However many are asked for, no more come in one answer.
const MOST: usize = 1000;
const PASSCODE_LENGTH: usize = 8;
const PASSWORD_LENGTH: usize = 12;
/// A password has one character of each at least; those that look alike are left out.
const CLASSES: [&[u8]; 4] =
    [b"23456789", b"ABCDEFGHJKLMNPQRSTUVWXYZ", b"abcdefghijkmnopqrstuvwxyz", b"!#$%&()*+-_={}[]?"];

pub(crate) fn routes() -> Vec<Route> {
    let least = LoginType::GroupDepartment;
    let mut routes = Vec::new();
    let many = |query: &crate::query::Query, _: &Value| query.filled("limit").is_some();
    for (one, several, path, handler) in [
        ("passcode/generate:generate", "passcode/generate:generate_many", "/passcode/generate", passcode as _),
        ("password/generate:generate", "password/generate:generate_many", "/password/generate", password as _),
        ("sip-password/generate:generate", "sip-password/generate:generate_many", "/sip-password/generate", sip as _),
    ] {
        routes.push(Route::get(several, path, handler).when(many).least(least));
        routes.push(Route::get(one, path, handler).least(least));
    }
    routes
}

fn passcode(world: &mut World, call: &Call<'_>) -> Answer {
    world.reach_group(call)?;
    generate(world, call, ("passcode", "passcodes"), new_passcode)
}

fn password(world: &mut World, call: &Call<'_>) -> Answer {
    world.reach_group(call)?;
    generate(world, call, ("password", "passwords"), new_password)
}

/// The rules are those of the platform, so no group is named.
fn sip(world: &mut World, call: &Call<'_>) -> Answer {
    generate(world, call, ("password", "passwords"), new_password)
}

/// One, or as many different ones as the limit says.
fn generate(world: &mut World, call: &Call<'_>, keys: (&str, &str), make: fn(&mut Random) -> String) -> Answer {
    if call.query.filled("limit").is_none() {
        return Ok(json!({ keys.0: make(&mut world.random) }));
    }
    let limit = call.limit()?;
    if limit == 0 {
        // rule: assumed
        return Err(Failure::invalid("limit", "must be at least 1"));
    }
    let mut all: Vec<String> = Vec::new();
    while all.len() < limit.min(MOST) {
        let next = make(&mut world.random);
        if !all.contains(&next) {
            all.push(next);
        }
    }
    Ok(json!({ keys.1: all }))
}

/// Digits of which no two neighbours in a row of three are alike or follow each other.
fn new_passcode(random: &mut Random) -> String {
    let mut digits: Vec<usize> = Vec::new();
    while digits.len() < PASSCODE_LENGTH {
        let next = random.below(10);
        let weak = matches!(digits[..], [.., a, b] if a.abs_diff(b) < 2 && b.abs_diff(next) < 2);
        if !weak {
            digits.push(next);
        }
    }
    digits.into_iter().map(|digit| digit.to_string()).collect()
}

/// Characters of all classes, in any order.
fn new_password(random: &mut Random) -> String {
    let mut left: Vec<&[u8]> = CLASSES.to_vec();
    left.extend((CLASSES.len()..PASSWORD_LENGTH).map(|_| *random.pick(&CLASSES)));
    let mut password = String::new();
    while !left.is_empty() {
        let class = left.swap_remove(random.below(left.len()));
        password.push(char::from(*random.pick(class)));
    }
    password
}
