//! Service providers and enterprises.

use crate::failure::Failure;
use crate::json::{self, Fields};
use crate::world::Holdings;

/// Permission to use a service or a service pack so many times.
#[derive(Clone, Debug)]
pub(crate) struct Licence {
    pub(crate) name: String,
    /// How many users may have it; unlimited when unset.
    pub(crate) quantity: Option<usize>,
}

impl Licence {
    pub(crate) fn unlimited(name: &str) -> Self {
        Self { name: name.to_owned(), quantity: None }
    }

    /// The licence for a service among others.
    pub(crate) fn find<'a>(licences: &'a [Self], name: &str) -> Option<&'a Self> {
        licences.iter().find(|licence| licence.name == name)
    }

    /// How many all of them give together; unlimited when one of them is.
    pub(crate) fn sum<'a>(licences: impl Iterator<Item = &'a Self>) -> Option<usize> {
        let mut quantities = licences.map(|licence| licence.quantity);
        quantities.try_fold(0_usize, |sum, quantity| Some(sum.saturating_add(quantity?)))
    }
}

/// A named bundle of user services.
#[derive(Clone, Debug, Default)]
pub(crate) struct ServicePack {
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) services: Vec<String>,
    /// How many the service provider has; unlimited when unset.
    pub(crate) quantity: Option<usize>,
    /// Whether groups may not have it.
    pub(crate) is_withheld: bool,
}

/// Who sells the platform to service providers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reseller {
    pub(crate) name: String,
    pub(crate) holdings: Holdings,
}

/// A service provider or enterprise.
#[derive(Clone, Debug, Default)]
pub(crate) struct Provider {
    pub(crate) id: String,
    pub(crate) profile: Fields,
    pub(crate) packs: Vec<ServicePack>,
    /// User services that its groups may be authorised for.
    pub(crate) user_services: Vec<Licence>,
    /// Group services that its groups may be authorised for.
    pub(crate) group_services: Vec<Licence>,
    pub(crate) holdings: Holdings,
}

impl Provider {
    /// Refuses when the service provider is not authorised for a group service.
    pub(crate) fn check_service(&self, service: &str) -> Result<(), Failure> {
        if Licence::find(&self.group_services, service).is_some() {
            Ok(())
        } else {
            // rule: documented
            Err(Failure::rejected(format!("Service not assigned to service provider {}: {service}", self.id)))
        }
    }

    pub(crate) fn is_enterprise(&self) -> bool {
        self.profile.get("isEnterprise").and_then(json::flag).unwrap_or(false)
    }

    pub(crate) fn reseller_id(&self) -> Option<&str> {
        Some(json::field(&self.profile, "resellerId")).filter(|id| !id.is_empty())
    }

    pub(crate) fn pack(&self, name: &str) -> Option<&ServicePack> {
        self.packs.iter().find(|pack| pack.name == name)
    }
}
