//! What a group may have that cannot be moved, and where that is read.

use std::fmt;
use std::str::FromStr;

use odin_api_engine::http::Response;

use crate::counted::counted;
use crate::groups::account_authorization_codes as account_codes;
use crate::groups::{
    admins, announcements, auto_attendants, call_capacity_management, call_centers, call_park, call_pickup,
    calling_plans, collaborate, common_phone_list, communication_barring, custom_contact_directory, devices,
    enterprise_trunks, flexible_seating, hunt_groups, meet_me_conferencing, music_on_hold, paging, schedules,
    series_completion, trunk_groups, viewable_packs, virtual_on_net_enterprise_extensions as virtual_extensions,
    voice_messaging,
};
use crate::jobs::moves::numbers::Home;
use crate::value::{Array, Patch};
use crate::{Call, Endpoint, Error, Evidence, Operation};

macro_rules! parts {
    ($($(#[$doc:meta])* $part:ident = $word:literal,)*) => {
        /// What a group may have that does not move with it.
        ///
        /// Its word, such as `hunt-groups`, is its `Display` and can be parsed.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum GroupPart {
            $($(#[$doc])* $part,)*
        }

        impl GroupPart {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$part,)*];

            /// `hunt-groups`
            pub fn word(self) -> &'static str {
                match self { $(Self::$part => $word,)* }
            }
        }
    };
}

parts! {
    /// Account and authorization codes.
    AccountCodes = "account-codes",
    /// Administrators of the group and of its departments, whose passwords cannot be read.
    Administrators = "administrators",
    /// Files of announcements.
    Announcements = "announcements",
    /// Auto attendants.
    AutoAttendants = "auto-attendants",
    /// Bridges for conferences and for Collaborate.
    Bridges = "bridges",
    /// Call capacity groups.
    CallCapacityGroups = "call-capacity-groups",
    /// Call centers.
    CallCenters = "call-centers",
    /// Call park groups.
    CallParkGroups = "call-park-groups",
    /// Call pickup groups.
    CallPickupGroups = "call-pickup-groups",
    /// Departments that are below one of the enterprise, where another service provider gets the group.
    Departments = "departments",
    /// Devices of the group, whose credentials cannot be read.
    Devices = "devices",
    /// Digit patterns of calling plans, and what the plans do with them.
    DigitPatterns = "digit-patterns",
    /// Custom contact directories and the common phone list.
    Directories = "directories",
    /// Domains that the other service provider does not have.
    Domains = "domains",
    /// Enterprise trunks.
    EnterpriseTrunks = "enterprise-trunks",
    /// Hosts of flexible seating.
    FlexibleSeating = "flexible-seating",
    /// Hunt groups.
    HuntGroups = "hunt-groups",
    /// Music on hold that is not the system's.
    MusicOnHold = "music-on-hold",
    /// Network classes of service, where another service provider gets the group.
    NetworkClassesOfService = "network-classes-of-service",
    /// Paging groups.
    PagingGroups = "paging-groups",
    /// Schedules of the group.
    Schedules = "schedules",
    /// Series completion groups.
    SeriesCompletion = "series-completion",
    /// Services and service packs that the other service provider does not have.
    Services = "services",
    /// Settings that cannot be read.
    Settings = "settings",
    /// Trunk groups.
    TrunkGroups = "trunk-groups",
    /// Users, where another service provider gets the group.
    Users = "users",
    /// Viewable service packs.
    ViewablePacks = "viewable-packs",
    /// Virtual on-net extensions.
    VirtualExtensions = "virtual-extensions",
    /// The number and the aliases of the voice portal.
    VoicePortal = "voice-portal",
}

impl fmt::Display for GroupPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

/// A word that is not one of [`GroupPart::ALL`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseGroupPartError(());

impl fmt::Display for ParseGroupPartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("it is none of")?;
        GroupPart::ALL.iter().try_for_each(|part| write!(f, " {part}"))
    }
}

impl std::error::Error for ParseGroupPartError {}

impl FromStr for GroupPart {
    type Err = ParseGroupPartError;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Self::ALL.iter().copied().find(|part| part.word() == word).ok_or(ParseGroupPartError(()))
    }
}

/// A question about a part.
pub(super) struct Look {
    pub(super) part: GroupPart,
    pub(super) operation: &'static Operation,
    pub(super) call: fn(&Home) -> Result<Call, Error>,
    /// What there is, by an answer.
    pub(super) names: fn(&[u8]) -> Result<Vec<String>, Error>,
}

impl Look {
    /// Whether no client is known to send it: then a server may have no such operation, and nothing was made with it.
    pub(super) fn is_inferred(&self) -> bool {
        self.operation.evidence == Evidence::Inferred
    }
}

