//! Which services a user has.

use crate::world::{User, World};

impl World {
    /// Whether a user has a service, by itself or through a service pack.
    pub(crate) fn has_service(&self, user: &User, service: &str) -> bool {
        user.services.contains(service) || self.in_packs(user, service)
    }

    fn in_packs(&self, user: &User, service: &str) -> bool {
        let Some(provider) = self.providers.get(&user.key.service_provider_id) else {
            return false;
        };
        let mut packs = user.packs.iter().filter_map(|name| provider.pack(name));
        packs.any(|pack| pack.services.iter().any(|name| name == service))
    }

    /// All services of a user in the order of their names.
    pub(crate) fn services_of(&self, user: &User) -> Vec<String> {
        let mut services: Vec<String> = user.services.iter().cloned().collect();
        if let Some(provider) = self.providers.get(&user.key.service_provider_id) {
            for pack in user.packs.iter().filter_map(|name| provider.pack(name)) {
                services.extend(pack.services.iter().cloned());
            }
        }
        services.sort_unstable();
        services.dedup();
        services
    }
}
