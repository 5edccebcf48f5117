//! Who in a group has which number, extension and alias.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::lists::{Lists, UserRow};
use super::sketch::{filled, full_name};
use super::subject::{Face, Subject};
use crate::groups::dns::details::GroupDnDetails;
use crate::numbering::{self, Numbering};
use crate::shapes::number::UserType;
use crate::value::{PhoneNumber, ServiceUserId, UserId};

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

/// Everybody in a group, which may be thousands. Most calls lead to extensions: numbers and aliases are put in order when
/// they are asked for.
#[derive(Debug, Default)]
pub(super) struct Directory {
    /// In the order of the lists: of several with the same number, extension or alias, the first has it.
    entries: Vec<Entry>,
    /// The places of the entries, in the order of their subjects.
    subjects: Vec<usize>,
    extensions: BTreeMap<String, usize>,
    numbers: OnceLock<Numbers>,
    aliases: OnceLock<BTreeMap<String, usize>>,
    /// What only the list of the group's numbers knows, once it was read.
    rest: Option<BTreeMap<String, Answers>>,
}

#[derive(Debug)]
struct Entry {
    subject: Subject,
    face: Face,
    aliases: Vec<String>,
}

/// Who has which number.
#[derive(Debug)]
struct Numbers {
    numbering: Numbering,
    places: BTreeMap<String, usize>,
}

impl Directory {
    pub(super) fn new(lists: Lists) -> Self {
        let mut entries = Vec::with_capacity(lists.users.len());
        let mut add = |subject, face| entries.push(Entry { subject, face, aliases: Vec::new() });
        let text = |number: Option<PhoneNumber>| number.map(PhoneNumber::into_string);
        for row in lists.attendants {
            let title = filled(row.name.as_deref()).unwrap_or(row.service_user_id.as_str()).to_owned();
            let (phone_number, switched_off) = (text(row.phone_number), row.is_active == Some(false));
            let face = Face { title, phone_number, extension: row.extension, center_type: None, switched_off };
            add(Subject::Attendant(row.service_user_id), face);
        }
        for row in lists.hunt_groups {
            let title = filled(row.name.as_deref()).unwrap_or(row.service_user_id.as_str()).to_owned();
            let (phone_number, switched_off) = (text(row.phone_number), row.is_active == Some(false));
            let face = Face { title, phone_number, extension: row.extension, center_type: None, switched_off };
            add(Subject::HuntGroup(row.service_user_id), face);
        }
        for row in lists.call_centers {
            let title = filled(row.name.as_deref()).unwrap_or(row.service_user_id.as_str()).to_owned();
            let (phone_number, switched_off) = (text(row.phone_number), row.is_active == Some(false));
            let center_type = row.call_center_type.map(|kind| kind.as_str().to_owned());
            let face = Face { title, phone_number, extension: row.extension, center_type, switched_off };
            add(Subject::CallCenter(row.service_user_id), face);
        }
        entries.extend(lists.users.into_iter().map(Entry::from));
        let mut subjects: Vec<usize> = (0..entries.len()).collect();
        subjects.sort_by_key(|place| &entries[*place].subject);
        subjects.dedup_by_key(|place| &entries[*place].subject);
        let extension = |entry: &Entry| filled(entry.face.extension.as_deref()).map(str::to_owned);
        Self { extensions: index(&entries, extension), subjects, entries, ..Self::default() }
    }

    /// Notes another name of a subject.
    pub(super) fn alias(&mut self, alias: &str, subject: &Subject) {
        let place = self.place(subject);
        self.aliases();
        if let (Some(alias), Some(place), Some(aliases)) = (filled(Some(alias)), place, self.aliases.get_mut()) {
            aliases.entry(numbering::name(alias)).or_insert(place);
        }
    }

    fn place(&self, subject: &Subject) -> Option<usize> {
        let found = self.subjects.binary_search_by_key(&subject, |place| &self.entries[*place].subject).ok()?;
        Some(self.subjects[found])
    }

    pub(super) fn face(&self, subject: &Subject) -> Option<&Face> {
        self.place(subject).map(|place| &self.entries[place].face)
    }

    /// All service instances.
    pub(super) fn instances(&self) -> impl Iterator<Item = &Subject> {
        let subjects = self.subjects.iter().map(|place| &self.entries[*place].subject);
        subjects.filter(|subject| !matches!(subject, Subject::User(_)))
    }

