//! Finding users and service instances.

use serde_json::Value;

use crate::call::Call;
use crate::failure::Failure;
use crate::query::Query;
use crate::shown::Printed;
use crate::users::render;
use crate::world::{GroupKey, User, World, national};

/// The keys by which users are searched.
pub(super) const USER_CRITERIA: &[&str] =
    &["macAddress", "lastName", "firstName", "dn", "emailAddress", "userId", "extension"];

/// The criterion that the query gives, and what is searched for.
pub(super) fn criterion<'a>(query: &'a Query, keys: &[&'static str]) -> Option<(&'static str, Pattern<'a>)> {
    keys.iter().find_map(|key| query.filled(key).map(|text| (*key, Pattern::new(text))))
}

pub(super) fn search(world: &mut World, call: &Call<'_>) -> Result<Printed, Failure> {
    let users = in_scope(world, call)?;
    let found = users.into_iter().filter(|user| matches(world, call.query, USER_CRITERIA, user));
    Ok(render::rows(world, call, found.take(call.limit()?)))
}

/// Whether a user fits all criteria that the query gives.
pub(super) fn matches(world: &World, query: &Query, keys: &[&'static str], user: &User) -> bool {
    keys.iter().all(|key| {
        let Some(text) = query.filled(key) else { return true };
        let pattern = Pattern::new(text);
        match *key {
            "dn" => pattern.fits_number(user.text("phoneNumber")),
            // Ids are compared byte by byte, names are not.
            "userId" => pattern.fits(&user.id),
            "macAddress" => mac_address(world, user).is_some_and(|mac| pattern.fits_mac(&mac)),
            name => pattern.fits_any_case(user.text(name)),
        }
    })
}

fn mac_address(world: &World, user: &User) -> Option<String> {
    let device = world.device(&user.device()?)?;
    device.get("macAddress").and_then(Value::as_str).map(str::to_owned)
}

/// The users that the query's scope has and the caller may see, service instances left out.
pub(super) fn in_scope<'a>(world: &'a World, call: &Call<'_>) -> Result<Vec<&'a User>, Failure> {
    let mut users = all_in_scope(world, call)?;
    users.retain(|user| user.service_type.is_none());
    Ok(users)
}

/// The users and service instances that the query's scope has and the caller may see.
pub(super) fn all_in_scope<'a>(world: &'a World, call: &Call<'_>) -> Result<Vec<&'a User>, Failure> {
    let login = call.login()?;
    let seen = |user: &&User| world.sees_user(login, user);
    let scope = (call.query.filled("serviceProviderId"), call.query.filled("groupId"));
    match scope {
        (Some(_), Some(_)) => {
            let key = &world.reach_group(call)?.key;
            Ok(world.users.in_group(key).filter(seen).collect())
        }
        (Some(provider), None) => {
            world.provider(provider)?;
            let groups = world.groups_of(provider);
            Ok(groups.flat_map(|group| world.users.in_group(&group.key)).filter(seen).collect())
        }
        // rule: documented
        (None, Some(_)) => Err(Failure::missing("serviceProviderId")),
        (None, None) => match (&login.service_provider_id, &login.group_id) {
            (Some(provider), Some(group)) => {
                let key = GroupKey::new(provider, group);
                Ok(world.users.in_group(&key).filter(seen).collect())
            }
            _ => Ok(world.users.iter().filter(seen).collect()),
        },
    }
}

/// What is searched for: `text`, `text*` or `*text*`. A star elsewhere stands for itself.
#[derive(Clone, Copy)]
pub(crate) struct Pattern<'a> {
    text: &'a str,
    mode: Mode,
}

#[derive(Clone, Copy)]
enum Mode {
    Equals,
    Starts,
    Contains,
}

impl<'a> Pattern<'a> {
    // rule: documented
    pub(crate) fn new(written: &'a str) -> Self {
        if let Some(text) = written.strip_prefix('*').and_then(|rest| rest.strip_suffix('*')) {
            Self { text, mode: Mode::Contains }
        } else if let Some(text) = written.strip_suffix('*') {
            Self { text, mode: Mode::Starts }
        } else {
            Self { text: written, mode: Mode::Equals }
        }
    }

    /// Whether a text asks for more than what it says: it begins or ends with a star.
    pub(crate) fn is_wild(written: &str) -> bool {
        written.starts_with('*') || written.ends_with('*')
    }

    /// Compares byte by byte.
    pub(crate) fn fits(self, value: &str) -> bool {
        self.mode.fits(value, self.text)
    }

    /// Compares without regard to case.
    pub(crate) fn fits_any_case(self, value: &str) -> bool {
        self.mode.fits(&value.to_lowercase(), &self.text.to_lowercase())
    }

    /// Compares digits only, with or without the country code.
    pub(crate) fn fits_number(self, number: &str) -> bool {
        let digits: String = self.text.chars().filter(char::is_ascii_digit).collect();
        let number = national(number);
        !number.is_empty() && (self.mode.fits(&number, &digits) || self.mode.fits(&format!("1{number}"), &digits))
    }

    /// Compares hexadecimal digits only, without regard to case.
    pub(crate) fn fits_mac(self, mac: &str) -> bool {
        let plain = |text: &str| -> String {
            let hex = text.chars().filter(char::is_ascii_hexdigit);
            hex.map(|digit| digit.to_ascii_uppercase()).collect()
        };
        let wanted = plain(self.text);
        !mac.is_empty() && !wanted.is_empty() && self.mode.fits(&plain(mac), &wanted)
    }
}

impl Mode {
    fn fits(self, value: &str, text: &str) -> bool {
        match self {
            Self::Equals => value == text,
            Self::Starts => value.starts_with(text),
            Self::Contains => value.contains(text),
        }
    }
}
