//! Whose records a resource is about.

use serde_json::Value;

use crate::call::Call;
use crate::failure::Failure;
use crate::groups::member::Reach;
use crate::json::Fields;
use crate::login::LoginType;
use crate::world::{GroupKey, Holdings, Provider, User, World};

/// The kind of owner, which is the area of the path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Level {
    User,
    Group,
    Provider,
    Reseller,
    System,
}

impl Level {
    pub(crate) fn of(path: &str) -> Self {
        match path.trim_start_matches('/').split('/').next() {
            Some("users") => Self::User,
            Some("groups") => Self::Group,
            Some("service-providers" | "enterprises") => Self::Provider,
            Some("resellers" | "reseller") => Self::Reseller,
            _ => Self::System,
        }
    }

    /// The keys that name the owner, or are about it.
    pub(crate) const fn names(self) -> &'static [&'static str] {
        match self {
            Self::User => &["userId", "serviceProviderId", "groupId", "isEnterprise"],
            Self::Group => &["serviceProviderId", "groupId", "isEnterprise"],
            Self::Provider => &["serviceProviderId", "isEnterprise"],
            Self::Reseller => &["resellerId"],
            Self::System => &[],
        }
    }

    /// The lowest login that may read and write its own.
    // rule: assumed
    pub(crate) const fn least(self) -> LoginType {
        match self {
            Self::User => LoginType::User,
            Self::Group => LoginType::GroupDepartment,
            Self::Provider => LoginType::ServiceProvider,
            Self::Reseller => LoginType::Reseller,
            Self::System => LoginType::Provisioning,
        }
    }
}

/// An owner that is there, and that the caller may see.
#[derive(Clone, Debug)]
pub(crate) enum Owner {
    User { id: String, group: GroupKey },
    Group(GroupKey),
    Provider(String),
    Reseller(String),
    System,
}

impl Owner {
    /// The owner that the call names, if it may see it and it has the service.
    pub(crate) fn reach(world: &World, call: &Call<'_>, level: Level, service: &str) -> Result<Self, Failure> {
        match level {
            Level::User => {
                let user = world.reach_user(call)?;
                check_assigned(world, user, service)?;
                Ok(Self::of_user(user))
            }
            Level::Group => {
                let group = world.reach_group(call)?;
                if !service.is_empty() {
                    group.check_service(service)?;
                }
                Ok(Self::Group(group.key.clone()))
            }
            Level::Provider => Ok(Self::Provider(world.reach_provider(call)?.id.clone())),
            Level::Reseller => Ok(Self::Reseller(world.reach_reseller(call)?)),
            Level::System => Ok(Self::System),
        }
    }

    pub(crate) fn of_user(user: &User) -> Self {
        Self::User { id: user.id.clone(), group: user.key.clone() }
    }

    pub(crate) fn holdings<'w>(&self, world: &'w World) -> Option<&'w Holdings> {
        match self {
            Self::User { id, .. } => world.users.get(id).map(|user| &user.holdings),
            Self::Group(key) => world.groups.get(key).map(|group| &group.holdings),
            Self::Provider(id) => world.providers.get(id).map(|provider| &provider.holdings),
            Self::Reseller(id) => world.resellers.get(id).map(|reseller| &reseller.holdings),
            Self::System => Some(&world.system),
        }
    }

    pub(crate) fn edit(&self, world: &mut World, change: impl FnOnce(&mut Holdings)) {
        match self {
            Self::User { id, .. } => world.users.edit(id, |user| change(&mut user.holdings)),
            Self::Group(key) => {
                if let Some(group) = world.groups.get_mut(key) {
                    change(&mut group.holdings);
                }
            }
            Self::Provider(id) => {
                if let Some(provider) = world.providers.get_mut(id) {
                    change(&mut provider.holdings);
                }
            }
            Self::Reseller(id) => {
                if let Some(reseller) = world.resellers.get_mut(id) {
                    change(&mut reseller.holdings);
                }
            }
            Self::System => change(&mut world.system),
        }
    }

    /// The group that it is in or is.
    pub(crate) fn group(&self) -> Option<&GroupKey> {
        match self {
            Self::User { group, .. } | Self::Group(group) => Some(group),
            Self::Provider(_) | Self::Reseller(_) | Self::System => None,
        }
    }

    fn provider(&self) -> Option<&str> {
        match self {
            Self::User { group, .. } | Self::Group(group) => Some(&group.service_provider_id),
            Self::Provider(id) => Some(id),
            Self::Reseller(_) | Self::System => None,
        }
    }

    /// The keys that clients send back with a record, as far as the record has them.
    pub(crate) fn echo(&self, world: &World, keys: &[&str], record: &mut Fields) {
        let provider = self.provider();
        let is_enterprise = provider.and_then(|id| world.providers.get(id)).is_some_and(Provider::is_enterprise);
        for key in keys {
            let value: Option<Value> = match (*key, self) {
                ("userId" | "serviceUserId", Self::User { id, .. }) | ("resellerId", Self::Reseller(id)) => {
                    Some(id.as_str().into())
                }
                ("groupId", _) => self.group().map(|key| key.group_id.as_str().into()),
                ("serviceProviderId", _) => provider.map(Value::from),
                ("isEnterprise", _) => Some(is_enterprise.into()),
                _ => None,
            };
            if let Some(value) = value {
                record.insert((*key).to_owned(), value);
            }
        }
    }

    /// A change whose references to others are those of what is there, in the form in which they are kept.
    pub(crate) fn settled(&self, world: &World, before: &Fields, change: &Fields) -> Result<Fields, Failure> {
        match self {
            Self::User { id, .. } => world.settled(world.user(id)?, before, change),
            _ => Ok(change.clone()),
        }
    }

    /// Refuses ids of users who cannot be members of what the owner has.
    pub(crate) fn check_members(&self, world: &World, reach: Reach, ids: &[String]) -> Result<(), Failure> {
        for id in ids {
            let user = world.user(id)?;
            let fits = match (self.group(), self.provider()) {
                (Some(group), _) => reach.allows(world, &user.key, group),
                (None, Some(provider)) => user.key.service_provider_id == provider,
                (None, None) => true,
            };
            if !fits || user.service_type.is_some() {
                // rule: assumed
                return Err(Failure::rejected(format!("User cannot be a member: {id}")));
            }
        }
        Ok(())
    }
}

/// Refuses when a user does not have the service.
pub(crate) fn check_assigned(world: &World, user: &User, service: &str) -> Result<(), Failure> {
    if service.is_empty() || world.has_service(user, service) {
        Ok(())
    } else {
        // rule: documented
        Err(Failure::not_assigned(service))
    }
}
