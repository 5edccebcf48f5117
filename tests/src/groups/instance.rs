//! Service instances: hunt groups, auto attendants and their like, which BroadWorks treats as virtual users.

use serde_json::{Value, json};

use crate::auth::passwords;
use crate::call::{Answer, Call};
use crate::failure::Failure;
use crate::groups::member::{self, or_null};
use crate::groups::record;
use crate::json::{self, Fields};
use crate::login::LoginType;
use crate::users::settings::Field;
use crate::users::{profile, render};
use crate::world::{Account, Provider, User, World};

/// Where the settings of an instance are kept.
pub(super) const SETTINGS: &str = "instance";
const ACTIVE: &str = "isActive";

/// A kind of service instance.
pub(crate) struct Instance {
    /// The group service, which is also what its virtual users are called.
    pub(crate) service: &'static str,
    pub(crate) fields: &'static [Field],
}

impl Instance {
    fn is_kind_of(&self, user: &User) -> bool {
        user.service_type.as_deref() == Some(self.service)
    }

    /// The instance of an id, if the caller may see it.
    pub(crate) fn by_id<'a>(&self, world: &'a World, call: &Call<'_>, id: &str) -> Result<&'a User, Failure> {
        let user = world.user(id)?;
        if !self.is_kind_of(user) {
            return Err(Failure::no_user(id));
        }
        if world.sees_user(call.login()?, user) { Ok(user) } else { Err(call.forbidden()) }
    }

    /// The instance that the call names, if the caller may see it.
    pub(crate) fn reach<'a>(&self, world: &'a World, call: &Call<'_>) -> Result<&'a User, Failure> {
        self.by_id(world, call, &call.need("serviceUserId")?)
    }

    /// The instances of the group that the call names, as far as the caller may see them.
    pub(crate) fn of_group<'a>(&self, world: &'a World, call: &Call<'_>) -> Result<Vec<&'a User>, Failure> {
        let key = &world.reach_group(call)?.key;
        let login = call.login()?;
        let instances = world.users.of_kind(key, self.service);
        Ok(instances.filter(|user| world.sees_user(login, user)).collect())
    }

    /// The settings of an instance, complete.
    pub(crate) fn settings(&self, user: &User) -> Fields {
        let mut settings = record::complete(self.fields, user.holdings.settings.get(SETTINGS));
        settings.remove(ACTIVE);
        settings
    }

    /// A new instance with its profile and settings, not in the world yet.
    pub(crate) fn create(&self, world: &World, call: &Call<'_>) -> Result<User, Failure> {
        let group = world.reach_group(call)?;
        let body = call.object()?;
        group.check_service(self.service)?;
        let mut id = call.need("serviceUserId")?;
        if !id.contains('@') {
            id = format!("{id}@{}", group.default_domain());
        }
        if id.chars().count() > 161 {
            // rule: OCI, UserId
            return Err(Failure::invalid("serviceUserId", "longer than 161 characters"));
        }
        let kind = Some(self.service.to_owned());
        let mut user = User { id, key: group.key.clone(), service_type: kind, ..User::default() };
        world.check_group_domain(&user.key, user.domain())?;
        if world.is_name_taken(&user.id) {
            // rule: assumed
            return Err(Failure::rejected(format!("[Error 4200] User already exists: {}", user.id)));
        }
        let wanted = body.get("serviceInstanceProfile").and_then(json::object).unwrap_or_default();
        for name in ["name", "callingLineIdLastName", "callingLineIdFirstName"] {
            if wanted.get(name).and_then(json::text).is_none_or(|text| text.is_empty()) {
                // rule: documented
                return Err(Failure::missing(&format!("serviceInstanceProfile.{name}")));
            }
        }
        user.profile.insert("firstName".to_owned(), self.service.into());
        user.profile.insert("hiraganaFirstName".to_owned(), self.service.into());
        user.profile.insert("hiraganaLastName".to_owned(), wanted["name"].clone());
        user.profile = profile_after(world, &user, body)?;
        Ok(user)
    }

    /// Puts settings into an instance.
    pub(crate) fn store(user: &mut User, mut settings: Fields) {
        let active = is_active(user);
        settings.insert(ACTIVE.to_owned(), active.into());
        user.holdings.settings.insert(SETTINGS.to_owned(), settings);
    }

    /// Puts settings into an instance of the world.
    pub(crate) fn store_in(world: &mut World, id: &str, mut settings: Fields) {
        if let Some(mut parts) = world.users.get_mut(id) {
            let stored = parts.holdings.settings.entry(SETTINGS.to_owned()).or_default();
            if let Some(active) = stored.get(ACTIVE) {
                settings.insert(ACTIVE.to_owned(), active.clone());
            }
            *stored = settings;
        }
    }

    /// Switches an instance.
    pub(crate) fn set_active(world: &mut World, id: &str, active: bool) {
        if let Some(mut parts) = world.users.get_mut(id) {
            let stored = parts.holdings.settings.entry(SETTINGS.to_owned()).or_default();
            stored.insert(ACTIVE.to_owned(), active.into());
        }
    }

