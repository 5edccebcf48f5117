//! An item whose steps are taken back where one is refused: they go forth and back in order, whatever happens on the way.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use odin_api::jobs::{
    AfterUnknown, DoneWhen, Halt, Item, JobError, Journal, MemoryJournal, Outcome, Past, Plan, Question, Report,
    RunOptions, Step, StepOutcome, Stop,
};
use odin_api::testing::Server;
use odin_api::{Call, Endpoint, ErrorKind, Failure, FailureKind, Sent, users};
use serde_json::{Value, json};

use crate::journals::Short;

const USER: &str = "4001@example.net";
/// The first one, if it is taken back, takes the second one with it; the last one cannot be taken back.
const STEPS: [&str; 4] = ["device", "line", "pack", "password"];

/// What happens to a write, once.
#[derive(Clone, Copy)]
enum Fault {
    Refused(u16),
    /// It is carried out or not, and nobody knows, since the connection breaks until the next run.
    Broken {
        carried_out: bool,
    },
}

/// A server that takes each write in its turn only.
#[derive(Default)]
struct State {
    done: usize,
    faults: Vec<(&'static str, Fault)>,
    is_down: bool,
}

impl State {
    fn answer(&mut self, method: &str, body: &[u8]) -> Result<(u16, Value), Failure> {
        let broken = || Failure::new(FailureKind::Interrupted, Sent::Maybe, "reset");
        if self.is_down {
            return Err(broken());
        }
        if method == "GET" {
            return Ok((200, json!({"userId": USER, "title": STEPS[..self.done].join(" ")})));
        }
        let body: Value = serde_json::from_slice(body).expect("JSON");
        let write = body["title"].as_str().expect("a title");
        let fault = self.faults.iter().position(|(of, _)| *of == write).map(|at| self.faults.remove(at).1);
        match fault {
            Some(Fault::Refused(status)) => return Ok((status, json!({"error": "no"}))),
            Some(Fault::Broken { carried_out }) => {
                self.is_down = true;
                if carried_out {
                    self.carry_out(write);
                }
                return Err(broken());
            }
            None => self.carry_out(write),
        }
        Ok((200, json!({})))
    }

