//! `/system/feature-access-codes`, `/groups/feature-access-codes` and `/users/feature-access-codes`: what is dialed to use
//! a feature. A group has the codes of the system or its own; a user has those of the group, as far as they are enabled.

use serde_json::{Value, json};

use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::record;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::route::Route;
use crate::tables::field::{Field, defaults, read_all};
use crate::tables::{Level, Owner};
use crate::world::World;

const CODES: &str = "featureAccessCodes";
const NAME: &str = "featureAccessCodeName";
const ENABLED: &str = "enableFAC";
const LEVEL: &str = "useFeatureAccessCodeLevel";

// rule: OCI, FeatureAccessCodeEntry
const FIELDS: &[Field] = &[Field::text("mainCode", 5), Field::text("alternateCode", 5), Field::flag(ENABLED, true)];
// rule: OCI, GroupFeatureAccessCodeModifyRequest21
const LEVELS: &[Field] = &[Field::choice(LEVEL, &["Service Provider", "Group"])];

/// The codes that BroadWorks has at first, a few of them.
// rule: assumed
const AT_FIRST: &[(&str, &str)] = &[
    ("Anonymous Call Rejection Activation", "*77"),
    ("Anonymous Call Rejection Deactivation", "*87"),
    ("Call Forwarding Always Activation", "*72"),
    ("Call Forwarding Always Deactivation", "*73"),
    ("Call Forwarding Busy Activation", "*90"),
    ("Call Forwarding Busy Deactivation", "*91"),
    ("Call Forwarding No Answer Activation", "*92"),
    ("Call Forwarding No Answer Deactivation", "*93"),
    ("Call Park", "*68"),
    ("Call Park Retrieve", "*88"),
    ("Call Pickup", "*98"),
    ("Call Return", "*69"),
    ("Directed Call Pickup", "*97"),
    ("Do Not Disturb Activation", "*78"),
    ("Do Not Disturb Deactivation", "*79"),
    ("Last Number Redial", "*66"),
    ("Speed Dial 100", "*75"),
    ("Speed Dial 8", "*74"),
    ("Voice Mail Retrieval", "*86"),
];

pub(crate) fn routes() -> Vec<Route> {
    let (system, group, details) =
        ("/system/feature-access-codes", "/groups/feature-access-codes", "/users/feature-access-codes/details");
    vec![
        Route::get("system/feature-access-codes:get", system, list).least(LoginType::Provisioning),
        Route::put("system/feature-access-codes:update", system, update).least(LoginType::Provisioning),
        Route::get("groups/feature-access-codes:get", group, get_of_group).least(LoginType::GroupDepartment),
        Route::put("groups/feature-access-codes:update", group, update_of_group).least(LoginType::Group),
        Route::get("users/feature-access-codes:list", "/users/feature-access-codes", list),
        Route::get("users/feature-access-codes/details:list", details, list),
        Route::put("users/feature-access-codes/details:update", details, update),
    ]
}

fn reach(world: &World, call: &Call<'_>) -> Result<Owner, Failure> {
    Owner::reach(world, call, Level::of(&call.route.path), "")
}

/// Whether a group has codes of its own.
fn level(world: &World, owner: &Owner) -> Fields {
    record::complete(LEVELS, owner.holdings(world).and_then(|holdings| holdings.settings.get(CODES)))
}

/// The codes that hold for an owner, by the names of the features.
fn codes(world: &World, owner: &Owner) -> Vec<(String, Fields)> {
    let above = match owner {
        Owner::User { group, .. } => codes(world, &Owner::Group(group.clone())),
        Owner::Group(_) | Owner::Provider(_) => codes(world, &Owner::System),
        Owner::Reseller(_) | Owner::System => {
            let all = AT_FIRST.iter().map(|(name, code)| {
                let mut record = defaults(FIELDS);
                record.insert("mainCode".to_owned(), (*code).into());
                ((*name).to_owned(), record)
            });
            all.collect()
        }
    };
    if matches!(owner, Owner::Group(_)) && level(world, owner).get(LEVEL) != Some(&"Group".into()) {
        return above;
    }
    let own = owner.holdings(world);
    let changed = |name: &str| own.and_then(|holdings| holdings.record(CODES, name));
    above
        .into_iter()
        .map(|(name, mut record)| match changed(&name) {
            // Only whether it is enabled is the user's own.
            Some(own) if matches!(owner, Owner::User { .. }) => {
                record.extend(own.get(ENABLED).map(|flag| (ENABLED.to_owned(), flag.clone())));
                (name, record)
            }
            Some(own) => (name, own.clone()),
            None => (name, record),
        })
        .collect()
}

fn shown(world: &World, owner: &Owner) -> Value {
    let rows = codes(world, owner).into_iter().map(|(name, mut record)| {
        record.insert(NAME.to_owned(), name.into());
        Value::Object(record)
    });
    rows.collect()
}

fn list(world: &mut World, call: &Call<'_>) -> Answer {
    let owner = reach(world, call)?;
    Ok(shown(world, &owner))
}

/// The codes of a body as they are after it, as far as they change.
fn changes(world: &World, owner: &Owner, call: &Call<'_>) -> Result<Vec<(String, Fields)>, Failure> {
    let before = codes(world, owner);
    let mut after = Vec::new();
    for row in record::rows(call.object()?, CODES)?.unwrap_or_default() {
        // rule: documented
        let name = row.get(NAME).and_then(json::text).ok_or_else(|| Failure::missing(NAME))?;
        let old = before.iter().find(|(known, _)| *known == name);
        let mut record = old.ok_or_else(|| Failure::not_found("Feature access code", &name))?.1.clone();
        read_all(FIELDS, &mut record, row)?;
        after.push((name, record));
    }
    let kept = before.iter().filter(|(name, _)| !after.iter().any(|(changed, _)| changed == name));
    let mut dialed: Vec<String> = Vec::new();
    for (_, record) in kept.chain(&after) {
        for code in ["mainCode", "alternateCode"].iter().filter_map(|key| record.get(*key).and_then(json::text)) {
            if dialed.contains(&code) {
                // rule: assumed
                return Err(Failure::rejected(format!("Two features have the same code: {code}")));
            }
            dialed.push(code);
        }
    }
    Ok(after)
}

fn update(world: &mut World, call: &Call<'_>) -> Answer {
    let owner = reach(world, call)?;
    let changes = changes(world, &owner, call)?;
    owner.edit(world, |holdings| holdings.table_mut(CODES).extend(changes));
    Ok(shown(world, &owner))
}

fn group_shown(world: &World, owner: &Owner) -> Value {
    json!({ LEVEL: level(world, owner).get(LEVEL), CODES: shown(world, owner) })
}

fn get_of_group(world: &mut World, call: &Call<'_>) -> Answer {
    let owner = reach(world, call)?;
    Ok(group_shown(world, &owner))
}

fn update_of_group(world: &mut World, call: &Call<'_>) -> Answer {
    let owner = reach(world, call)?;
    let mut level = level(world, &owner);
    read_all(LEVELS, &mut level, call.object()?)?;
    let changes = changes(world, &owner, call)?;
    let restored = record::flag(call.object()?, "restoreDefaultCodes")? == Some(true);
    owner.edit(world, |holdings| {
        holdings.settings.insert(CODES.to_owned(), level);
        let own = holdings.table_mut(CODES);
        if restored {
            own.clear();
        }
        own.extend(changes);
    });
    Ok(group_shown(world, &owner))
}
