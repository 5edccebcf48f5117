//! A third transport, in memory, in under sixty lines: it passes the same suite.

use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::conformance::memory::Memory;
use crate::conformance::{Stage, Transport};
use odin_api::exchange::{CallOptions, Exchange};
use odin_api::flow::{Ctx, Engine, Progress};
use odin_api::policy::Rate;
use odin_api::{Builder, Endpoint, Error, ErrorKind, users};
use odin_sim::{Now, Odin};

impl Transport for Memory {
    fn call_with<E>(&self, endpoint: E, options: CallOptions) -> Result<E::Response, Error>
    where
        E: Endpoint + Send + 'static,
    {
        self.drive(Engine::new(|ctx| async move { ctx.call_with(endpoint, options).await }), &mut |_| {})?
    }
    fn run_with<T, F>(&self, flow: impl FnOnce(Ctx) -> F, mut progress: impl FnMut(Progress)) -> Result<T, Error>
    where
        F: Future<Output = T> + Send,
    {
        self.drive(Engine::new(flow), &mut progress)
    }
    fn with_exchange<T>(&self, look: impl FnOnce(&mut Exchange) -> T) -> T {
        look(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner).0)
    }
}

/// A platform that clients reach by calling it.
pub struct InMemory(Arc<Mutex<Odin>>);

impl Stage for InMemory {
    type Made = Memory;
    type Client = Memory;
    fn start(odin: Odin) -> Self {
        Self(Arc::new(Mutex::new(odin)))
    }
    fn odin(&self) -> MutexGuard<'_, Odin> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
    fn now(&self) -> Now {
        Now::seconds(0)
    }
    fn connections(&self) -> Option<usize> {
        None
    }
    fn builder(&self) -> Builder<Memory> {
        Builder::new("https://odin.example.net/api/v2").expect("a base URL")
    }
    fn finish(&self, mut made: Memory) -> Memory {
        made.odin = Arc::clone(&self.0);
        made
    }
}

mod every_check {
    crate::conformance::all_checks!(tests_on! { crate::conformance::in_memory::InMemory });
}

#[test]
fn it_is_written_in_under_sixty_lines() {
    let lines = include_str!("memory.rs").lines().count();
    assert!(lines < 60, "{lines} lines");
}

/// What only a transport can show whose time is its own.
mod in_virtual_time {
    use super::*;

    fn place(token_life: u64) -> (InMemory, Memory) {
        let mut odin = Odin::example();
        odin.config_mut().token_life = Duration::from_secs(token_life);
        let stage = InMemory::start(odin);
        let builder = stage.builder().credentials("admin", "admin").rate(Rate::unlimited());
        let client = stage.finish(builder.build().unwrap());
        (stage, client)
    }

    fn pass(client: &Memory, seconds: u64) {
        client.state.lock().unwrap().1 += Duration::from_secs(seconds);
    }

    fn call(client: &Memory) {
        client.call(users::Get::new("4001@example.net")).unwrap();
    }

    fn renewals(stage: &InMemory) -> (u64, u64) {
        let odin = stage.odin();
        (odin.logins(), odin.refreshes())
    }

    #[test]
    fn a_token_is_refreshed_ahead_of_its_end() {
        let (stage, client) = place(600);
        call(&client);
        pass(&client, 539);
        call(&client);
        assert_eq!(renewals(&stage), (1, 0), "more than a minute is left");
        pass(&client, 2);
        call(&client);
        assert_eq!(renewals(&stage), (1, 1));
        for _ in 0..10 {
            pass(&client, 545);
            call(&client);
        }
        assert_eq!(renewals(&stage), (1, 11), "a session of hours with one login");
        assert!(stage.odin().records().all(|record| record.status == 200));
    }

    #[test]
    fn a_token_that_was_slept_through_is_replaced_by_a_login() {
        let (stage, client) = place(600);
        call(&client);
        pass(&client, 601);
        call(&client);
        assert_eq!(renewals(&stage), (2, 0), "an expired token cannot be refreshed, so it is not tried");
    }

    #[test]
    fn a_refresh_that_fails_falls_back_to_a_login() {
        let (stage, client) = place(600);
        call(&client);
        stage.odin().expire_tokens();
        pass(&client, 550);
        call(&client);
        assert_eq!(renewals(&stage), (2, 0));
        let statuses: Vec<u16> = stage.odin().records().map(|record| record.status).collect();
        // The refresh goes beside the call, so that both learn that the token is gone.
        assert_eq!(statuses, [200, 200, 401, 401, 200, 200]);
    }

    #[test]
    fn the_server_says_when_to_come_back() {
        let (stage, client) = place(3600);
        stage.odin().add_fault("429=30@/users$#1".parse().unwrap());
        call(&client);
        assert_eq!(client.state.lock().unwrap().1, Duration::from_secs(30));
    }

    #[test]
    fn five_requests_a_second_are_a_fifth_of_a_second_apart() {
        let (stage, client) = place(3600);
        client.with_exchange(|exchange| exchange.set_rate(Rate::default()));
        for _ in 0..50 {
            call(&client);
        }
        assert_eq!(client.state.lock().unwrap().1, Duration::from_secs(10), "51 requests, the login included");
        assert_eq!(stage.odin().requests(), 51);
    }

    #[test]
    fn an_operation_ends_at_its_deadline() {
        let (stage, client) = place(3600);
        stage.odin().add_fault("503=50@/users$".parse().unwrap());
        let error = client.call(users::Get::new("4001@example.net")).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Server, "a wait beyond the deadline is not begun");
        assert_eq!(error.attempts(), 2);
        assert_eq!(client.state.lock().unwrap().1, Duration::from_secs(50));
    }
}
