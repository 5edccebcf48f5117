//! What was read so far, where its ways lead, and the flow that comes of it.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::directory::{Answers, Directory};
use super::flow::{CallFlow, Detail, Node};
use super::kinds::{EdgeKind, NodeKind};
use super::query::Query;
use super::sketch::{Inner, Place, Sketch};
use super::subject::{Face, Home, Subject};
use crate::groups::night_forwarding::NightForwarding;

#[derive(Debug, Default)]
pub(super) struct Survey {
    pub(super) directories: BTreeMap<Home, Directory>,
    pub(super) sketches: BTreeMap<Subject, Sketch>,
    /// Those who are in the lists of no group that was read, such as agents of another group.
    pub(super) strangers: BTreeMap<Subject, (Face, Option<Home>)>,
    /// What groups have for the night, or why it cannot be read.
    pub(super) nights: BTreeMap<Home, Result<NightForwarding, String>>,
}

impl Survey {
    /// The group whose numbers and extensions a subject dials.
    pub(super) fn home(&self, subject: &Subject) -> Option<Home> {
        if let Some((_, home)) = self.strangers.get(subject) {
            return home.clone();
        }
        let owner = match subject {
            Subject::Submenu(id, _) => &Subject::Attendant(id.clone()),
            other => other,
        };
        let found = self.directories.iter().find(|(_, directory)| directory.face(owner).is_some());
        found.map(|(home, _)| home.clone())
    }

    fn face(&self, subject: &Subject) -> Option<&Face> {
        let known = self.directories.values().find_map(|directory| directory.face(subject));
        known.or_else(|| self.strangers.get(subject).map(|(face, _)| face))
    }

    /// Whether a subject stands in a list.
    pub(super) fn knows(&self, subject: &Subject) -> bool {
        self.face(subject).is_some()
    }

    /// What a subject dials, in menus and mailboxes as well.
    pub(super) fn dialled(&self, subject: &Subject) -> Vec<&str> {
        self.places(subject)
            .into_iter()
            .filter_map(|place| match place {
                Place::Dial(text) | Place::MailboxOf(text) => Some(text.as_str()),
                _ => None,
            })
            .collect()
    }

    /// Whom a subject's ways lead to.
    pub(super) fn next(&self, subject: &Subject) -> BTreeSet<Subject> {
        let home = self.home(subject);
        self.places(subject)
            .into_iter()
            .filter_map(|place| match place {
                Place::Dial(text) | Place::MailboxOf(text) => match self.answers(home.as_ref(), text) {
                    Answers::Subject(subject) => Some(subject),
                    _ => None,
                },
                Place::Subject(subject) => Some(subject.clone()),
                Place::Mailbox | Place::Inner(_) => None,
            })
            .collect()
    }

    fn answers(&self, home: Option<&Home>, text: &str) -> Answers {
        let directory = home.and_then(|home| self.directories.get(home));
        directory.map_or(Answers::Nobody, |directory| directory.answers(text))
    }

    fn places(&self, subject: &Subject) -> Vec<&Place> {
        let mut places = Vec::new();
        let mut sketches: Vec<&Sketch> = self.sketches.get(subject).into_iter().collect();
        while let Some(sketch) = sketches.pop() {
            sketches.extend(sketch.mailbox.iter().map(|inner| &*inner.sketch));
            for exit in &sketch.exits {
                places.push(&exit.to);
                if let Place::Inner(inner) = &exit.to {
                    sketches.push(&inner.sketch);
                }
            }
        }
        places
    }

    /// The flow from what answers at the number that was called.
    pub(super) fn flow(&self, query: &Query, first: Answers) -> CallFlow {
        let flow = CallFlow::new(Node::new("caller", NodeKind::Caller, query.called.trim()));
        let mut drawing = Drawing { survey: self, flow, placed: BTreeMap::new(), todo: VecDeque::new() };
        let home = (query.service_provider_id.clone(), query.group_id.clone());
        let to = drawing.answer(Some(&home), &query.called, first);
        drawing.flow.connect(0, to, EdgeKind::Called, "");
        while let Some((place, subject, sketch)) = drawing.todo.pop_front() {
            drawing.leave(place, &subject, sketch);
        }
        drawing.flow
    }
}

/// A flow that is being put together, from the caller on.
struct Drawing<'a> {
    survey: &'a Survey,
    flow: CallFlow,
    placed: BTreeMap<String, usize>,
    /// Nodes whose edges are not drawn yet.
    todo: VecDeque<(usize, Subject, &'a Sketch)>,
}

impl<'a> Drawing<'a> {
    /// The place of the node with this id, made if there is none.
    fn place(&mut self, id: String, make: impl FnOnce(&mut Self, String) -> Node) -> (usize, bool) {
        if let Some(place) = self.placed.get(&id) {
            return (*place, false);
        }
        let node = make(self, id.clone());
        let place = self.flow.add(node);
        self.placed.insert(id, place);
        (place, true)
    }

