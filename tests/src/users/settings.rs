//! The settings of users: those that are lines of a table, and those that have modules of their own.

pub(crate) mod bundle;
pub(crate) mod voice_messaging;

pub(crate) use crate::tables::field::Field;
pub(crate) use crate::tables::setting::{self as resource, Bulk, Setting};

use crate::failure::Failure;
use crate::groups::call_centers::agents;
use crate::json;
use crate::tables::{self, Level};
use crate::world::{User, World};

/// All settings of users.
pub(crate) fn all() -> impl Iterator<Item = &'static Setting> {
    let lines = tables::settings().iter().filter(|setting| Level::of(setting.path) == Level::User);
    lines.chain(voice_messaging::TABLE).chain(super::BY_HAND)
}

/// The resource of a service, by its display name.
pub(crate) fn of_service(service: &str) -> Option<&'static Setting> {
    all().find(|setting| setting.service == service && is_in_bundle(setting))
}

/// Whether the bundle of all settings shows it; what it does not show is kept under its path.
fn is_in_bundle(setting: &Setting) -> bool {
    setting.record != setting.path
}

/// The resources of a service that has more than one.
pub(crate) fn parts_of_service(service: &str) -> Vec<&'static Setting> {
    let parts: Vec<_> = all().filter(|setting| setting.service == service && is_in_bundle(setting)).collect();
    if parts.len() > 1 { parts } else { Vec::new() }
}

/// Whether a service is switched on; nothing for a service without a switch.
pub(crate) fn is_active(user: &User, service: &str) -> Option<bool> {
    of_service(service)?.stored(&user.holdings).get("isActive").and_then(json::flag)
}

/// Drops the settings of services that a user no longer has, and its places as an agent.
// rule: assumed
pub(crate) fn forget_unassigned(world: &mut World, user_id: &str) -> Result<(), Failure> {
    let user = world.user(user_id)?;
    let held = all().filter(|setting| user.holdings.settings.contains_key(setting.record));
    let lost = held.filter(|setting| !setting.service.is_empty() && !world.has_service(user, setting.service));
    let doomed: Vec<&str> = lost.map(|setting| setting.record).collect();
    if let Some(mut parts) = world.users.get_mut(user_id) {
        for record in doomed {
            parts.holdings.settings.remove(record);
        }
    }
    // rule: assumed
    agents::leave_unlicensed(world, user_id);
    Ok(())
}
