//! `/users/speed-dial-8`: numbers that are called by one digit.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::shapes::service::BulkService;
use crate::users::UserRef;
use crate::value::{Array, GroupId, Patch, PhoneNumber, ServiceProviderId, UserId, open_enum};

open_enum! {
    /// The digit that is dialed.
    SpeedDialDigit {
        Two = "2",
        Three = "3",
        Four = "4",
        Five = "5",
        Six = "6",
        Seven = "7",
        Eight = "8",
        Nine = "9",
    }
}

model! {
    /// A number behind a digit.
    SpeedCode8 {
        speed_code: Option<SpeedDialDigit> = "speedCode",
        /// A number or a SIP URI; cleared, the digit is free.
        phone_number: Patch<PhoneNumber> = "phoneNumber" [Chars(0, 161)],
    }
}

impl SpeedCode8 {
    /// This number behind this digit.
    pub fn of(digit: impl Into<SpeedDialDigit>, phone_number: impl Into<PhoneNumber>) -> Self {
        Self { speed_code: Some(digit.into()), phone_number: phone_number.into().into(), ..Self::default() }
    }
}

model! {
    /// Speed Dial 8: the numbers that a user calls by one digit.
    #[doc(alias = "short code")]
    SpeedDial8 {
        speed_codes: Array<SpeedCode8> = "speedCodes",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

model! {
    /// A user of a group with its speed dial numbers.
    UserSpeedDials {
        user_id: Option<UserId> = "userId",
        service: Option<BulkService> = "service",
        /// Names only: the id is beside them.
        user: Option<SpeedDialUser> = "user",
        data: Option<SpeedDial8> = "data",
    }
}

model! {
    /// The name of a user.
    SpeedDialUser {
        last_name: Option<String> = "lastName",
        first_name: Option<String> = "firstName",
    }
}

model! {
    /// The users of a group with their speed dial numbers.
    GroupSpeedDials {
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        users: Array<UserSpeedDials> = "users",
    }
}

endpoint! {
    /// The numbers that a user calls by one digit.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::speed_dial_8::{Get, SpeedDialDigit}};
    /// let call = Get::new("4001@example.net");
    /// let answer = r#"{"speedCodes":[{"speedCode":"2","phoneNumber":"+1-5135551000"}],"userId":"4001@example.net"}"#;
    /// let dials = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(dials.speed_codes[0].speed_code, Some(SpeedDialDigit::Two));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("abbreviated dialing", "short code", "speed dial"))]
    Get = GET "/users/speed-dial-8", id "users.speed-dial-8.get", Safe, Sent -> SpeedDial8;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Changes the numbers that a user calls by one digit.
    ///
    /// The list replaces the one that is there. The answer is the setting as it is now.
    ///
    /// ```
    /// use odin_api::users::speed_dial_8::{SpeedCode8, SpeedDialDigit, Update};
    /// let update = Update::new("4001@example.net").speed_codes([SpeedCode8::of(SpeedDialDigit::Two, "5135551000")]);
    /// ```
    #[doc(alias("abbreviated dialing", "short code", "speed dial"))]
    Update = PUT "/users/speed-dial-8", id "users.speed-dial-8.update", Idempotent, Sent -> WriteResponse<SpeedDial8>;
    new { user_id: UserId = Body "userId" }
    lists { speed_codes: SpeedCode8 = "speedCodes" }
    one_of ["speedCodes"]
}

endpoint! {
    /// The numbers that the users of a group call by one digit.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::speed_dial_8::ListBulk};
    /// let call = ListBulk::new("ent.odin", "grp.odin");
    /// let answer = r#"{"users":[{"userId":"4001@example.net","data":{"speedCodes":[{"speedCode":"2"}]}}]}"#;
    /// let group = ListBulk::response(http::Response::new(answer.into()))?;
    /// assert_eq!(group.users[0].data.as_ref().unwrap().speed_codes.len(), 1);
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("abbreviated dialing", "short code", "speed dial"))]
    ListBulk = GET "/users/speed-dial-8/bulk", id "users.speed-dial-8.list-bulk", Safe, Sent -> GroupSpeedDials;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Gives the same speed dial numbers to many users of a group.
    ///
    /// ```
    /// use odin_api::users::{UserRef, speed_dial_8::{SpeedCode8, SpeedDial8, SpeedDialDigit, UpdateBulk}};
    /// let mut dials = SpeedDial8::default();
    /// dials.speed_codes = [SpeedCode8::of(SpeedDialDigit::Nine, "5135551000")].into_iter().collect();
    /// let update = UpdateBulk::new("ent.odin", "grp.odin", dials).users([UserRef::new("4001@example.net")]);
    /// ```
    #[doc(alias("abbreviated dialing", "short code", "speed dial"))]
    UpdateBulk = PUT "/users/speed-dial-8/bulk", id "users.speed-dial-8.update-bulk", Idempotent, Sent
        -> WriteResponse<GroupSpeedDials>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        data: SpeedDial8 = Body "data",
    }
    items { users: UserRef = "users" }
    one_of ["users"]
}