macro_rules! looks {
    ($($part:ident $list:path, |$answer:ident| $names:expr;)*) => {
        &[$(Look {
            part: GroupPart::$part,
            operation: <$list as Endpoint>::OPERATION,
            call: |home| <$list>::new(&home.0, &home.1).prepare(),
            names: |body| {
                let $answer = <$list as Endpoint>::response(Response::new(body.to_vec().into()))?;
                Ok($names)
            },
        },)*]
    };
}

/// The names of rows, none of which may be unreadable.
fn named<T>(rows: Array<T>, name: impl Fn(T) -> String) -> Result<Vec<String>, Error> {
    Ok(rows.strict()?.into_iter().map(name).collect())
}

/// Codes are not told, only how many there are.
fn codes<T>(rows: Array<T>) -> Result<Vec<String>, Error> {
    Ok(match rows.strict()?.len() {
        0 => Vec::new(),
        count => vec![counted(count, "code", "codes")],
    })
}

fn text(value: Option<impl ToString>) -> String {
    value.map_or_else(|| "one without a name".to_owned(), |value| value.to_string())
}

pub(super) const LOOKS: &[Look] = looks! {
    AccountCodes account_codes::Get, |plan| {
        let mut users = named(plan.mandatory_usage_users, |user| text(Some(user.user_id)))?;
        users.extend(named(plan.optional_usage_users, |user| text(Some(user.user_id)))?);
        users
    };
    AccountCodes account_codes::details::List, |list| codes(list)?;
    AccountCodes calling_plans::outgoing::authorization_codes::List, |plan| {
        let mut codes = Vec::new();
        for department in plan.departments.strict()? {
            codes.extend(self::codes(department.codes)?);
        }
        codes
    };
    AccountCodes communication_barring::authorization_codes::List, |list| codes(list.codes)?;
    Administrators admins::List, |list| named(list.admins, |admin| text(Some(admin.user_id)))?;
    Announcements announcements::List, |list| named(list.announcements, |file| text(file.name))?;
    AutoAttendants auto_attendants::List, |list| named(list, |row| text(Some(row.service_user_id)))?;
    Bridges collaborate::bridges::List, |list| named(list, |row| text(Some(row.service_user_id)))?;
    Bridges meet_me_conferencing::bridges::List, |list| named(list, |row| text(Some(row.service_user_id)))?;
    CallCapacityGroups call_capacity_management::groups::List, |list| named(list, |row| text(row.name))?;
    CallCenters call_centers::List, |list| named(list, |row| text(Some(row.service_user_id)))?;
    CallParkGroups call_park::groups::List, |list| named(list, |row| text(row.name))?;
    CallPickupGroups call_pickup::groups::List, |list| named(list, |row| text(row.name))?;
    Devices devices::List, |list| named(list, |device| text(device.device_name))?;
    DigitPatterns calling_plans::digit_patterns::List, |list| named(list, |pattern| pattern.name)?;
    DigitPatterns calling_plans::outgoing::pinhole_digit_patterns::List, |list| named(list, |pattern| pattern.name)?;
    Directories common_phone_list::List, |list| named(list.entries, |entry| entry.name)?;
    Directories custom_contact_directory::List, |list| named(list, |directory| text(directory.name))?;
    EnterpriseTrunks enterprise_trunks::List, |list| named(list, |row| text(row.enterprise_trunk_name))?;
    FlexibleSeating flexible_seating::host::List, |list| named(list.hosts, |row| text(Some(row.service_user_id)))?;
    HuntGroups hunt_groups::List, |list| named(list, |row| text(Some(row.service_user_id)))?;
    MusicOnHold music_on_hold::departments::List, |list| named(list.departments, |row| text(row.name))?;
    MusicOnHold music_on_hold::Get, |music| {
        let sources = [music.source, music.internal_source].into_iter().flatten();
        let chosen = sources.filter_map(|source| source.message_source_selection);
        let own = chosen.filter(|source| *source != music_on_hold::MessageSource::System);
        own.map(|source| format!("{} source of the group", source.as_str())).collect()
    };
    PagingGroups paging::List, |list| named(list, |row| text(Some(row.service_user_id)))?;
    Schedules schedules::List, |list| {
        let own = list.strict()?.into_iter().filter(|schedule| {
            schedule.level.as_ref().is_none_or(|level| level.as_str() == "Group")
        });
        own.map(|schedule| schedule.name).collect()
    };
    SeriesCompletion series_completion::List, |list| named(list.names, |name| name)?;
    TrunkGroups trunk_groups::List, |list| named(list, |row| row.name)?;
    ViewablePacks viewable_packs::List, |list| named(list, |pack| text(pack.name))?;
    VirtualExtensions virtual_extensions::List, |list| named(list.users, |user| text(user.phone_number))?;
    VoicePortal voice_messaging::voice_portal::Get, |portal| {
        let profile = portal.service_instance_profile.unwrap_or_default();
        let number = match profile.phone_number {
            Patch::Set(number) if !number.as_str().is_empty() => Some(number.to_string()),
            _ => None,
        };
        let mut names = named(profile.aliases, |alias| alias)?;
        names.extend(number);
        names
    };
};
