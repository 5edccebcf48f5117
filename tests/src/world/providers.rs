//! Service providers and enterprises.

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
}

/// A named bundle of user services.
#[derive(Clone, Debug)]
pub(crate) struct ServicePack {
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) services: Vec<String>,
}

/// A service provider or enterprise.
#[derive(Clone, Debug, Default)]
pub(crate) struct Provider {
    pub(crate) id: String,
    pub(crate) profile: Fields,
    pub(crate) packs: Vec<ServicePack>,
    pub(crate) holdings: Holdings,
}

impl Provider {
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
