//! Logins and their passwords.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::clock::Now;
use crate::login::LoginType;

const DAY: u64 = 24 * 60 * 60;

/// A login: an administrator, or the login side of a user.
#[derive(Clone, Debug)]
pub(crate) struct Account {
    pub(crate) user_id: String,
    pub(crate) login_type: LoginType,
    pub(crate) reseller_id: Option<String>,
    /// The scope of an administrator; that of a user is looked up where the user is.
    pub(crate) service_provider_id: Option<String>,
    pub(crate) group_id: Option<String>,
    pub(crate) department: Option<String>,
    /// A login without a password cannot be used.
    password: Option<String>,
    expires: Option<u64>,
    /// How many days a new password is good for; for ever when unset.
    password_days: Option<u64>,
}

/// How long a password is still good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PasswordDays {
    /// There is no password.
    Unset,
    /// The password never expires.
    Never,
    /// Days left; negative when it expired that many days ago.
    Left(i64),
}

impl Account {
    pub(crate) fn new(user_id: &str, login_type: LoginType, password: Option<&str>) -> Self {
        Self {
            user_id: user_id.to_owned(),
            login_type,
            reseller_id: None,
            service_provider_id: None,
            group_id: None,
            department: None,
            password: password.map(str::to_owned),
            expires: None,
            password_days: None,
        }
    }

    pub(crate) fn at_reseller(mut self, id: &str) -> Self {
        self.reseller_id = Some(id.to_owned());
        self
    }

    pub(crate) fn at_provider(mut self, id: &str) -> Self {
        self.service_provider_id = Some(id.to_owned());
        self
    }

    pub(crate) fn at_group(mut self, id: &str) -> Self {
        self.group_id = Some(id.to_owned());
        self
    }

    pub(crate) fn at_department(mut self, name: &str) -> Self {
        self.department = Some(name.to_owned());
        self
    }

    /// The password expired long ago, and the next one will last so many days.
    pub(crate) fn expired(mut self, next_days: u64) -> Self {
        self.expires = Some(0);
        self.password_days = Some(next_days);
        self
    }

    pub(crate) fn accepts(&self, password: &str) -> bool {
        self.password.as_deref() == Some(password)
    }

    pub(crate) fn is_expired(&self, now: Now) -> bool {
        self.expires.is_some_and(|expires| now.as_seconds() >= expires)
    }

    pub(crate) fn set_password(&mut self, password: &str, now: Now) {
        self.password = Some(password.to_owned());
        self.expires = self.password_days.map(|days| now.as_seconds() + days * DAY);
    }

    pub(crate) fn expire_password(&mut self, now: Now) {
        self.expires = Some(now.as_seconds());
    }

    pub(crate) fn password_days(&self, now: Now) -> PasswordDays {
        let whole = |seconds: u64| i64::try_from(seconds / DAY).unwrap_or(i64::MAX);
        match (&self.password, self.expires) {
            (None, _) => PasswordDays::Unset,
            (_, None) => PasswordDays::Never,
            (_, Some(end)) => PasswordDays::Left(match end.checked_sub(now.as_seconds()) {
                Some(left) => whole(left),
                None => -whole(now.as_seconds() - end),
            }),
        }
    }
}

/// The service provider of an administrator, and its group; an empty text where there is none.
type Scope = (String, String);

/// All logins by user id, with an index of the administrators by their scope.
#[derive(Debug, Default)]
pub(crate) struct Accounts {
    all: HashMap<String, Account>,
    scopes: BTreeMap<Scope, BTreeSet<String>>,
}

fn scope(account: &Account) -> Option<Scope> {
    let provider = account.service_provider_id.clone()?;
    Some((provider, account.group_id.clone().unwrap_or_default()))
}

impl Accounts {
    pub(crate) fn get(&self, user_id: &str) -> Option<&Account> {
        self.all.get(user_id)
    }

    /// A login to change, but for its scope.
    pub(crate) fn get_mut(&mut self, user_id: &str) -> Option<&mut Account> {
        self.all.get_mut(user_id)
    }

    pub(crate) fn insert(&mut self, account: Account) {
        self.remove(&account.user_id.clone());
        if let Some(scope) = scope(&account) {
            self.scopes.entry(scope).or_default().insert(account.user_id.clone());
        }
        self.all.insert(account.user_id.clone(), account);
    }

    pub(crate) fn remove(&mut self, user_id: &str) {
        let removed = self.all.remove(user_id);
        if let Some(ids) = removed.as_ref().and_then(scope).and_then(|scope| self.scopes.get_mut(&scope)) {
            ids.remove(user_id);
        }
    }

    /// The ids of the administrators of a reseller, in their order.
    pub(crate) fn of_reseller(&self, id: &str) -> Vec<String> {
        let own = self.all.values().filter(|account| account.reseller_id.as_deref() == Some(id));
        let mut ids: Vec<String> = own.map(|account| account.user_id.clone()).collect();
        ids.sort_unstable();
        ids
    }

    /// The administrators of a service provider and of its groups, or of one group, in the order of their ids.
    pub(crate) fn admins(&self, provider: &str, group: Option<&str>) -> Vec<&Account> {
        let first = (provider.to_owned(), group.unwrap_or_default().to_owned());
        let scopes = self.scopes.range(first..).take_while(|((other, other_group), _)| {
            other == provider && group.is_none_or(|group| group == other_group)
        });
        let mut ids: Vec<&String> = scopes.flat_map(|(_, ids)| ids).collect();
        ids.sort_unstable();
        ids.into_iter().filter_map(|id| self.all.get(id)).collect()
    }
}
