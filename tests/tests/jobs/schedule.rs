//! A driver that carries out requests, and answers them, in any order.

use std::future::Future;
use std::sync::Mutex;
use std::task::Waker;
use std::time::Duration;

use odin_api::exchange::{Access as _, Config, Credentials, Exchange};
use odin_api::flow::{Ctx, Directive, Engine};
use odin_api::policy::Rate;
use odin_api::{Now, Site};
use odin_sim::Odin;

use crate::place::answer;

/// xorshift
pub struct Random(pub u64);

impl Random {
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).expect("below a number of this size")
    }
}

/// Runs a flow; the seed chooses whose turn it is. Nothing waits.
pub fn shuffled<T, F>(seed: u64, odin: &mut Odin, flow: impl FnOnce(Ctx) -> F) -> T
where
    F: Future<Output = T> + Send,
{
    let mut config = Config::new(Site::new("https://odin.example.net/api/v2").expect("a site"));
    config.credentials = Some(Credentials::new("admin", "admin").expect("a login"));
    config.rate = Rate::unlimited();
    let mut random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let now = |time: Duration, random: &mut Random| Now::new(time, 1_700_000_000, random.0);
    let mut time = Duration::ZERO;
    let exchange = Mutex::new(Exchange::new(config, now(time, &mut random)));
    let mut engine = Engine::new(flow);
    let mut waiting = Vec::new();
    loop {
        match engine.poll(&mut &exchange, now(time, &mut random), Waker::noop()) {
            Directive::Send(attempt) => waiting.push(*attempt),
            Directive::Progress(_) => {}
            Directive::Done(output) => return output,
            Directive::Stalled => panic!("the flow awaits nothing"),
            Directive::Wait(until) if waiting.is_empty() => time = until,
            Directive::Wait(_) => {
                let attempt = waiting.swap_remove(random.below(waiting.len()));
                time += Duration::from_millis(1);
                let now = now(time, &mut random);
                match answer(odin, attempt.request) {
                    Ok(response) => (&exchange).with(|it| it.on_response(attempt.key, response, now)),
                    Err(failure) => (&exchange).with(|it| it.on_failure(attempt.key, &failure, now)),
                }
            }
        }
    }
}
