//! What the rounds share that name no operation: calls of any operation, with values that it takes.

use odin_api::json::{FieldDescription, Kind, Limit, Place, Presence, Shape, read};
use odin_api::value::Quantity;
use odin_api::{Call, Operation, groups, users};
use serde_json::{Map, Value, json};

use crate::conformance::Transport;

/// Whose settings those of an area are, by the names of the arguments.
pub fn owner(area: &str) -> &'static [(&'static str, &'static str)] {
    match area {
        "users" => &[("userId", "4001@example.net")],
        "groups" => &[("groupId", "grp.odin"), ("serviceProviderId", "ent.odin")],
        "service-providers" => &[("serviceProviderId", "ent.odin")],
        "resellers" => &[("resellerId", "res.odin")],
        _ => &[],
    }
}

pub fn verb(operation: &Operation) -> &'static str {
    operation.id.rsplit('.').next().unwrap_or_default()
}

/// Whether it needs nothing but the ids of its owner.
pub fn is_owned(operation: &Operation) -> bool {
    let is_owner = |field: &FieldDescription| owner(operation.area()).iter().any(|(key, _)| *key == field.key);
    operation.arguments.describe().iter().all(|field| !field.required || is_owner(field))
}

pub fn arguments(operation: &Operation, more: Map<String, Value>) -> Map<String, Value> {
    let mut all = more;
    for (key, id) in owner(operation.area()) {
        let names = |field: &FieldDescription| field.key == *key && (field.required || field.place == Place::Query);
        if operation.arguments.describe().iter().any(names) {
            all.insert((*key).to_owned(), (*id).into());
        }
    }
    all
}

/// A call of any operation; why not, where it does not take the arguments.
pub fn try_call(operation: &'static Operation, arguments: Map<String, Value>) -> Result<Call, String> {
    let mut model = (operation.arguments.make)();
    let json = Value::Object(arguments).to_string();
    read(&json, &mut *model).map_err(|error| format!("{operation:?}: {error} in {json}"))?;
    Call::with_arguments(operation, &*model).map_err(|error| format!("{error}: {json}"))
}

pub fn call(operation: &'static Operation, arguments: Map<String, Value>) -> Call {
    try_call(operation, arguments).unwrap_or_else(|error| panic!("{error}"))
}

/// Whether a key names an owner.
pub fn is_owner(operation: &Operation, key: &str) -> bool {
    owner(operation.area()).iter().any(|(owner, _)| *owner == key)
}

/// The answer of a call, as JSON.
pub fn answer(
    odin: &impl Transport,
    operation: &'static Operation,
    more: Map<String, Value>,
) -> Result<Value, odin_api::Error> {
    let body = odin.call(call(operation, arguments(operation, more)))?;
    Ok(operation.read(body.into_body()).unwrap_or_else(|error| panic!("{operation:?}: {error}")))
}

/// A value that a field takes, where one can be told from its kind and its limit.
pub fn sound(field: &FieldDescription) -> Option<Value> {
    let value = match (field.kind, field.limit) {
        (Kind::Flag, _) => json!(true),
        (Kind::Enum(known), _) => json!(known.last()?),
        (Kind::Int | Kind::Quantity, Limit::Range(least, _)) => json!(least),
        (Kind::Int | Kind::Quantity, _) => json!(1),
        (Kind::Text | Kind::Id | Kind::Secret, Limit::Chars(_, most) | Limit::Digits(_, most)) => {
            json!("3335551".chars().take(most).collect::<String>())
        }
        (Kind::Text | Kind::Id, _) => json!("3335551"),
        (Kind::Object(shape), _) => Value::Object(record(shape)),
        _ => return None,
    };
    Some(if field.presence == Presence::Repeated { json!([value]) } else { value })
}

/// Arguments with a value for each field for which one can be told, but for those that name the owner.
pub fn body(operation: &Operation) -> Map<String, Value> {
    let fields = operation.arguments.describe();
    complete(fields.iter().filter(|field| !is_owner(operation, field.key)))
}

/// A record with a value for each field for which one can be told. What names a user names one that is there.
fn record(shape: &Shape) -> Map<String, Value> {
    let fields = shape.describe();
    if fields.iter().any(|field| field.key == "userId") {
        return Map::from_iter([("userId".to_owned(), json!("4002@example.net"))]);
    }
    complete(fields.iter())
}

/// Schedules, files and the like must be there, so they are left out where they can be.
fn complete<'a>(fields: impl Iterator<Item = &'a FieldDescription>) -> Map<String, Value> {
    let free = fields.filter(|field| field.required || !refers(field));
    free.filter_map(|field| Some((field.key.to_owned(), sound(field)?))).collect()
}

/// Whether what a field holds must be there.
pub fn refers(field: &FieldDescription) -> bool {
    let key = field.key;
    field.place != Place::Body
        || ["Schedule", "File", "Id", "Ids", "department"].iter().any(|end| key.ends_with(end))
        || matches!(field.kind, Kind::Object(shape) if shape.describe().iter().any(|inner| inner.key == "mediaType"))
}

/// Whether what was written is what is read, as far as it is shown: flags and numbers may come as texts.
pub fn is_shown(written: &Value, shown: &Value) -> bool {
    match (written, shown) {
        (Value::Object(written), Value::Object(shown)) => {
            written.iter().all(|(key, value)| shown.get(key).is_none_or(|shown| is_shown(value, shown)))
        }
        (Value::Array(written), Value::Array(shown)) => {
            written.len() == shown.len() && written.iter().zip(shown).all(|(written, shown)| is_shown(written, shown))
        }
        (written, shown) => {
            let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            text(written) == text(shown)
        }
    }
}

/// Whatever the service provider may have is authorised for the group, and assigned to it and to a user of it: a setting
/// can be read only where its service is assigned.
pub fn assign_every_service(odin: &impl Transport) {
    let (_, user) = owner("users")[0];
    let [(_, group), (_, provider)] = owner("groups") else { unreachable!("a group has two keys") };
    let all = odin.call(groups::services::Get::new(*provider, *group)).unwrap();
    let names = all.user_services.iter().map(|service| service.service_name.clone());
    for name in names {
        // Some have no licence.
        let change = groups::services::ServiceChange::authorize(name, Quantity::Unlimited);
        let _ = odin.call(groups::services::Update::new(*provider, *group).user_services([change]));
    }
    for name in all.group_services.iter().map(|service| service.service_name.clone()) {
        let change = groups::services::ServiceChange::authorize(name.clone(), Quantity::Unlimited);
        let _ = odin.call(groups::services::Update::new(*provider, *group).group_services([change]));
        let change = groups::services::ServiceChange::assign(name, true);
        let _ = odin.call(groups::services::Update::new(*provider, *group).group_services([change]));
    }
    let services = odin.call(users::services::Get::new(user)).unwrap().user_services;
    for service in services.iter().filter(|service| service.assigned != Some(true)) {
        // Some exclude each other, and some are sold out.
        let assignment = users::services::Assignment::assign(service.service_name.clone());
        let _ = odin.call(users::services::Update::new(user).user_services([assignment]));
    }
}