    /// What instances of every kind show of themselves, and their settings.
    pub(crate) fn full(&self, world: &World, user: &User, call: &Call<'_>) -> Fields {
        let mut record = self.settings(user);
        record::show(self.fields, &mut record, world.config.quirks);
        let provider = world.providers.get(&user.key.service_provider_id);
        let mut put = |name: &str, value: Value| {
            record.insert(name.to_owned(), value);
        };
        put("serviceInstanceProfile", profile_of(world, user, call).into());
        put("serviceUserId", user.id.as_str().into());
        put("resellerId", provider.and_then(Provider::reseller_id).into());
        put("serviceProviderId", user.key.service_provider_id.as_str().into());
        put("groupId", user.key.group_id.as_str().into());
        put("isEnterprise", provider.is_some_and(Provider::is_enterprise).into());
        record
    }

    /// Deletes the instance that the call names; what is left is its record.
    pub(crate) fn delete(&self, world: &mut World, call: &Call<'_>) -> Result<String, Failure> {
        let id = self.reach(world, call)?.id.clone();
        world.delete_user(&id)?;
        Ok(id)
    }

    /// Switches the instances that the body lists, or none of them when one cannot be switched.
    pub(crate) fn set_status(&self, world: &mut World, call: &Call<'_>) -> Answer {
        // rule: documented
        let rows = record::rows(call.object()?, "instances")?.ok_or_else(|| Failure::missing("instances"))?;
        let mut all = Vec::new();
        for row in rows {
            // rule: documented
            let id = row.get("serviceUserId").and_then(json::text).ok_or_else(|| Failure::missing("serviceUserId"))?;
            let active = row.get(ACTIVE).map_or(Some(true), json::flag);
            // rule: OCI, GroupHuntGroupModifyActiveInstanceListRequest
            let active = active.ok_or_else(|| Failure::invalid(ACTIVE, "must be true or false"))?;
            all.push((self.by_id(world, call, &id)?.id.clone(), active));
        }
        for (id, active) in all {
            Self::set_active(world, &id, active);
        }
        Ok(json!([]))
    }
}

/// A body whose profile has a name, completed by a calling line id of that name: all but hunt groups are created
/// with a name alone.
pub(crate) fn known_by_name(body: &Value) -> Value {
    let mut completed = body.clone();
    if let Some(Value::Object(profile)) = completed.get_mut("serviceInstanceProfile")
        && let Some(name) = profile.get("name").cloned()
    {
        for key in ["callingLineIdLastName", "callingLineIdFirstName"] {
            profile.entry(key).or_insert_with(|| name.clone());
        }
    }
    completed
}

/// Whether an instance takes calls.
pub(crate) fn is_active(user: &User) -> bool {
    let stored = user.holdings.settings.get(SETTINGS).and_then(|settings| settings.get(ACTIVE));
    stored.and_then(json::flag).unwrap_or(true)
}

/// The profile of an instance after the changes of a body. Its name is the last name of the virtual user.
pub(crate) fn profile_after(world: &World, user: &User, body: &Fields) -> Result<Fields, Failure> {
    let Some(wanted) = body.get("serviceInstanceProfile").filter(|wanted| !wanted.is_null()) else {
        return Ok(user.profile.clone());
    };
    let wanted = json::object(wanted);
    // rule: assumed
    let mut wanted = wanted.ok_or_else(|| Failure::invalid("serviceInstanceProfile", "must be an object"))?;
    for own in ["lastName", "firstName", "endpointType", "accessDeviceEndpoint", "trunkAddressing"] {
        wanted.remove(own);
    }
    if let Some(name) = wanted.remove("name") {
        wanted.insert("lastName".to_owned(), name);
    }
    if let Some(password) = wanted.get("password").and_then(json::text).filter(|text| !text.is_empty()) {
        passwords::check_new(&password)?;
    }
    profile::written(world, user, &wanted)
}

/// Sets the password that a profile in a body brings, after the profile was accepted.
pub(crate) fn set_password(world: &mut World, call: &Call<'_>, id: &str) {
    let password = call.body.get("serviceInstanceProfile").and_then(|profile| profile.get("password"));
    if let Some(password) = password.and_then(json::text).filter(|text| !text.is_empty()) {
        let mut account = Account::new(id, LoginType::User, None);
        account.set_password(&password, call.now);
        world.accounts.insert(account);
    }
}

/// The profile of an instance, as it is shown.
pub(crate) fn profile_of(world: &World, user: &User, call: &Call<'_>) -> Fields {
    let full = Fields::from(render::full(world, user, call.now));
    let mut profile = Fields::new();
    profile.insert("name".to_owned(), user.text("lastName").into());
    for name in [
        "callingLineIdLastName",
        "callingLineIdFirstName",
        "hiraganaLastName",
        "hiraganaFirstName",
        "language",
        "timeZone",
        "timeZoneDisplayName",
        "aliases",
    ] {
        profile.insert(name.to_owned(), full.get(name).cloned().unwrap_or_default());
    }
    for name in ["phoneNumber", "extension", "department"] {
        if let Some(value) = user.profile.get(name) {
            profile.insert(name.to_owned(), value.clone());
        }
    }
    if profile.contains_key("phoneNumber") {
        profile.insert("countryCode".to_owned(), "1".into());
        profile.insert("nationalPrefix".to_owned(), "".into());
    }
    profile
}

/// An instance in a list.
pub(crate) fn row(user: &User) -> Fields {
    let row = json!({
           "serviceUserId": user.id,
           "name": user.text("lastName"),
    // rule: documented
           "phoneNumber": or_null(user.text("phoneNumber")),
           "extension": or_null(user.text("extension")),
           "department": or_null(user.department().unwrap_or_default()),
           "departmentFullPath": member::department(user),
           "isActive": is_active(user),
       });
    json::object(&row).unwrap_or_default()
}
