//! What the record of a subject says about calls: where they may go, and what else a person wants to see.
//!
//! Each module reads the records of one kind. Nothing is looked up here: where a number leads is for the survey to say.

mod attendant;
mod call_center;
mod comm_pilot;
mod hunt_group;
mod night;
mod person;

use std::fmt::Write as _;

use super::flow::Detail;
use super::kinds::{EdgeKind, NodeKind};
use super::subject::Subject;
use crate::value::{Patch, PhoneNumber, UserId};

pub(super) use attendant::{attendant, submenu};
pub(super) use call_center::{Queue, call_center};
pub(super) use hunt_group::hunt_group;
pub(super) use night::Night;
pub(super) use person::{own_services, person};

/// What is known of a subject.
#[derive(Debug, Default)]
pub(super) struct Sketch {
    pub(super) details: Vec<Detail>,
    pub(super) exits: Vec<Exit>,
    pub(super) problems: Vec<String>,
    /// A user's mailbox, whether or not calls come to it by themselves.
    pub(super) mailbox: Option<Inner>,
    /// Other names of a service instance.
    pub(super) aliases: Vec<String>,
    /// Calls may be forwarded at night: what its group has for that is still to be read.
    pub(super) night: Option<Night>,
}

/// A way out.
#[derive(Debug)]
pub(super) struct Exit {
    pub(super) kind: EdgeKind,
    pub(super) label: String,
    pub(super) to: Place,
    pub(super) overridden: bool,
}

/// Where a way leads.
#[derive(Debug)]
pub(super) enum Place {
    /// To whoever answers at a number, extension or address.
    Dial(String),
    /// To the mailbox of whoever answers there.
    MailboxOf(String),
    Subject(Subject),
    /// To the subject's own mailbox.
    Mailbox,
    Inner(Inner),
}

/// An agent, as a list of agents shows it.
struct Agent {
    user_id: UserId,
    name: String,
    number: Option<String>,
    weight: Option<i64>,
}

/// A box of its own that is read together with its subject: a menu, a mailbox, an end.
#[derive(Debug)]
pub(super) struct Inner {
    /// What is added to the id of the subject's node.
    pub(super) suffix: &'static str,
    pub(super) kind: NodeKind,
    pub(super) title: String,
    pub(super) sketch: Box<Sketch>,
}

impl Inner {
    fn new(suffix: &'static str, kind: NodeKind, title: impl Into<String>) -> Self {
        Self { suffix, kind, title: title.into(), sketch: Box::default() }
    }
}

impl Sketch {
    fn detail(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.details.push(Detail::new(name, value));
    }

    fn exit(&mut self, kind: EdgeKind, label: impl Into<String>, to: Place) {
        self.exits.push(Exit { kind, label: label.into(), to, overridden: false });
    }

    /// A way to a number; where there is none, that is what there is to see.
    fn dial(&mut self, kind: EdgeKind, label: impl Into<String>, number: Option<&PhoneNumber>) {
        let label = label.into();
        match number.map(|number| number.as_str().trim()).filter(|number| !number.is_empty()) {
            Some(number) => self.exit(kind, label, Place::Dial(number.to_owned())),
            None => self.detail(label, "no number set"),
        }
    }

    /// The agents, in their order: followed, or only named where there are too many.
    fn agents(&mut self, agents: Vec<Agent>, follow: usize) {
        let followed = agents.len() <= follow;
        if !followed {
            self.detail("Agents", format!("{}, not followed", agents.len()));
        }
        for (place, agent) in agents.into_iter().enumerate() {
            let mut label = format!("Agent {}", place + 1);
            if let Some(weight) = agent.weight {
                let _ = write!(label, " ({weight} %)");
            }
            if followed {
                self.exit(EdgeKind::Agent, label, Place::Subject(Subject::User(agent.user_id)));
            } else {
                self.detail(label, format!("{} {}", agent.number.unwrap_or_default(), agent.name).trim());
            }
        }
    }

    /// Marks ways that do not act as long as something else is on.
    fn override_where(&mut self, is_behind: impl Fn(EdgeKind) -> bool) {
        for exit in &mut self.exits {
            exit.overridden |= is_behind(exit.kind);
        }
    }
}

/// First and last name, or the id of someone without either.
pub(super) fn full_name(first: Option<&str>, last: Option<&str>, id: &str) -> String {
    let names: Vec<&str> = [first, last].into_iter().flatten().map(str::trim).filter(|name| !name.is_empty()).collect();
    if names.is_empty() { id.to_owned() } else { names.join(" ") }
}

/// A text that says something.
pub(super) fn filled(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

fn is_on(flag: Option<bool>) -> bool {
    flag == Some(true)
}

fn set(number: &Patch<PhoneNumber>) -> Option<&PhoneNumber> {
    number.get()
}

fn rings(count: Option<i64>) -> String {
    match count {
        Some(1) => " (1 ring)".to_owned(),
        Some(count) => format!(" ({count} rings)"),
        None => String::new(),
    }
}

fn after(seconds: Option<i64>) -> String {
    seconds.map_or_else(String::new, |seconds| format!(" ({seconds} s)"))
}
