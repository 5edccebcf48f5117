//! The state of the platform: what exists, and what that entails.

mod accounts;
pub(crate) mod claims;
mod devices;
mod groups;
pub(crate) mod holdings;
mod members;
mod numbers;
mod providers;
mod reach;
pub(crate) mod references;
mod services;
mod tokens;
mod users;

use std::collections::BTreeMap;

pub(crate) use self::accounts::{Account, Accounts, PasswordDays};
pub(crate) use self::devices::{DeviceKey, Level};
pub(crate) use self::groups::{Group, GroupKey};
pub(crate) use self::holdings::{Holdings, tables};
pub(crate) use self::members::Leaves;
pub(crate) use self::numbers::{Number, Numbers, expand, national, runs, with_country_code};
pub(crate) use self::providers::{Licence, Provider, Reseller, ServicePack};
pub(crate) use self::tokens::{TokenState, Tokens};
pub(crate) use self::users::{User, Users};

use crate::config::Config;
use crate::events::Events;
use crate::failure::Failure;
use crate::jobs::Job;
use crate::random::Random;
use crate::tasks::Task;

/// Everything that the platform knows.
#[derive(Debug, Default)]
pub(crate) struct World {
    pub(crate) config: Config,
    /// What belongs to no service provider: domains, devices of the system level.
    pub(crate) system: Holdings,
    pub(crate) resellers: BTreeMap<String, Reseller>,
    pub(crate) providers: BTreeMap<String, Provider>,
    pub(crate) groups: BTreeMap<GroupKey, Group>,
    pub(crate) users: Users,
    pub(crate) numbers: Numbers,
    pub(crate) accounts: Accounts,
    pub(crate) tokens: Tokens,
    /// What is done in the background, in the order in which it was submitted.
    pub(crate) tasks: Vec<Task>,
    /// Backups, exports and imports with their parts, likewise.
    pub(crate) jobs: Vec<Job>,
    pub(crate) events: Events,
    /// Links for new passwords that are on their way, by user: the address, and the token in it.
    pub(crate) mailed: BTreeMap<String, (String, String)>,
    /// Where generated passwords come from.
    pub(crate) random: Random,
}

impl World {
    pub(crate) fn provider(&self, id: &str) -> Result<&Provider, Failure> {
        self.providers.get(id).ok_or_else(|| Failure::not_found("Service provider", id))
    }

    pub(crate) fn group(&self, key: &GroupKey) -> Result<&Group, Failure> {
        self.groups.get(key).ok_or_else(|| Failure::not_found("Group", &key.group_id))
    }

    pub(crate) fn user(&self, id: &str) -> Result<&User, Failure> {
        self.users.get(id).ok_or_else(|| Failure::no_user(id))
    }

    /// The groups of a service provider.
    pub(crate) fn groups_of(&self, service_provider_id: &str) -> impl Iterator<Item = &Group> {
        self.groups
            .range(GroupKey::new(service_provider_id, "")..)
            .map(|(_, group)| group)
            .take_while(move |group| group.key.service_provider_id == service_provider_id)
    }

    /// Whether a domain may be used in a group: one of its own, where it was given some.
    // rule: assumed
    pub(crate) fn check_group_domain(&self, key: &GroupKey, domain: &str) -> Result<(), Failure> {
        self.check_domain(&key.service_provider_id, domain)?;
        let group = self.group(key)?;
        let given = group.holdings.table(tables::DOMAINS).filter(|domains| !domains.is_empty());
        let fits = given.is_none_or(|given| given.contains_key(domain) || group.default_domain() == domain);
        if fits { Ok(()) } else { Err(Failure::not_found("Domain", domain)) }
    }

    /// Whether a domain may be used below a service provider.
    // rule: assumed
    pub(crate) fn check_domain(&self, provider: &str, domain: &str) -> Result<(), Failure> {
        let held = &self.provider(provider)?.holdings;
        if held.table(tables::DOMAINS).is_some_and(|domains| domains.contains_key(domain)) {
            Ok(())
        } else {
            Err(Failure::not_found("Domain", domain))
        }
    }

    /// Deletes a user and whatever hangs on it.
    // rule: assumed
    pub(crate) fn delete_user(&mut self, user_id: &str) -> Result<(), Failure> {
        let user = self.users.remove(user_id).ok_or_else(|| Failure::no_user(user_id))?;
        self.forget_member(&user.key, &user.id, Leaves::Enterprise);
        self.accounts.remove(&user.id);
        self.tokens.kill_of(&user.id);
        Ok(())
    }

    /// Deletes a group with its users and administrators; its numbers go back to the service provider.
    // rule: assumed
    pub(crate) fn delete_group(&mut self, key: &GroupKey) -> Result<(), Failure> {
        self.group(key)?;
        let members: Vec<String> = self.users.in_group(key).map(|user| user.id.clone()).collect();
        for member in members {
            self.delete_user(&member)?;
        }
        self.drop_admins(&key.service_provider_id, Some(&key.group_id));
        self.numbers.release_group(key);
        self.groups.remove(key);
        Ok(())
    }

    /// Deletes a service provider with its groups, administrators and numbers.
    // rule: assumed
    pub(crate) fn delete_provider(&mut self, id: &str) -> Result<(), Failure> {
        self.provider(id)?;
        let keys: Vec<GroupKey> = self.groups_of(id).map(|group| group.key.clone()).collect();
        for key in keys {
            self.delete_group(&key)?;
        }
        self.drop_admins(id, None);
        self.numbers.drop_provider(id);
        self.providers.remove(id);
        Ok(())
    }

    fn drop_admins(&mut self, provider: &str, group: Option<&str>) {
        let admins = self.accounts.admins(provider, group);
        let ids: Vec<String> = admins.into_iter().map(|admin| admin.user_id.clone()).collect();
        for id in ids {
            self.accounts.remove(&id);
            self.tokens.kill_of(&id);
        }
    }
}
