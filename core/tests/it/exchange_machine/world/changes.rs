//! What is done to the client from outside: calls are cancelled, drivers fall asleep, the session is changed.

use std::time::Duration;

use super::World;
use super::caller::Driver;

impl World {
    /// A caller goes away; with `cut`, what it has on the wire goes too.
    pub fn cancel(&mut self, which: usize, cut: bool) {
        let Some(index) = self.one_of(which, Driver::Awake) else { return };
        self.cancel_caller(index, cut);
    }

    pub fn cancel_carrier(&mut self, cut: bool) {
        if let Some(index) = self.carrier() {
            self.cancel_caller(index, cut);
        }
    }

    fn cancel_caller(&mut self, index: usize, cut: bool) {
        self.cut(index, cut);
        self.callers[index].engine.abandon(&mut self.exchange);
        self.gone(index);
    }

    /// A driver stops polling without a word; with `cut`, nothing more is heard of its requests either.
    pub fn freeze(&mut self, which: usize, cut: bool) {
        let Some(index) = self.one_of(which, Driver::Awake) else { return };
        self.freeze_caller(index, cut);
    }

    pub fn freeze_carrier(&mut self, cut: bool) {
        if let Some(index) = self.carrier().filter(|index| self.callers[*index].driver == Driver::Awake) {
            self.freeze_caller(index, cut);
        }
    }

    fn freeze_caller(&mut self, index: usize, cut: bool) {
        self.cut(index, cut);
        self.callers[index].driver = Driver::Asleep;
        self.callers[index].slept = true;
        // Whoever falls asleep later is waited for anew.
        self.progress.moved();
    }

    fn cut(&mut self, index: usize, cut: bool) {
        let caller = &mut self.callers[index];
        for it in self.wire.values_mut().filter(|it| cut && it.caller == index && !it.cut) {
            it.cut = true;
            if !it.renewal {
                caller.lost += 1;
                caller.ready_at = Some(it.counted_until);
            }
        }
    }

    /// What is on its way to renew the session is not wanted any more.
    fn drop_renewal(&mut self) {
        self.session.login_since_at_latest = None;
        self.on_wire().filter(|it| it.renewal).for_each(|it| it.counted_until = Duration::ZERO);
    }

    pub fn thaw(&mut self, which: usize) {
        if let Some(index) = self.one_of(which, Driver::Asleep) {
            self.callers[index].driver = Driver::Awake;
            self.poll(index);
        }
    }

    pub fn set_token(&mut self, good: bool) {
        let token = if good { "its-own" } else { "unknown" };
        let now = self.clock();
        self.drop_renewal();
        self.session.adopt(token, None, self.now);
        self.exchange.set_token(odin_api::Token::new(token).unwrap(), now);
    }

    pub fn set_credentials(&mut self, password: Option<&'static str>) {
        self.drop_renewal();
        self.session.reset(password);
        let credentials = password.map(|password| odin_api::Credentials::new("admin", password).unwrap());
        self.exchange.set_credentials(credentials);
    }

    pub fn forget(&mut self) {
        let known = self.session_token().map(str::to_owned);
        let told = self.exchange.forget();
        assert_eq!(told.as_ref().map(odin_api::Token::expose), known.as_deref());
        self.drop_renewal();
        self.session.forget();
    }
}
