//! Who calls, and how far that reaches.

/// The kind of a login, from the lowest to the highest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum LoginType {
    /// A subscriber.
    User,
    /// An administrator of one department of a group.
    GroupDepartment,
    /// An administrator of a group.
    Group,
    /// An administrator of a service provider or enterprise.
    ServiceProvider,
    /// An administrator of a reseller.
    Reseller,
    /// A provisioning administrator.
    Provisioning,
    /// A system administrator.
    System,
}

impl LoginType {
    /// The word that stands for it in a session.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::User => "User",
            Self::GroupDepartment => "Group Department",
            Self::Group => "Group",
            Self::ServiceProvider => "Service Provider",
            Self::Reseller => "Reseller",
            Self::Provisioning => "Provisioning",
            Self::System => "System",
        }
    }
}

/// The caller of an operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Login {
    pub(crate) user_id: String,
    pub(crate) kind: LoginType,
    pub(crate) reseller_id: Option<String>,
    pub(crate) service_provider_id: Option<String>,
    pub(crate) group_id: Option<String>,
    pub(crate) department: Option<String>,
}