    fn numbers(&self) -> &Numbers {
        self.numbers.get_or_init(|| {
            let numbers = self.entries.iter().filter_map(|entry| entry.face.phone_number.as_deref());
            let numbering = Numbering::of(numbers);
            let places = index(&self.entries, |entry| numbering.key(entry.face.phone_number.as_deref()?));
            Numbers { numbering, places }
        })
    }

    /// Ids come before aliases.
    fn aliases(&self) -> &BTreeMap<String, usize> {
        self.aliases.get_or_init(|| {
            let mut aliases = index(&self.entries, |entry| filled(Some(entry.subject.user_id())).map(numbering::name));
            for (place, entry) in self.entries.iter().enumerate() {
                for alias in entry.aliases.iter().filter_map(|alias| filled(Some(alias))) {
                    aliases.entry(numbering::name(alias)).or_insert(place);
                }
            }
            aliases
        })
    }

    /// How a number is told from others.
    pub(super) fn spelling(&self, text: &str) -> String {
        self.numbers().numbering.key(text).unwrap_or_else(|| text.trim().to_lowercase())
    }

    /// Who answers at a number, an extension, or an alias with or without its domain.
    pub(super) fn answers(&self, text: &str) -> Answers {
        let text = text.trim();
        let answers = |place: usize| Answers::Subject(self.entries[place].subject.clone());
        if let Some(place) = self.extensions.get(text) {
            return answers(*place);
        }
        let numbers = self.numbers();
        let key = numbers.numbering.key(text);
        let known = key.as_ref().and_then(|key| numbers.places.get(key).copied());
        if let Some(place) = known.or_else(|| self.named(text)) {
            return answers(place);
        }
        let rest = key.zip(self.rest.as_ref()).and_then(|(key, rest)| rest.get(&key));
        rest.cloned().unwrap_or(Answers::Nobody)
    }

    fn named(&self, text: &str) -> Option<usize> {
        let name = numbering::name(text);
        let aliases = self.aliases();
        aliases.get(&name).copied().or_else(|| {
            let with_domain = format!("{name}@");
            let after = aliases.range::<String, _>(&with_domain..);
            let mut found = after.take_while(|(alias, _)| alias.starts_with(&with_domain)).map(|(_, place)| *place);
            let first = found.next()?;
            // In two domains they may be two.
            found.all(|other| self.entries[other].subject == self.entries[first].subject).then_some(first)
        })
    }

    /// Whether only the list of the group's numbers can tell who answers.
    pub(super) fn needs_numbers(&self, text: &str) -> bool {
        let is_number = || self.numbers().numbering.key(text).is_some();
        self.rest.is_none() && self.answers(text) == Answers::Nobody && is_number()
    }

    /// Takes in the list of the group's numbers, or that it cannot be read.
    pub(super) fn add_numbers(&mut self, list: Option<GroupDnDetails>) {
        let numbering = &self.numbers().numbering;
        let mut rest = BTreeMap::new();
        for row in list.map(|list| list.dns).unwrap_or_default() {
            let Some(user_id) = row.user_id else { continue };
            let number = row.min.map(PhoneNumber::into_string).or(row.phone_numbers);
            let Some(key) = number.and_then(|number| numbering.key(&number)) else { continue };
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

/// Where the entry is that has a key; of several, the first one. It is made in one go: a group has thousands of users.
fn index(entries: &[Entry], key: impl Fn(&Entry) -> Option<String>) -> BTreeMap<String, usize> {
    let keys = entries.iter().enumerate().rev();
    keys.filter_map(|(place, entry)| Some((key(entry)?, place))).collect()
}

impl From<UserRow> for Entry {
    fn from(row: UserRow) -> Self {
        let names = [row.first_name.as_deref(), row.last_name.as_deref()];
        let face = face_of(&row.user_id, names, row.phone_number, row.extension);
        Self {
            subject: Subject::User(row.user_id),
            face,
            aliases: row.aliases.into_iter().chain(row.default_alias).collect(),
        }
    }
}

/// Who a user is.
pub(super) fn face_of(
    id: &UserId,
    [first, last]: [Option<&str>; 2],
    phone_number: Option<PhoneNumber>,
    extension: Option<String>,
) -> Face {
    let phone_number = phone_number.map(PhoneNumber::into_string);
    Face { title: full_name(first, last, id.as_str()), phone_number, extension, ..Face::default() }
}
