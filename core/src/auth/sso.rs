//! `/auth/sso`: tokens for partner applications.

use crate::declare::{endpoint, model, operations};
use crate::value::Secret;

model! {
    /// A token for a partner application.
    PartnerToken {
        token: Option<Secret> = "token",
    }
}

endpoint! {
    /// Mints a token for a partner application; the older form of [`CreateFor`], which is better evidenced.
    Create = PUT "/auth/sso", id "auth.sso.create", Once, Documented -> PartnerToken;
    new { partner_id: String = Body "partnerId" }
}

endpoint! {
    /// Mints a token for a partner application.
    CreateFor = PUT "/auth/sso/{partner}", id "auth.sso.create_for", Once, Sent -> PartnerToken;
    new { partner: String = Path "partner" }
}

operations! { Create, CreateFor }
