//! How far a login reaches.

use crate::call::Call;
use crate::failure::Failure;
use crate::login::{Login, LoginType};
use crate::world::{Account, Group, GroupKey, Provider, User, World};

impl World {
    /// The login behind an account, with the scope that it has at present.
    pub(crate) fn login(&self, account: &Account) -> Login {
        let user = self.users.get(&account.user_id);
        let provider = user.map(|user| user.key.service_provider_id.clone());
        let group = user.map(|user| user.key.group_id.clone());
        Login {
            user_id: account.user_id.clone(),
            kind: account.login_type,
            reseller_id: account.reseller_id.clone(),
            service_provider_id: account.service_provider_id.clone().or(provider),
            group_id: account.group_id.clone().or(group),
            department: account.department.clone(),
        }
    }

    /// Whether the login may see a group as a whole.
    pub(crate) fn sees_group(&self, login: &Login, key: &GroupKey) -> bool {
        match login.kind {
            LoginType::User => false,
            LoginType::Group | LoginType::GroupDepartment => {
                login.service_provider_id.as_deref() == Some(&key.service_provider_id)
                    && login.group_id.as_deref() == Some(&key.group_id)
            }
            _ => self.providers.get(&key.service_provider_id).is_some_and(|provider| login.sees_provider(provider)),
        }
    }

    /// Whether the login may see a user.
    pub(crate) fn sees_user(&self, login: &Login, user: &User) -> bool {
        match login.kind {
            LoginType::User => login.user_id == user.id,
            LoginType::GroupDepartment => {
                self.sees_group(login, &user.key) && login.department.as_deref() == user.department()
            }
            _ => self.sees_group(login, &user.key),
        }
    }

    /// The service provider that the call names, if the caller may see it.
    pub(crate) fn reach_provider(&self, call: &Call<'_>) -> Result<&Provider, Failure> {
        let provider = self.provider(&call.need("serviceProviderId")?)?;
        let login = call.login()?;
        let passing = call.route.passing.is_some() && login.is_in_provider(&provider.id);
        if passing || login.sees_provider(provider) { Ok(provider) } else { Err(call.forbidden()) }
    }

    /// The id of the reseller that the call names, if the caller may see it.
    pub(crate) fn reach_reseller(&self, call: &Call<'_>) -> Result<String, Failure> {
        let id = call.need("resellerId")?;
        if !self.resellers.contains_key(&id) {
            return Err(Failure::not_found("Reseller", &id));
        }
        let login = call.login()?;
        let own = login.reseller_id.as_deref() == Some(&id);
        if own || login.kind >= LoginType::Provisioning { Ok(id) } else { Err(call.forbidden()) }
    }

    /// The group that the call names, if the caller may see it.
    pub(crate) fn reach_group(&self, call: &Call<'_>) -> Result<&Group, Failure> {
        let key = GroupKey::new(&call.need("serviceProviderId")?, &call.need("groupId")?);
        self.provider(&key.service_provider_id)?;
        let group = self.group(&key)?;
        let login = call.login()?;
        let passing = call.route.passing.is_some() && login.is_in_group(&key);
        if passing || self.sees_group(login, &key) { Ok(group) } else { Err(call.forbidden()) }
    }

    /// The user that the call names, if the caller may see it.
    pub(crate) fn reach_user(&self, call: &Call<'_>) -> Result<&User, Failure> {
        self.reach_user_id(call, &call.need("userId")?)
    }

    /// A user by its id, if the caller may see it.
    pub(crate) fn reach_user_id(&self, call: &Call<'_>, user_id: &str) -> Result<&User, Failure> {
        let user = self.user(user_id)?;
        if self.sees_user(call.login()?, user) { Ok(user) } else { Err(call.forbidden()) }
    }
}

impl Login {
    /// Whether the login belongs to a service provider, or to something in it.
    pub(crate) fn is_in_provider(&self, id: &str) -> bool {
        self.service_provider_id.as_deref() == Some(id)
    }

    /// Whether the login belongs to a group, or to something in it.
    pub(crate) fn is_in_group(&self, key: &GroupKey) -> bool {
        self.is_in_provider(&key.service_provider_id) && self.group_id.as_deref() == Some(&key.group_id)
    }

    /// Whether the login may see a service provider as a whole.
    pub(crate) fn sees_provider(&self, provider: &Provider) -> bool {
        match self.kind {
            LoginType::System | LoginType::Provisioning => true,
            LoginType::Reseller => self.reseller_id.is_some() && self.reseller_id.as_deref() == provider.reseller_id(),
            LoginType::ServiceProvider => self.service_provider_id.as_deref() == Some(&provider.id),
            LoginType::Group | LoginType::GroupDepartment | LoginType::User => false,
        }
    }
}
