//! `/users/executive/filtering`: which calls of an executive reach the assistants.

pub mod criteria;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::criteria::Activation;
use crate::value::{Array, PhoneNumber, UserId, open_enum};

open_enum! {
    /// How calls are chosen.
    FilteringMode {
        /// By where they come from.
        Simple = "Simple",
        /// By criteria.
        Advanced = "Advanced",
    }
}

open_enum! {
    /// Which calls the simple mode chooses.
    SimpleFilter {
        AllCalls = "All Calls",
        AllInternalCalls = "All Internal Calls",
        AllExternalCalls = "All External Calls",
    }
}

model! {
    /// A criterion of executive filtering, as the list shows it.
    FilterRow {
        is_active: Option<bool> = "isActive",
        criteria_name: Option<String> = "criteriaName",
        /// Whether calls that fit are filtered or let through; a text to show.
        filter: Option<String> = "filter",
        /// The name of the schedule.
        time_schedule: Option<String> = "timeSchedule",
        /// The name of the schedule.
        holiday_schedule: Option<String> = "holidaySchedule",
        /// A text to show, such as `All calls`.
        calls_from: Option<String> = "callsFrom",
        calls_to_type: Option<String> = "callsToType",
        calls_to_number: Option<PhoneNumber> = "callsToNumber",
        calls_to_extension: Option<String> = "callsToExtension",
    }
}

model! {
    /// Which calls of an executive reach the assistants.
    Filtering {
        enable_filtering: Option<bool> = "enableFiltering",
        filtering_mode: Option<FilteringMode> = "filteringMode",
        simple_filter_type: Option<SimpleFilter> = "simpleFilterType",
        criteria: Array<FilterRow> = "criteria",
        user_id: Option<UserId> = "userId",
    }
}

endpoint! {
    /// Which calls of an executive reach the assistants, the criteria as rows.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::executive::filtering::{FilteringMode, Get}};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"enableFiltering":true,"filteringMode":"Advanced","criteria":[{"criteriaName":"Customers"}]}"#;
    /// let filtering = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(filtering.filtering_mode, Some(FilteringMode::Advanced));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("call screening", "secretary"))]
    Get = GET "/users/executive/filtering", id "users.executive.filtering.get", Safe, Inferred -> Filtering;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes which calls of an executive reach the assistants, and switches criteria on and off.
    ///
    /// What is not set stays as it is.
    ///
    /// ```
    /// use odin_api::shapes::criteria::Activation;
    /// use odin_api::users::executive::filtering::{FilteringMode, Update};
    /// let update = Update::new("4001@example.net")
    ///     .enable_filtering(true)
    ///     .filtering_mode(FilteringMode::Advanced)
    ///     .criteria([Activation::new("Customers", true)]);
    /// ```
    #[doc(alias("call screening", "secretary"))]
    Update = PUT "/users/executive/filtering", id "users.executive.filtering.update", Idempotent, Inferred
        -> WriteResponse<Filtering>;
    new { user_id: UserId = Body "userId" }
    body {
        enable_filtering: bool = "enableFiltering",
        filtering_mode: FilteringMode = "filteringMode",
        simple_filter_type: SimpleFilter = "simpleFilterType",
    }
    items { criteria: Activation = "criteria" }
}
