//! Who in a group has which number, extension and alias.

use std::collections::BTreeMap;

use super::sketch::{filled, full_name};
use super::subject::{Face, Subject};
use crate::groups::auto_attendants::AutoAttendantRow;
use crate::groups::call_centers::CallCenterRow;
use crate::groups::dns::details::GroupDnDetails;
use crate::groups::hunt_groups::HuntGroupRow;
use crate::numbering::{self, Numbering};
use crate::shapes::number::UserType;
use crate::users::User;
use crate::value::{PhoneNumber, ServiceUserId};

/// Who answers.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Answers {
    Subject(Subject),
    /// Something with a number that is not followed, such as a voice portal: its id, and what it is.
    Service {
        user_id: String,
        title: String,
    },
    Nobody,
}

#[derive(Debug, Default)]
pub(super) struct Directory {
    faces: BTreeMap<Subject, Face>,
    numbers: BTreeMap<String, Subject>,
    extensions: BTreeMap<String, Subject>,
    aliases: BTreeMap<String, Subject>,
    numbering: Numbering,
    /// What only the list of the group's numbers knows, once it was read.
    rest: Option<BTreeMap<String, Answers>>,
}

/// The rows of the four lists.
#[derive(Default)]
pub(super) struct Lists {
    pub(super) users: Vec<User>,
    pub(super) attendants: Vec<AutoAttendantRow>,
    pub(super) hunt_groups: Vec<HuntGroupRow>,
    pub(super) call_centers: Vec<CallCenterRow>,
}

impl Directory {
    pub(super) fn new(lists: Lists) -> Self {
        let text = |number: Option<PhoneNumber>| number.map(PhoneNumber::into_string);
        let mut entries: Vec<(Subject, Face)> = Vec::new();
        for row in lists.attendants {
            let title = filled(row.name.as_deref()).unwrap_or(row.service_user_id.as_str()).to_owned();
            let (phone_number, switched_off) = (text(row.phone_number), row.is_active == Some(false));
            let face = Face { title, phone_number, extension: row.extension, center_type: None, switched_off };
            entries.push((Subject::Attendant(row.service_user_id), face));
        }
        for row in lists.hunt_groups {
            let title = filled(row.name.as_deref()).unwrap_or(row.service_user_id.as_str()).to_owned();
            let (phone_number, switched_off) = (text(row.phone_number), row.is_active == Some(false));
            let face = Face { title, phone_number, extension: row.extension, center_type: None, switched_off };
            entries.push((Subject::HuntGroup(row.service_user_id), face));
        }
        for row in lists.call_centers {
            let title = filled(row.name.as_deref()).unwrap_or(row.service_user_id.as_str()).to_owned();
            let (phone_number, switched_off) = (text(row.phone_number), row.is_active == Some(false));
            let center_type = row.call_center_type.map(|kind| kind.as_str().to_owned());
            let face = Face { title, phone_number, extension: row.extension, center_type, switched_off };
            entries.push((Subject::CallCenter(row.service_user_id), face));
        }
        let mut aliases = Vec::new();
        for user in lists.users {
            let subject = Subject::User(user.user_id.clone());
            aliases
                .extend(user.aliases.iter().chain(&user.default_alias).map(|alias| (alias.clone(), subject.clone())));
            entries.push((subject, face_of(&user)));
        }
        let numbering = Numbering::of(entries.iter().filter_map(|(_, face)| face.phone_number.as_deref()));
        let number = |face: &Face| numbering.key(face.phone_number.as_deref()?);
        let extension = |face: &Face| filled(face.extension.as_deref()).map(str::to_owned);
        let ids = entries.iter().map(|(subject, _)| (subject.user_id(), subject));
        let names = ids.chain(aliases.iter().map(|(alias, subject)| (alias.as_str(), subject)));
        Self {
            numbers: index(entries.iter().filter_map(|(subject, face)| Some((number(face)?, subject)))),
            extensions: index(entries.iter().filter_map(|(subject, face)| Some((extension(face)?, subject)))),
            aliases: index(names.filter_map(|(alias, subject)| Some((filled(Some(alias))?.to_lowercase(), subject)))),
            numbering,
            faces: entries.into_iter().collect(),
            rest: None,
        }
    }

