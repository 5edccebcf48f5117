//! How tests look into a platform and push it around.

use crate::clock::Now;
use crate::odin::Odin;
use crate::record::Record;
use crate::world::PasswordDays;

impl Odin {
    /// The last requests, oldest first.
    pub fn records(&self) -> impl DoubleEndedIterator<Item = &Record> + ExactSizeIterator {
        self.log.records()
    }

    /// The last requests that were carried out, oldest first, whatever became of the answer.
    pub fn executed(&self) -> impl DoubleEndedIterator<Item = &Record> {
        self.log.records().filter(|record| record.executed)
    }

    /// How many times an operation was carried out.
    pub fn count(&self, operation: &str) -> u64 {
        self.log.count(operation)
    }

    /// How many requests came in, whatever became of them.
    pub fn requests(&self) -> u64 {
        self.log.requests()
    }

    /// How many logins succeeded.
    pub fn logins(&self) -> u64 {
        self.count("auth/token:create")
    }

    /// How many tokens were renewed.
    pub fn refreshes(&self) -> u64 {
        self.count("auth/token:refresh")
    }

    /// Forgets all requests and counts.
    pub fn clear_records(&mut self) {
        self.log.clear();
    }

    /// The ids of all users and service instances, in order.
    pub fn user_ids(&self) -> impl Iterator<Item = &str> {
        self.world.users.iter().map(|user| user.id.as_str())
    }

    /// How many users and service instances there are.
    pub fn user_count(&self) -> usize {
        self.world.users.len()
    }

    /// Whether a user has a service, by itself or through a service pack.
    pub fn has_service(&self, user_id: &str, service: &str) -> bool {
        let user = self.world.users.get(user_id);
        user.is_some_and(|user| self.world.has_service(user, service))
    }

    /// The token in the last link for a new password that was mailed to a user, while it is good.
    pub fn mailed_token(&self, user_id: &str) -> Option<&str> {
        self.world.mailed.get(user_id).map(|(_, token)| token.as_str())
    }

    /// Whether a password would be accepted, expired or not.
    pub fn accepts_password(&self, user_id: &str, password: &str) -> bool {
        self.world.accounts.get(user_id).is_some_and(|account| account.accepts(password))
    }

    /// Whether a password is the one with which the phones of a user register.
    pub fn has_sip_password(&self, user_id: &str, password: &str) -> bool {
        self.has_setting(user_id, "Authentication", "password", password)
    }

    /// Whether a passcode is the one of a user for the voice portal.
    pub fn has_passcode(&self, user_id: &str, passcode: &str) -> bool {
        self.has_setting(user_id, "Portal Passcode", "passcode", passcode)
    }

    fn has_setting(&self, user_id: &str, record: &str, key: &str, value: &str) -> bool {
        let record = self.world.users.get(user_id).and_then(|user| user.holdings.settings.get(record));
        record.and_then(|record| record.get(key)).is_some_and(|known| known == value)
    }

    /// Lets the password of a login expire. Tells whether there is such a login.
    pub fn expire_password(&mut self, user_id: &str, now: Now) -> bool {
        let account = self.world.accounts.get_mut(user_id);
        account.is_some_and(|account| {
            account.expire_password(now);
            account.password_days(now) != PasswordDays::Unset
        })
    }

    /// Lets one token expire.
    pub fn expire_token(&mut self, token: &str) {
        self.world.tokens.expire(token);
    }

    /// Lets all tokens expire.
    pub fn expire_tokens(&mut self) {
        self.world.tokens.expire_all();
    }
}
