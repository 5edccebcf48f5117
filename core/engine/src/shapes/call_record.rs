//! Call records: which calls there were.

use crate::declare::model;
use crate::value::{GroupId, PhoneNumber, ServiceProviderId, UserId, open_enum};

open_enum! {
    /// Which way a call went. Other calls have an empty text.
    CallDirection {
        Placed = "Placed",
        PlacedMissed = "PlacedMissed",
        Received = "Received",
        ReceivedMissed = "ReceivedMissed",
        Redirect = "Redirect",
    }
}

model! {
    /// One call.
    CallRecord {
        record_id: Option<String> = "recordId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        user_id: Option<UserId> = "userId",
        user_id_sub: Option<String> = "userIdSub",
        user_number: Option<PhoneNumber> = "userNumber",
        department: Option<String> = "department",
        direction: Option<CallDirection> = "direction",
        called_number: Option<PhoneNumber> = "calledNumber",
        calling_number: Option<PhoneNumber> = "callingNumber",
        other_party_name: Option<String> = "otherPartyName",
        start_time: Option<String> = "startTime",
        /// Absent for an unanswered call.
        answer_time: Option<String> = "answerTime",
        release_time: Option<String> = "releaseTime",
        release_time_utc: Option<String> = "releaseTimeUtc",
        placed_time: Option<String> = "placedTime",
        wait_time: Option<String> = "waitTime",
        total_time: Option<String> = "totalTime",
        /// `Yes`, `No`, or `Yes` with how: `Yes-PostRedirection`.
        answer_indicator: Option<String> = "answerIndicator",
        related_call_id_reason: Option<String> = "relatedCallIdReason",
        account_code: Option<String> = "accountCode",
        authorization_code: Option<String> = "authorizationCode",
        call_category: Option<String> = "callCategory",
        day_of_week: Option<String> = "dayOfWeek",
        route: Option<String> = "route",
        system_id: Option<String> = "systemId",
        termination_cause: Option<String> = "terminationCause",
        user_time_zone: Option<String> = "userTimeZone",
        total_seconds: Option<i64> = "totalSeconds",
        placed_seconds: Option<i64> = "placedSeconds",
        wait_seconds: Option<i64> = "waitSeconds",
    }
}