    /// Notes another name of a subject.
    pub(super) fn alias(&mut self, alias: &str, subject: &Subject) {
        if let Some(alias) = filled(Some(alias)) {
            self.aliases.entry(alias.to_lowercase()).or_insert_with(|| subject.clone());
        }
    }

    pub(super) fn face(&self, subject: &Subject) -> Option<&Face> {
        self.faces.get(subject)
    }

    /// All service instances.
    pub(super) fn instances(&self) -> impl Iterator<Item = &Subject> {
        self.faces.keys().filter(|subject| !matches!(subject, Subject::User(_)))
    }

    /// How a number is told from others.
    pub(super) fn spelling(&self, text: &str) -> String {
        self.numbering.key(text).unwrap_or_else(|| text.trim().to_lowercase())
    }

    /// Who answers at a number, an extension, or an alias with or without its domain.
    pub(super) fn answers(&self, text: &str) -> Answers {
        let text = text.trim();
        let key = self.numbering.key(text);
        let known = self.extensions.get(text);
        let known = known.or_else(|| key.as_ref().and_then(|key| self.numbers.get(key)));
        if let Some(subject) = known.or_else(|| self.named(text)) {
            return Answers::Subject(subject.clone());
        }
        let rest = key.zip(self.rest.as_ref()).and_then(|(key, rest)| rest.get(&key));
        rest.cloned().unwrap_or(Answers::Nobody)
    }

    fn named(&self, text: &str) -> Option<&Subject> {
        let address = numbering::name(text);
        self.aliases.get(&address).or_else(|| {
            let named = |(alias, _): &(&String, &Subject)| numbering::is_named(alias, &address);
            let mut found = self.aliases.iter().filter(named).map(|(_, subject)| subject);
            let first = found.next()?;
            // In two domains they may be two.
            found.all(|other| other == first).then_some(first)
        })
    }

    /// Whether only the list of the group's numbers can tell who answers.
    pub(super) fn needs_numbers(&self, text: &str) -> bool {
        self.rest.is_none() && self.answers(text) == Answers::Nobody && self.numbering.key(text).is_some()
    }

    /// Takes in the list of the group's numbers, or that it cannot be read.
    pub(super) fn numbers(&mut self, list: Option<GroupDnDetails>) {
        let mut rest = BTreeMap::new();
        for row in list.map(|list| list.dns).unwrap_or_default() {
            let Some(user_id) = row.user_id else { continue };
            let number = row.min.map(PhoneNumber::into_string).or(row.phone_numbers);
            let Some(key) = number.and_then(|number| self.numbering.key(&number)) else { continue };
            let id = ServiceUserId::from(user_id.as_str());
            let answers = match row.user_type {
                Some(UserType::AutoAttendant) => Answers::Subject(Subject::Attendant(id)),
                Some(UserType::HuntGroup) => Answers::Subject(Subject::HuntGroup(id)),
                Some(UserType::CallCenter) => Answers::Subject(Subject::CallCenter(id)),
                Some(UserType::Normal) | None => Answers::Subject(Subject::User(user_id)),
                Some(other) => Answers::Service { user_id: user_id.into_string(), title: other.as_str().to_owned() },
            };
            rest.insert(key, answers);
        }
        self.rest = Some(rest);
    }
}

/// Who has a key; of several, the first one. It is made in one go: a group has thousands of users.
fn index<'a>(keys: impl DoubleEndedIterator<Item = (String, &'a Subject)>) -> BTreeMap<String, Subject> {
    keys.rev().map(|(key, subject)| (key, subject.clone())).collect()
}

/// Who a user is.
pub(super) fn face_of(user: &User) -> Face {
    Face {
        title: full_name(user.first_name.as_deref(), user.last_name.as_deref(), user.user_id.as_str()),
        phone_number: user.phone_number.as_ref().map(|number| number.as_str().to_owned()),
        extension: user.extension.clone(),
        ..Face::default()
    }
}
