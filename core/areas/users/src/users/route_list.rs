//! `/users/route-list`: numbers of an enterprise trunk that the user stands for.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, GroupId, PhoneNumber, ServiceProviderId, UserId};

model! {
    /// A number or range of a route list.
    RouteListNumbers {
        min: Option<PhoneNumber> = "min",
        /// Absent for a single number.
        max: Option<PhoneNumber> = "max",
        is_active: Option<bool> = "isActive",
    }
}

model! {
    /// A prefix of a route list, with the extensions behind it.
    RouteListPrefix {
        number_prefix: Option<String> = "numberPrefix",
        extension_range_start: Option<String> = "extensionRangeStart",
        extension_range_end: Option<String> = "extensionRangeEnd",
        is_active: Option<bool> = "isActive",
    }
}

model! {
    /// Route List: the numbers of an enterprise trunk that a user stands for.
    RouteList {
        /// Whether calling numbers that the telephone system of the customer sends are trusted.
        treat_originations_and_pbx_redirections_as_screened: Option<bool> = "treatOriginationsAndPBXRedirectionsAsScreened",
        /// Whether calls show the number of the list that they come from.
        use_route_list_identity_for_non_emergency_calls: Option<bool> = "useRouteListIdentityForNonEmergencyCalls",
        /// The same for emergency calls.
        use_route_list_identity_for_emergency_calls: Option<bool> = "useRouteListIdentityForEmergencyCalls",
        ignore_calling_name_for_call_processing: Option<bool> = "ignoreCallingNameForCallProcessing",
        assigned_number_prefix_table: Array<RouteListPrefix> = "assignedNumberPrefixTable",
        /// The numbers.
        dns: Array<RouteListNumbers> = "dns",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The Route List of a user: the numbers of an enterprise trunk that the user stands for.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::route_list::Get};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"treatOriginationsAndPBXRedirectionsAsScreened":true,
    ///     "useRouteListIdentityForNonEmergencyCalls":true,
    ///     "useRouteListIdentityForEmergencyCalls":true}"#;
    /// let setting = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(setting.treat_originations_and_pbx_redirections_as_screened, Some(true));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    Get = GET "/users/route-list", id "users.route-list.get", Safe, Inferred -> RouteList;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the Route List of a user; what is not set stays as it is.
    ///
    /// A list of numbers or prefixes replaces the one that is there.
    ///
    /// ```
    /// use odin_api::users::route_list::{RouteListNumbers, Update};
    /// let mut numbers = RouteListNumbers::default();
    /// numbers.min = Some("+1-5135551000".into());
    /// numbers.max = Some("+1-5135551099".into());
    /// let update = Update::new("4001@example.net").dns([numbers]);
    /// ```
    Update = PUT "/users/route-list", id "users.route-list.update", Idempotent, Inferred -> WriteResponse<RouteList>;
    new { user_id: UserId = Body "userId" }
    body {
        treat_originations_and_pbx_redirections_as_screened: bool = "treatOriginationsAndPBXRedirectionsAsScreened",
        use_route_list_identity_for_non_emergency_calls: bool = "useRouteListIdentityForNonEmergencyCalls",
        use_route_list_identity_for_emergency_calls: bool = "useRouteListIdentityForEmergencyCalls",
        ignore_calling_name_for_call_processing: bool = "ignoreCallingNameForCallProcessing",
    }
    lists {
        /// No source shows the form in which they are written; these are sent as they are read.
        assigned_number_prefix_table: RouteListPrefix = "assignedNumberPrefixTable",
        dns: RouteListNumbers = "dns",
    }
}
