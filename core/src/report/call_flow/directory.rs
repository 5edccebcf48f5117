//! Who in a group has which number, extension and alias.

use std::collections::BTreeMap;

use super::sketch::{filled, full_name};
use super::subject::{Face, Subject};
use crate::groups::auto_attendants::AutoAttendantRow;
use crate::groups::call_centers::CallCenterRow;
use crate::groups::dns::details::GroupDnDetails;
use crate::groups::hunt_groups::HuntGroupRow;
use crate::shapes::number::UserType;
use crate::users::User;
use crate::value::{PhoneNumber, ServiceUserId};

/// The fewest digits of a phone number; what is shorter is an extension.
const SHORTEST: usize = 7;

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
    /// The country code of most numbers: numbers without one are of that country.
    country: String,
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
        let mut directory = Self::default();
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
        directory.country = country(entries.iter().filter_map(|(_, face)| face.phone_number.as_deref()));
        for (subject, face) in entries {
            directory.add(subject, face);
        }
        for (alias, subject) in aliases {
            directory.alias(&alias, &subject);
        }
        directory
    }

    fn add(&mut self, subject: Subject, face: Face) {
        if let Some(number) = face.phone_number.as_deref().and_then(|number| self.key(number)) {
            self.numbers.entry(number).or_insert_with(|| subject.clone());
        }
        if let Some(extension) = filled(face.extension.as_deref()) {
            self.extensions.entry(extension.to_owned()).or_insert_with(|| subject.clone());
        }
        self.alias(subject.user_id(), &subject);
        self.faces.insert(subject, face);
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

    /// The one form of a phone number, or none for a text that is no such.
    fn key(&self, text: &str) -> Option<String> {
        let number = PhoneNumber::from(text.trim());
        if let Some(e164) = number.e164_in(&self.country).or_else(|| number.e164()) {
            return Some(e164);
        }
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let is_number = text.chars().all(|c| c.is_ascii_digit() || "+-(). ".contains(c)) && digits.len() >= SHORTEST;
        is_number.then_some(digits)
    }

    /// How a number is told from others.
    pub(super) fn spelling(&self, text: &str) -> String {
        self.key(text).unwrap_or_else(|| text.trim().to_lowercase())
    }

    /// Who answers at a number, an extension, or an alias with or without its domain.
    pub(super) fn answers(&self, text: &str) -> Answers {
        let text = text.trim();
        let key = self.key(text);
        let known = self.extensions.get(text);
        let known = known.or_else(|| key.as_ref().and_then(|key| self.numbers.get(key)));
        if let Some(subject) = known.or_else(|| self.named(text)) {
            return Answers::Subject(subject.clone());
        }
        let rest = key.zip(self.rest.as_ref()).and_then(|(key, rest)| rest.get(&key));
        rest.cloned().unwrap_or(Answers::Nobody)
    }

    fn named(&self, text: &str) -> Option<&Subject> {
        let address = text.to_lowercase();
        let address = address.strip_prefix("sip:").unwrap_or(&address);
        let local = |alias: &str| alias.split('@').next().is_some_and(|local| local == address);
        self.aliases.get(address).or_else(|| {
            let mut found = self.aliases.iter().filter(|(alias, _)| local(alias)).map(|(_, subject)| subject);
            let first = found.next()?;
            // In two domains they may be two.
            found.all(|other| other == first).then_some(first)
        })
    }

    /// Whether only the list of the group's numbers can tell who answers.
    pub(super) fn needs_numbers(&self, text: &str) -> bool {
        self.rest.is_none() && self.answers(text) == Answers::Nobody && self.key(text).is_some()
    }

    /// Takes in the list of the group's numbers, or that it cannot be read.
    pub(super) fn numbers(&mut self, list: Option<GroupDnDetails>) {
        let mut rest = BTreeMap::new();
        for row in list.map(|list| list.dns).unwrap_or_default() {
            let Some(user_id) = row.user_id else { continue };
            let number = row.min.map(PhoneNumber::into_string).or(row.phone_numbers);
            let Some(key) = number.and_then(|number| self.key(&number)) else { continue };
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

/// Who a user is.
pub(super) fn face_of(user: &User) -> Face {
    Face {
        title: full_name(user.first_name.as_deref(), user.last_name.as_deref(), user.user_id.as_str()),
        phone_number: user.phone_number.as_ref().map(|number| number.as_str().to_owned()),
        extension: user.extension.clone(),
        ..Face::default()
    }
}

/// The country code that most numbers show; that of North America if none does.
fn country<'a>(numbers: impl Iterator<Item = &'a str>) -> String {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for code in numbers.filter_map(|number| PhoneNumber::from(number).country_code().map(str::to_owned)) {
        *counts.entry(code).or_default() += 1;
    }
    let most = counts.into_iter().max_by_key(|(_, count)| *count);
    most.map_or_else(|| "1".to_owned(), |(code, _)| code)
}
