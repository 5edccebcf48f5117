//! `/groups/calling-plans/outgoing/pinhole-digit-patterns`: patterns of numbers that get through whatever else the plan says.

use crate::declare::endpoint;
use crate::groups::calling_plans::digit_patterns::DigitPattern;
use crate::response::WriteResponse;
use crate::value::{Array, GroupId, ServiceProviderId};

endpoint! {
    /// The pinhole patterns of a group.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::calling_plans::outgoing::pinhole_digit_patterns::List};
    /// let call = List::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"name":"Head office","digitPattern":"1201555????"}]"#;
    /// let patterns = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(patterns[0].digit_pattern.as_deref(), Some("1201555????"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "dial plan")]
    List = GET "/groups/calling-plans/outgoing/pinhole-digit-patterns", id "groups.calling-plans.outgoing.pinhole-digit-patterns.list", Safe, Sent
        -> Array<DigitPattern>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Creates a pinhole pattern; calling plans can then have a rule for it.
    ///
    /// ```
    /// use odin_api::groups::calling_plans::outgoing::pinhole_digit_patterns::Create;
    /// let create = Create::new("ent.odin", "grp.odin", "Head office", "1201555????");
    /// ```
    #[doc(alias = "dial plan")]
    Create = POST "/groups/calling-plans/outgoing/pinhole-digit-patterns", id "groups.calling-plans.outgoing.pinhole-digit-patterns.create", NotIdempotent,
        Sent -> WriteResponse<DigitPattern>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        name: String = Body "name" [Chars(1, 30)],
        digit_pattern: String = Body "digitPattern" [Chars(1, 160)],
    }
}

endpoint! {
    /// Changes the digits of a pinhole pattern; its name stays.
    ///
    /// ```
    /// use odin_api::groups::calling_plans::outgoing::pinhole_digit_patterns::Update;
    /// let update = Update::new("ent.odin", "grp.odin", "Head office", "1201555????");
    /// ```
    #[doc(alias = "dial plan")]
    Update = PUT "/groups/calling-plans/outgoing/pinhole-digit-patterns", id "groups.calling-plans.outgoing.pinhole-digit-patterns.update", Idempotent, Sent
        -> WriteResponse<DigitPattern>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        name: String = Body "name",
        digit_pattern: String = Body "digitPattern" [Chars(1, 160)],
    }
}

endpoint! {
    /// Deletes a pinhole pattern, and with it the rules of calling plans for it.
    ///
    /// ```
    /// use odin_api::groups::calling_plans::outgoing::pinhole_digit_patterns::Delete;
    /// let delete = Delete::new("ent.odin", "grp.odin", "Head office");
    /// ```
    #[doc(alias = "dial plan")]
    Delete = DELETE "/groups/calling-plans/outgoing/pinhole-digit-patterns", id "groups.calling-plans.outgoing.pinhole-digit-patterns.delete", NotIdempotent,
        Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        name: String = Query "name",
    }
}