    fn carry_out(&mut self, write: &str) {
        let (name, is_back) = write.strip_prefix("no ").map_or((write, false), |name| (name, true));
        let step = STEPS.iter().position(|known| *known == name).expect("a step");
        let in_turn = match (is_back, step) {
            (false, _) => self.done == step,
            (true, 0) => self.done == 1 || self.done == 2,
            (true, _) => self.done == step + 1,
        };
        assert!(in_turn, "{write}, while {} are done", self.done);
        self.done = if is_back { step } else { step + 1 };
    }
}

/// A server, and what it knows.
struct World {
    server: Server,
    state: Arc<Mutex<State>>,
}

impl World {
    fn with<const N: usize>(faults: [(&'static str, Fault); N]) -> Self {
        let state = Arc::new(Mutex::new(State { faults: faults.into(), ..State::default() }));
        let answering = Arc::clone(&state);
        let server = Server::new(move |request| {
            let mut state = answering.lock().unwrap_or_else(PoisonError::into_inner);
            state.answer(request.method().as_str(), request.body())
        });
        Self { server, state }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn try_run(&self, journal: &mut (dyn Journal + Send), options: &RunOptions) -> Result<Report, JobError> {
        self.state().is_down = false;
        self.server.run(async |ctx| plan().run(&ctx, journal, options).await).expect("it ran")
    }

    fn run(&self, journal: &mut (dyn Journal + Send)) -> Report {
        self.try_run(journal, &RunOptions::default()).expect("a report")
    }

    fn wrote(&self, title: &str) -> bool {
        let is_it = |body: &[u8]| String::from_utf8_lossy(body).contains(&format!("\"{title}\""));
        self.server.requests().iter().any(|seen| is_it(seen.request.body()))
    }
}

fn plan() -> Plan {
    let write = |title: String| -> Call { users::Update::new(USER).title(title).prepare().expect("a call") };
    let ask = |name: &'static str, done| {
        let get = users::Get::new(USER).prepare().expect("a call");
        AfterUnknown::Ask(Question::new(get, done).found_if(move |body| String::from_utf8_lossy(body).contains(name)))
    };
    let step = |name: &'static str| Step::new(write(name.to_owned())).after_unknown(ask(name, DoneWhen::Found));
    let back = |name: &'static str| Step::new(write(format!("no {name}"))).after_unknown(ask(name, DoneWhen::Missing));
    let item = Item::new(USER)
        .step(step("device").undone_by(back("device")).named("device"))
        .step(step("line").undone_with_previous().named("line"))
        .step(step("pack").undone_by(back("pack")).named("pack"))
        .step(step("password").named("password"));
    let mut plan = Plan::new("test.steps", "grp.odin");
    plan.push(item);
    plan
}

fn outcomes(report: &Report) -> Vec<StepOutcome> {
    report.items[0].steps.iter().map(|step| step.outcome).collect()
}

const REFUSED: Fault = Fault::Refused(403);

/// A journal that ends after any line of a run in which a step is refused, or of the next one.
#[test]
fn whatever_line_the_journal_ends_with_the_steps_go_on_in_their_order() {
    for refused in STEPS {
        let mut whole = MemoryJournal::default();
        let world = World::with([(refused, REFUSED)]);
        assert!(!world.run(&mut whole).is_done(), "{refused}");
        assert_eq!(world.state().done, 0, "{refused}: all is taken back");
        assert!(world.run(&mut whole).is_done(), "{refused}");
        for room in 0..=whole.expose().lines().count() {
            let (world, mut journal) = (World::with([(refused, REFUSED)]), Short::with_room(room));
            for _ in 0..2 {
                let Ok(report) = world.try_run(&mut journal, &RunOptions::default()) else { continue };
                let item = &report.items[0];
                assert_eq!(item.steps_done, world.state().done, "{refused}, {room}: {report:?}");
                if matches!(item.outcome, Outcome::Failed(_)) {
                    let is_left = item.steps_done > 0;
                    assert_eq!(item.stranded.is_some(), is_left, "{refused}, {room}: {report:?}");
                }
            }
            world.state().faults.clear();
            let mut journal = MemoryJournal::with(journal.text());
            let report = world.run(&mut journal);
            assert!(report.is_done() && world.state().done == STEPS.len(), "{refused}, {room}: {report:?}");
            assert_eq!(outcomes(&report), [StepOutcome::Done; 4], "{refused}, {room}");
            let sent = world.server.requests().len();
            assert!(world.run(&mut journal).items[0].earlier, "{refused}, {room}");
            assert_eq!(world.server.requests().len(), sent, "{refused}, {room}");
        }
    }
}

#[test]
fn what_may_have_been_taken_back_is_found_out_first() {
    for carried_out in [false, true] {
        let world = World::with([("password", REFUSED), ("no pack", Fault::Broken { carried_out })]);
        let mut journal = MemoryJournal::default();
        let report = world.run(&mut journal);
        let item = &report.items[0];
        assert!(matches!(item.outcome, Outcome::FateUnknown(_)) && item.stranded.is_some(), "{report:?}");
        let unknown = [StepOutcome::Done, StepOutcome::Done, StepOutcome::FateUnknown, StepOutcome::Failed];
        assert_eq!((item.steps_done, outcomes(&report)), (3, unknown.into()), "{carried_out}");
        assert!(Past::read(&mut journal).expect("a journal").is_unknown(USER));
        // A run that does nothing says how far it is.
        let stop = Stop::new();
        stop.request();
        let sent = world.server.requests().len();
        let report = world.try_run(&mut journal, &RunOptions::default().stopped_by(&stop)).expect("a report");
        assert!(matches!(report.halt, Some(Halt::Requested)), "{report:?}");
        assert_eq!((report.items[0].steps_done, report.items[0].outcome.word()), (3, "not tried"));
        assert_eq!(world.server.requests().len(), sent);
        // One that is refused says so.
        let mut refused = MemoryJournal::with(journal.expose());
        if !carried_out {
            world.state().faults.push(("no pack", REFUSED));
            let report = world.run(&mut refused);
            let item = &report.items[0];
            assert!(matches!(&item.outcome, Outcome::Failed(why) if why.kind() == ErrorKind::Forbidden), "{report:?}");
            assert_eq!((item.steps_done, item.stranded.is_some()), (3, true), "{report:?}");
        }
        let report = world.run(if carried_out { &mut journal } else { &mut refused });
        assert!(report.is_done() && world.state().done == STEPS.len(), "{carried_out}: {report:?}");
    }
}

/// Why an item failed is one thing, why it could not be taken back another.
#[test]
fn what_cannot_be_taken_back_does_not_hide_why_it_was_to_be() {
    let world = World::with([("password", REFUSED), ("no pack", Fault::Refused(400))]);
    let report = world.run(&mut MemoryJournal::default());
    let item = &report.items[0];
    assert!(matches!(&item.outcome, Outcome::Failed(why) if why.kind() == ErrorKind::Forbidden), "{report:?}");
    assert_eq!(item.stranded.as_ref().map(odin_api::Error::kind), Some(ErrorKind::Rejected), "{report:?}");
}

/// What may have been carried out is not a reason to take back what was.
#[test]
fn nothing_is_taken_back_for_a_step_whose_fate_is_unknown() {
    for carried_out in [false, true] {
        let world = World::with([("pack", Fault::Broken { carried_out })]);
        let mut journal = MemoryJournal::default();
        let report = world.run(&mut journal);
        assert!(matches!(report.items[0].outcome, Outcome::FateUnknown(_)), "{report:?}");
        assert!(!world.wrote("no device"), "{carried_out}");
        assert!(world.run(&mut journal).is_done() && world.state().done == STEPS.len(), "{carried_out}");
    }
}

#[test]
fn without_a_session_nothing_is_taken_back_and_that_is_told() {
    let world = World::with([("password", Fault::Refused(401))]);
    let mut journal = MemoryJournal::default();
    let report = world.run(&mut journal);
    assert!(matches!(&report.halt, Some(Halt::Session(why)) if why.kind() == ErrorKind::Unauthorized), "{report:?}");
    let stranded = report.items[0].stranded.as_ref().expect("it is stranded");
    assert_eq!((stranded.to_string(), report.items[0].steps_done), ("stranded: the job ended before that".into(), 3));
    assert!(!world.wrote("no pack"));
    assert!(world.run(&mut journal).is_done() && world.state().done == STEPS.len());
}
