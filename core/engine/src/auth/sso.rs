//! `/auth/sso`: tokens for partner applications.

use crate::declare::{endpoint, model};
use crate::value::Secret;

model! {
    /// A token for a partner application.
    PartnerToken {
        token: Option<Secret> = "token",
    }
}

endpoint! {
    /// Mints a token for a partner application; the older form of [`CreateFor`], which is better evidenced.
    ///
    /// ```
    /// use odin_api::auth::sso::Create;
    /// let create = Create::new("partner");
    /// ```
    Create = PUT "/auth/sso", id "auth.sso.create", NotIdempotent, Documented -> PartnerToken;
    new { partner_id: String = Body "partnerId" }
}

endpoint! {
    /// Mints a token for a partner application.
    ///
    /// ```
    /// use odin_api::{Endpoint, auth::sso::CreateFor};
    /// let call = CreateFor::new("partner");
    /// let answer = r#"{"token":"a.b.c"}"#;
    /// let minted = CreateFor::response(http::Response::new(answer.into()))?;
    /// let token = minted.token.as_ref().map(odin_api::value::Secret::expose);
    /// assert_eq!(token, Some("a.b.c"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    CreateFor = PUT "/auth/sso/{partner}", id "auth.sso.create_for", NotIdempotent, Sent -> PartnerToken;
    new { partner: String = Path "partner" }
}
