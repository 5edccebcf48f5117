//! What a row of a task comes down to: operations of the API, one after the other.

use serde_json::{Value, json};

use crate::json::{self, Fields};
use crate::route::Verb;

/// The types of tasks that the vendor's client knows.
pub(super) const TYPES: &[&str] = &[
    "enterprise.trunk.enterprise",
    "group.bulk.clone",
    "group.device.create",
    "group.device.tag.modify",
    "group.device.upsert",
    "group.dns.assign",
    "group.dns.unassign",
    "group.services.update",
    "group.trunk.group",
    "group.trunk.group.create",
    "group.trunk.group.update",
    "service.provider.bulk.clone",
    "trunk.group.call.capacity",
    "user.authentication.update",
    "user.create",
    "user.delete",
    "user.integrated.imp.update",
    "user.move",
    "user.number.update",
    "user.password.update",
    "user.passwords.update",
    "user.portal.passcode.update",
    "user.services.update",
    "user.sharedcallappearance.update",
    "user.ucone.update",
];

/// One operation.
pub(super) struct Step {
    pub(super) verb: Verb,
    pub(super) path: &'static str,
    pub(super) body: Fields,
    /// What is done in its place where there is no such object yet.
    pub(super) or_else: Option<Box<Step>>,
}

impl Step {
    fn new(verb: Verb, path: &'static str, body: Fields) -> Self {
        Self { verb, path, body, or_else: None }
    }

    /// Changes an object, or creates it.
    fn upsert(path: &'static str, body: Fields) -> Self {
        let create = Self::new(Verb::Post, path, body.clone());
        Self { or_else: Some(Box::new(create)), ..Self::new(Verb::Put, path, body) }
    }
}

/// A row, of which an empty text or `null` is as good as nothing.
struct Row(Fields);

impl Row {
    fn of(fields: &Fields) -> Self {
        let given = |value: &Value| !value.is_null() && value != "";
        Self(fields.iter().filter(|(_, value)| given(value)).map(|(key, value)| (key.clone(), value.clone())).collect())
    }

    fn flag(&self, key: &str) -> Option<bool> {
        self.0.get(key).and_then(json::flag)
    }

    fn has(&self, keys: &[&str]) -> bool {
        keys.iter().any(|key| self.0.contains_key(*key))
    }

    /// These fields alone.
    fn only(&self, keys: &[&str]) -> Fields {
        keys.iter().filter_map(|key| Some(((*key).to_owned(), self.0.get(*key)?.clone()))).collect()
    }

    /// These fields, one of which has another name in the operation.
    fn renamed(&self, keys: &[&str], from: &str, to: &str) -> Fields {
        let mut fields = self.only(keys);
        fields.extend(self.0.get(from).map(|value| (to.to_owned(), value.clone())));
        fields
    }

    /// The object at this key, with who or what it is about.
    fn below(&self, key: &str, about: &[&str]) -> Option<Fields> {
        let mut fields = self.0.get(key)?.as_object().filter(|fields| !fields.is_empty())?.clone();
        fields.extend(self.only(about));
        Some(fields)
    }

    /// A text inside of an object.
    fn inner(&self, object: &str, key: &str) -> Option<&Value> {
        self.0.get(object)?.get(key).filter(|value| !value.is_null() && *value != "")
    }
}

const GROUP: [&str; 2] = ["serviceProviderId", "groupId"];
const DEVICE: [&str; 3] = ["serviceProviderId", "groupId", "deviceName"];

