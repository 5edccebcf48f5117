//! Groups.

use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::world::{Holdings, Licence};

/// Names a group.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct GroupKey {
    pub(crate) service_provider_id: String,
    pub(crate) group_id: String,
}

impl GroupKey {
    pub(crate) fn new(service_provider_id: &str, group_id: &str) -> Self {
        Self { service_provider_id: service_provider_id.to_owned(), group_id: group_id.to_owned() }
    }
}

/// A group of a service provider.
#[derive(Clone, Debug, Default)]
pub(crate) struct Group {
    pub(crate) key: GroupKey,
    pub(crate) profile: Fields,
    /// User services that may be assigned to its users, in the order of authorisation.
    pub(crate) user_services: Vec<Licence>,
    /// Service packs that may be assigned to its users, in the order of authorisation.
    pub(crate) packs: Vec<Licence>,
    /// Group services that it may be given, those that it has among them.
    pub(crate) own_licences: Vec<Licence>,
    /// Services that the group itself has.
    pub(crate) own_services: Vec<String>,
    pub(crate) holdings: Holdings,
}

impl Group {
    pub(crate) fn default_domain(&self) -> &str {
        json::field(&self.profile, "defaultDomain")
    }

    /// Refuses when the group does not have a group service.
    pub(crate) fn check_service(&self, service: &str) -> Result<(), Failure> {
        if self.own_services.iter().any(|name| name == service) {
            Ok(())
        } else {
            // rule: documented
            Err(Failure::rejected(format!("Service not assigned to group {}: {service}", self.key.group_id)))
        }
    }

    pub(crate) fn user_limit(&self) -> usize {
        let limit = self.profile.get("userLimit").and_then(json::integer).unwrap_or_default();
        usize::try_from(limit).unwrap_or(usize::MAX)
    }
}