    fn subject(&mut self, subject: &Subject) -> usize {
        let sketch = self.survey.sketches.get(subject);
        let (place, new) = self.place(subject.to_string(), |this, id| this.node(id, subject, sketch));
        if let Some(sketch) = sketch.filter(|_| new) {
            self.todo.push_back((place, subject.clone(), sketch));
        }
        place
    }

    fn node(&self, id: String, subject: &Subject, sketch: Option<&Sketch>) -> Node {
        let face = self.survey.face(subject).cloned().unwrap_or_default();
        let title = match subject {
            Subject::Submenu(_, name) => name.clone(),
            _ if face.title.is_empty() => subject.user_id().to_owned(),
            _ => face.title,
        };
        let mut node = Node::new(id, subject.kind(), title);
        if !matches!(subject, Subject::Submenu(..)) {
            node.user_id = Some(subject.user_id().to_owned());
        }
        node.phone_number = face.phone_number.filter(|number| !number.is_empty());
        node.extension = face.extension.filter(|extension| !extension.is_empty());
        if face.switched_off {
            node.details.push(Detail::new("Switched off", "callers find it busy"));
        }
        if let Some(kind) = face.center_type {
            node.details.push(Detail::new("Type", kind));
        }
        if let Some(sketch) = sketch {
            node.details.extend(sketch.details.iter().cloned());
            node.problems.extend(sketch.problems.iter().cloned());
        }
        node
    }

    /// A box that belongs to a subject.
    fn inner(&mut self, subject: &Subject, inner: &'a Inner) -> usize {
        let owner = self.survey.face(subject).map(|face| face.title.clone());
        let (place, new) = self.place(format!("{subject}/{}", inner.suffix), |_, id| {
            let title = match (inner.kind, owner) {
                (NodeKind::VoiceMail, Some(owner)) => owner,
                _ => inner.title.clone(),
            };
            let mut node = Node::new(id, inner.kind, title);
            node.details.extend(inner.sketch.details.iter().cloned());
            node
        });
        if new {
            self.todo.push_back((place, subject.clone(), &inner.sketch));
        }
        place
    }

    /// Whoever answers at what is dialled.
    fn answer(&mut self, home: Option<&Home>, dialled: &str, answers: Answers) -> usize {
        match answers {
            Answers::Subject(subject) => self.subject(&subject),
            Answers::Service { user_id, title } => {
                let make = |_: &mut Self, id| {
                    let mut node = Node::new(id, NodeKind::Service, title);
                    node.phone_number = Some(dialled.to_owned());
                    node.user_id = Some(user_id.clone());
                    node
                };
                self.place(format!("service:{user_id}"), make).0
            }
            Answers::Nobody => {
                let directory = home.and_then(|home| self.survey.directories.get(home));
                let key = directory.map_or_else(|| dialled.to_owned(), |directory| directory.spelling(dialled));
                self.place(format!("number:{key}"), |_, id| Node::new(id, NodeKind::Outside, dialled)).0
            }
        }
    }

    /// The mailbox of a subject, or of nobody who is known.
    fn mailbox(&mut self, home: Option<&Home>, dialled: &str) -> usize {
        if let Answers::Subject(subject) = self.survey.answers(home, dialled) {
            if let Some(inner) = self.survey.sketches.get(&subject).and_then(|sketch| sketch.mailbox.as_ref()) {
                return self.inner(&subject, inner);
            }
            let title = self.survey.face(&subject).map_or_else(|| dialled.to_owned(), |face| face.title.clone());
            let make = |_: &mut Self, id| {
                let mut node = Node::new(id, NodeKind::VoiceMail, title);
                node.details.push(Detail::new("Voice mail", "not switched on"));
                node
            };
            return self.place(format!("{subject}/no-voice-mail"), make).0;
        }
        self.place(format!("mailbox:{dialled}"), |_, id| Node::new(id, NodeKind::VoiceMail, dialled)).0
    }

    /// Draws the edges that leave a node.
    fn leave(&mut self, from: usize, subject: &Subject, sketch: &'a Sketch) {
        let home = self.survey.home(subject);
        let switched_off = self.survey.face(subject).is_some_and(|face| face.switched_off);
        for exit in &sketch.exits {
            let to = match &exit.to {
                Place::Dial(text) => {
                    let answers = self.survey.answers(home.as_ref(), text);
                    self.answer(home.as_ref(), text, answers)
                }
                Place::MailboxOf(text) => self.mailbox(home.as_ref(), text),
                Place::Subject(subject) => self.subject(subject),
                Place::Inner(inner) => self.inner(subject, inner),
                Place::Mailbox => match &sketch.mailbox {
                    Some(inner) => self.inner(subject, inner),
                    None => continue,
                },
            };
            self.flow.connect(from, to, exit.kind, exit.label.clone()).overridden = exit.overridden || switched_off;
        }
    }
}
