//! `/groups/calling-plans/digit-patterns`: patterns of numbers that calling plans have rules for.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, GroupId, ServiceProviderId};

model! {
    /// A digit pattern: numbers that calling plans have a rule for.
    DigitPattern needs {
        name: String = "name",
    } has {
        /// Digits with wildcards: `?` is one digit, `[1-5]` one of some, and `*` at the end whatever follows.
        digit_pattern: Option<String> = "digitPattern",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
    }
}

endpoint! {
    /// The digit patterns of a group.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::calling_plans::digit_patterns::List};
    /// let call = List::new("ent.odin", "grp.odin");
    /// let answer = r#"[{"name":"Premium numbers","digitPattern":"1900*"}]"#;
    /// let patterns = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(patterns[0].digit_pattern.as_deref(), Some("1900*"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "dial plan")]
    List = GET "/groups/calling-plans/digit-patterns", id "groups.calling-plans.digit-patterns.list", Safe, Sent
        -> Array<DigitPattern>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Creates a digit pattern; calling plans can then have a rule for it.
    ///
    /// ```
    /// use odin_api::groups::calling_plans::digit_patterns::Create;
    /// let create = Create::new("ent.odin", "grp.odin", "Premium numbers", "1900*");
    /// ```
    #[doc(alias = "dial plan")]
    Create = POST "/groups/calling-plans/digit-patterns", id "groups.calling-plans.digit-patterns.create", NotIdempotent,
        Sent -> WriteResponse<DigitPattern>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        name: String = Body "name" [Chars(1, 30)],
        digit_pattern: String = Body "digitPattern" [Chars(1, 160)],
    }
}

endpoint! {
    /// Changes the digits of a digit pattern; its name stays.
    ///
    /// ```
    /// use odin_api::groups::calling_plans::digit_patterns::Update;
    /// let update = Update::new("ent.odin", "grp.odin", "Premium numbers", "1900*");
    /// ```
    #[doc(alias = "dial plan")]
    Update = PUT "/groups/calling-plans/digit-patterns", id "groups.calling-plans.digit-patterns.update", Idempotent, Sent
        -> WriteResponse<DigitPattern>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        name: String = Body "name",
        digit_pattern: String = Body "digitPattern" [Chars(1, 160)],
    }
}

endpoint! {
    /// Deletes a digit pattern, and with it the rules of calling plans for it.
    ///
    /// ```
    /// use odin_api::groups::calling_plans::digit_patterns::Delete;
    /// let delete = Delete::new("ent.odin", "grp.odin", "Premium numbers");
    /// ```
    #[doc(alias = "dial plan")]
    Delete = DELETE "/groups/calling-plans/digit-patterns", id "groups.calling-plans.digit-patterns.delete", NotIdempotent,
        Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        name: String = Query "name",
    }
}