// rule: assumed
pub(super) fn of(kind: &str, fields: &Fields) -> Vec<Step> {
    let row = Row::of(fields);
    let whole = || row.0.clone();
    let put = |path, body| Step::new(Verb::Put, path, body);
    let post = |path, body| Step::new(Verb::Post, path, body);
    let mut steps = Vec::new();
    match kind {
        "user.create" => {
            steps.push(post("/users", whole()));
            steps.extend(activation(&row, row.flag("activatePhoneNumber").unwrap_or(true)));
        }
        "user.delete" => steps.push(Step::new(Verb::Delete, "/users", row.only(&["userId"]))),
        "user.move" => {
            let of_destination = row.inner("destination", "groupId").or_else(|| row.0.get("groupId"));
            let mut body = row.only(&["userId"]);
            body.extend(of_destination.map(|group| ("newGroupId".to_owned(), group.clone())));
            body.insert("evaluateOnly".to_owned(), false.into());
            steps.push(put("/users/group-id", body));
            steps.extend(renaming(&row));
        }
        "user.number.update" => {
            let keys = ["phoneNumber", "extension", "callingLineIdPhoneNumber"];
            if row.has(&keys) {
                steps.push(put("/users", row.only(&[&["userId"], &keys[..]].concat())));
            }
            steps.extend(row.flag("activatePhoneNumber").and_then(|on| activation(&row, on)));
            steps.extend(renaming(&row));
        }
        "user.services.update" => steps.push(put("/users/services", whole())),
        "user.integrated.imp.update" => steps.push(put("/users/integrated-imp", row.only(&["userId", "isActive"]))),
        "user.password.update" => steps.push(put("/users/passwords", row.only(&["userId", "newPassword"]))),
        "user.portal.passcode.update" => {
            steps.push(put("/users/portal-passcode", row.renamed(&["userId"], "passcode", "newPasscode")));
        }
        "user.authentication.update" => {
            steps.push(put("/users/authentication", row.only(&["userId", "userName", "newPassword"])));
        }
        "user.passwords.update" => {
            steps.push(put("/users/passwords", row.only(&["userId", "newPassword"])));
            steps.push(put("/users/portal-passcode", row.only(&["userId", "newPasscode"])));
            let body = row.renamed(&["userId", "userName"], "newAuthenticationPassword", "newPassword");
            steps.push(put("/users/authentication", body));
        }
        "user.sharedcallappearance.update" | "user.ucone.update" => steps.extend(line(&row)),
        "group.device.create" => steps.push(post("/groups/devices", new_device(&row))),
        "group.device.upsert" => {
            steps.push(Step::upsert("/groups/devices", whole()));
            steps.extend(afterwards(&row));
        }
        "group.device.tag.modify" => {
            for tag in row.0.get("tags").and_then(Value::as_array).into_iter().flatten() {
                let mut body = row.only(&DEVICE);
                body.extend(json::object(tag).unwrap_or_default());
                steps.push(Step::upsert("/groups/devices/tags", body));
            }
            steps.extend(afterwards(&row));
        }
        "group.dns.assign" => steps.push(post("/groups/dns", whole())),
        "group.dns.unassign" => steps.push(Step::new(Verb::Delete, "/groups/dns", whole())),
        "group.services.update" => steps.push(put("/groups/services", whole())),
        "group.trunk.group" | "group.trunk.group.create" => steps.push(post("/groups/trunk-groups", whole())),
        "group.trunk.group.update" => steps.push(put("/groups/trunk-groups", whole())),
        "trunk.group.call.capacity" => {
            let (path, key) = if row.has(&["groupId"]) {
                ("/groups/trunk-groups/call-capacity", "group")
            } else {
                ("/service-providers/trunk-groups/call-capacity", "serviceProvider")
            };
            steps.push(put(path, row.below(key, &GROUP).unwrap_or_else(|| row.only(&GROUP))));
        }
        "enterprise.trunk.enterprise" => steps.push(post("/enterprises/trunk-groups/enterprise-trunks", whole())),
        "group.bulk.clone" => steps.push(put("/groups/clone/group", copy(&row))),
        "service.provider.bulk.clone" => steps.push(put("/service-providers/clone/service-provider", copy(&row))),
        _ => {}
    }
    steps
}

/// A row with an original and a copy, as the operations have them.
fn copy(row: &Row) -> Fields {
    let object = |key: &str| row.0.get(key).and_then(json::object).unwrap_or_default();
    let mut body = object("source");
    body.insert("data".to_owned(), object("destination").into());
    body.extend(row.only(&["options"]));
    body
}

/// Lets calls to the number of a row through, or not.
fn activation(row: &Row, on: bool) -> Option<Step> {
    let number = row.0.get("phoneNumber")?;
    let mut body = row.only(&GROUP);
    body.insert("dns".to_owned(), json!([{ "min": number, "activated": on }]));
    row.has(&["groupId"]).then(|| Step::new(Verb::Put, "/groups/dns", body))
}

fn renaming(row: &Row) -> Option<Step> {
    row.has(&["newUserId"]).then(|| Step::new(Verb::Put, "/users/user-id", row.only(&["userId", "newUserId"])))
}

/// The device of a row that has it as a user has it.
fn new_device(row: &Row) -> Fields {
    let device = row.inner("accessDeviceEndpoint", "accessDevice").and_then(json::object);
    let mut body = device.unwrap_or_default();
    body.retain(|_, value| !value.is_null() && value != "");
    body.extend(row.only(&[&DEVICE[..], &["deviceType"]].concat()));
    body
}

/// What is to be done with a device when it is as it should be.
fn afterwards(row: &Row) -> Vec<Step> {
    let wanted = [("rebuildDevice", "/groups/devices/rebuild"), ("resetDevice", "/groups/devices/reset")];
    let wanted = wanted.into_iter().filter(|(key, _)| row.flag(key) == Some(true));
    wanted.map(|(_, path)| Step::new(Verb::Post, path, row.only(&DEVICE))).collect()
}

/// Services first, then how the phones share calls, then the phones.
fn line(row: &Row) -> Vec<Step> {
    let mut steps = Vec::new();
    if row.has(&["userServices", "servicePackServices"]) {
        let body = row.only(&["userId", "userServices", "servicePackServices"]);
        steps.push(Step::new(Verb::Put, "/users/services", body));
    }
    if let Some(mut settings) = row.below("settings", &["userId"]) {
        if let Some(on) = settings.remove("integratedImp") {
            let mut body = row.only(&["userId"]);
            body.insert("isActive".to_owned(), on);
            steps.push(Step::new(Verb::Put, "/users/integrated-imp", body));
        }
        steps.push(Step::new(Verb::Put, "/users/shared-call-appearance", settings));
    }
    for phone in row.0.get("endpoints").and_then(Value::as_array).into_iter().flatten() {
        let mut body = json::object(phone).unwrap_or_default();
        if let Some(device) = body.remove("accessDevice").as_ref().and_then(json::object).filter(|it| !it.is_empty()) {
            let mut device = device;
            device.extend(row.only(&GROUP));
            steps.push(Step::new(Verb::Post, "/groups/devices", device));
        }
        body.extend(row.only(&["userId"]));
        steps.push(Step::new(Verb::Post, "/users/shared-call-appearance/endpoints", body));
    }
    steps
}
