//! What is read of a platform for a flow.

use std::fmt;

use super::kinds::NodeKind;
use crate::value::{GroupId, ServiceProviderId, ServiceUserId, UserId};

/// A group.
pub(super) type Home = (ServiceProviderId, GroupId);

/// A thing that is read by itself.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Subject {
    Attendant(ServiceUserId),
    Submenu(ServiceUserId, String),
    HuntGroup(ServiceUserId),
    CallCenter(ServiceUserId),
    User(UserId),
}

impl Subject {
    pub(super) fn kind(&self) -> NodeKind {
        match self {
            Self::Attendant(_) => NodeKind::AutoAttendant,
            Self::Submenu(..) => NodeKind::Menu,
            Self::HuntGroup(_) => NodeKind::HuntGroup,
            Self::CallCenter(_) => NodeKind::CallCenter,
            Self::User(_) => NodeKind::User,
        }
    }

    /// Whether it is an instance of a service, which may have services itself.
    pub(super) fn is_instance(&self) -> bool {
        matches!(self, Self::Attendant(_) | Self::HuntGroup(_) | Self::CallCenter(_))
    }

    /// The user id or service user id.
    pub(super) fn user_id(&self) -> &str {
        match self {
            Self::Attendant(id) | Self::Submenu(id, _) | Self::HuntGroup(id) | Self::CallCenter(id) => id.as_str(),
            Self::User(id) => id.as_str(),
        }
    }
}

/// The id of its node.
impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Attendant(id) => write!(f, "auto-attendant:{id}"),
            Self::Submenu(id, name) => write!(f, "auto-attendant:{id}/submenu:{name}"),
            Self::HuntGroup(id) => write!(f, "hunt-group:{id}"),
            Self::CallCenter(id) => write!(f, "call-center:{id}"),
            Self::User(id) => write!(f, "user:{id}"),
        }
    }
}

/// Who a subject is, as lists show it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Face {
    pub(super) title: String,
    pub(super) phone_number: Option<String>,
    pub(super) extension: Option<String>,
    /// Of a call center.
    pub(super) center_type: Option<String>,
    /// It takes no calls.
    pub(super) switched_off: bool,
}
