//! What a job is going to do.

use std::fmt;
use std::sync::Arc;

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Value;

use super::digest::Digest;
use super::error::{JobError, named_twice};
use super::past::Identity;
use crate::flow::Ctx;
use crate::value::Secret;
use crate::{Call, Error, ErrorKind, Safety, Site};

/// What a job is going to do: items, each with its exact requests. Nothing is sent until it is [run](Plan::run).
///
/// `Display` shows one request per line, as [`Call`] shows itself: without secrets.
#[derive(Debug, Clone)]
pub struct Plan {
    kind: String,
    target: String,
    items: Vec<Item>,
    stages: Vec<usize>,
    notes: Vec<String>,
    pub(super) keeps_secrets: bool,
}

/// One item of a plan, such as a user, and what is sent for it.
#[derive(Debug, Clone)]
pub struct Item {
    pub(super) key: String,
    pub(super) steps: Vec<Step>,
    pub(super) secrets: Vec<Secret>,
    pub(super) found: Option<Value>,
}

/// One write of an item. The steps of an item are sent one after the other, each once the previous one is done.
#[derive(Debug, Clone)]
pub struct Step {
    pub(super) name: &'static str,
    pub(super) call: Call,
    pub(super) after: AfterUnknown,
    pub(super) is_done_already: fn(&Error) -> bool,
    pub(super) undo: Option<Box<Step>>,
    pub(super) goes_with_previous: bool,
    pub(super) only_if: Vec<Question>,
}

/// What a job does when it is unknown whether a write was carried out.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum AfterUnknown {
    /// Asks the server, and sends the write again if it was not carried out.
    Ask(Question),
    /// Sends the write again, which ends in the same state. If the server then refuses it, the fate stays unknown.
    Repeat,
    /// Leaves the decision to people.
    Leave,
}

/// A call that only reads, and what its answer says about a write.
#[derive(Clone)]
pub struct Question {
    call: Call,
    done: DoneWhen,
    found: Option<Arc<IsFound>>,
}

type IsFound = dyn Fn(&[u8]) -> bool + Send + Sync;

/// Which answer to a [`Question`] says that the write was carried out. Any other error leaves the fate unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DoneWhen {
    /// It exists, for a creation: a success, rather than [`ErrorKind::NotFound`].
    Found,
    /// It does not exist, for a deletion.
    Missing,
    /// The login is accepted, even with an expired password, rather than refused: for a new password.
    LogsIn,
}

impl Question {
    /// A question that sends this call.
    pub fn new(call: Call, done: DoneWhen) -> Self {
        Self { call, done, found: None }
    }

    /// Sets which successes say that it exists, by their body: for a call that lists several things. Any other success then
    /// is the same as [`ErrorKind::NotFound`].
    #[must_use]
    pub fn found_if(mut self, says_so: impl Fn(&[u8]) -> bool + Send + Sync + 'static) -> Self {
        self.found = Some(Arc::new(says_so));
        self
    }

    /// What is sent.
    pub(super) fn call(&self) -> &Call {
        &self.call
    }

    /// Whether the write was carried out.
    pub(super) async fn ask(&self, ctx: &Ctx) -> Result<bool, Error> {
        let answer = ctx.call(self.call.clone()).await;
        let kind = match (&answer, &self.found) {
            (Ok(answer), Some(found)) => (!found(answer.body())).then_some(ErrorKind::NotFound),
            _ => answer.as_ref().err().map(Error::kind),
        };
        match (self.done, kind) {
            (DoneWhen::Found | DoneWhen::LogsIn, None)
            | (DoneWhen::Missing, Some(ErrorKind::NotFound))
            | (DoneWhen::LogsIn, Some(ErrorKind::PasswordExpired)) => Ok(true),
            (DoneWhen::Missing, None)
            | (DoneWhen::Found, Some(ErrorKind::NotFound))
            | (DoneWhen::LogsIn, Some(ErrorKind::LoginRefused)) => Ok(false),
            _ => answer.map(|_| false),
        }
    }
}

impl fmt::Debug for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Question").field("call", &self.call).field("done", &self.done).finish_non_exhaustive()
    }
}

impl Step {
    /// A write. If its fate is unknown, it is repeated where its [`Safety`] allows that, and left alone otherwise.
    pub fn new(call: Call) -> Self {
        let after = if call.safety() == Safety::NotIdempotent { AfterUnknown::Leave } else { AfterUnknown::Repeat };
        let (undo, goes_with_previous, only_if) = (None, false, Vec::new());
        Self { name: "", call, after, is_done_already: |_| false, undo, goes_with_previous, only_if }
    }

    /// Sets what to do when its fate is unknown.
    #[must_use]
    pub fn after_unknown(mut self, after: AfterUnknown) -> Self {
        self.after = after;
        self
    }

    /// Which refusal of a repeated write means that the first one was carried out, such as that the user already exists.
    #[must_use]
    pub fn done_already_if(mut self, says_so: fn(&Error) -> bool) -> Self {
        self.is_done_already = says_so;
        self
    }

    /// What takes it back: it is sent where a later step of the item fails, so that the item is not left between two states.
    /// The steps before it are taken back as well, the latest first, up to one that has no such write. See
    /// [`ItemReport::stranded`](super::ItemReport::stranded) for what becomes of an item that cannot be taken back.
    #[must_use]
    pub fn undone_by(mut self, undo: Step) -> Self {
        self.undo = Some(Box::new(undo));
        self
    }

    /// Says that taking back the step before it takes this one back as well: what it set is gone with what it was set on.
    #[must_use]
    pub fn undone_with_previous(mut self) -> Self {
        self.goes_with_previous = true;
        self
    }

    /// What must be so when it is sent. Each question is asked just before; if one is not answered as its [`DoneWhen`] says, or
    /// not at all, the step has failed and was not sent.
    #[must_use]
    pub fn only_if(mut self, questions: impl IntoIterator<Item = Question>) -> Self {
        self.only_if.extend(questions);
        self
    }

    /// Gives it a name, by which [`ItemReport::steps`](super::ItemReport::steps) says what became of it.
    #[must_use]
    pub fn named(mut self, name: &'static str) -> Self {
        self.name = name;
        self
    }

    /// Its name; empty if it has none.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// What takes it back.
    pub fn undo(&self) -> Option<&Step> {
        self.undo.as_deref()
    }

    /// What is sent.
    pub fn call(&self) -> &Call {
        &self.call
    }
}

impl Item {
    /// An item by its name in the plan, such as a user id.
    pub fn new(key: impl Into<String>) -> Self {
        Self { key: key.into(), steps: Vec::new(), secrets: Vec::new(), found: None }
    }

    /// Adds a write.
    #[must_use]
    pub fn step(mut self, step: Step) -> Self {
        self.steps.push(step);
        self
    }

    /// Adds a secret that was chosen for it, which is in the journal before anything is sent. The latest is the one to be
    /// sent; earlier ones may have been sent before.
    #[must_use]
    pub fn secret(mut self, secret: impl Into<Secret>) -> Self {
        self.secrets.push(secret.into());
        self
    }

    /// Adds what planning found on the server and the plan depends on. The journal keeps it, so that a later run makes the same
    /// plan ([`Past::found`](super::Past::found)), though what it would find is changed by then.
    #[must_use]
    pub fn found(mut self, found: Value) -> Self {
        self.found = Some(found);
        self
    }

    /// Its name in the plan.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Its writes.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The secrets that were chosen for it, the latest last.
    pub fn secrets(&self) -> &[Secret] {
        &self.secrets
    }
}

impl Plan {
    /// A plan without items. Kind (`passwords.web`) and target (a group) tell people which job a journal belongs to.
    pub fn new(kind: impl Into<String>, target: impl Into<String>) -> Self {
        let (kind, target) = (kind.into(), target.into());
        Self { kind, target, items: Vec::new(), stages: vec![0], notes: Vec::new(), keeps_secrets: true }
    }

    /// Leaves the secrets out of the journal: whoever made the plan can make it again with the same ones.
    #[must_use]
    pub fn without_secrets_in_the_journal(mut self) -> Self {
        self.keeps_secrets = false;
        self
    }

    /// Adds something that people should know before it is carried out.
    pub fn note(&mut self, note: impl Into<String>) {
        self.notes.push(note.into());
    }

    /// What people should know before it is carried out.
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// Has the items that are added from here on wait until all before them are done. If one of those does not get done, they
    /// are not tried.
    pub fn next_stage(&mut self) {
        self.stages.push(self.items.len());
    }

    /// The first item of the stage after the one that an item belongs to.
    pub(super) fn end_of_stage(&self, item: usize) -> usize {
        self.stages.iter().copied().find(|first| *first > item).unwrap_or(self.items.len())
    }

    /// Adds an item.
    pub fn push(&mut self, item: Item) {
        self.items.push(item);
    }

    /// The kind of job.
    pub fn kind(&self) -> &str {
        &self.kind
    }

    /// What the job works on, such as a group.
    pub fn target(&self) -> &str {
        &self.target
    }

    /// Its items, in the order in which they are begun.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// Every write, in order.
    pub fn calls(&self) -> impl Iterator<Item = &Call> {
        self.items.iter().flat_map(|item| &item.steps).map(Step::call)
    }

    /// The requests that it would send to this server, one per line, without secrets: see [`Call::show`].
    pub fn show(&self, site: &Site) -> String {
        self.calls().map(|call| call.show(site) + "\n").collect()
    }

    /// Its identity: everything but the secrets.
    pub(super) fn identity(&self) -> Identity {
        let mut digest = Digest::new();
        for item in &self.items {
            digest.add(&item.key);
            for step in &item.steps {
                digest.add(&step.call.to_string());
                if let Some(undo) = step.undo() {
                    digest.add(&undo.call.to_string());
                }
            }
        }
        Identity { kind: self.kind.clone(), target: self.target.clone(), digest: digest.hex() }
    }

    /// A key names one item.
    pub(super) fn check(&self) -> Result<(), JobError> {
        named_twice(self.items.iter().map(Item::key))
    }
}

impl fmt::Display for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.calls().try_for_each(|call| writeln!(f, "{call}"))
    }
}

/// Without secrets.
impl Serialize for Plan {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("job", &self.kind)?;
        map.serialize_entry("target", &self.target)?;
        if !self.notes.is_empty() {
            map.serialize_entry("notes", &self.notes)?;
        }
        map.serialize_entry("items", &self.items)?;
        map.end()
    }
}

/// Without secrets.
impl Serialize for Item {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("item", &self.key)?;
        let requests: Vec<_> = self.steps.iter().map(|step| step.call.to_string()).collect();
        map.serialize_entry("requests", &requests)?;
        map.end()
    }
}
