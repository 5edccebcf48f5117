//! `/users/speed-dial-100`: numbers behind codes of two digits.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, GroupId, Patch, PhoneNumber, ServiceProviderId, UserId};

model! {
    /// A number behind a code of two digits.
    SpeedCode100 {
        /// `00` to `99`; the user dials the prefix of the group before it.
        speed_code: Option<String> = "speedCode" [Digits(1, 2)],
        phone_number: Patch<PhoneNumber> = "phoneNumber" [Chars(0, 161)],
        description: Patch<String> = "description" [Chars(0, 80)],
    }
}

impl SpeedCode100 {
    /// A code, from `00` to `99`, and the number or SIP URI behind it.
    pub fn of(speed_code: impl Into<String>, phone_number: impl Into<PhoneNumber>) -> Self {
        Self { phone_number: phone_number.into().into(), ..Self::named(speed_code) }
    }

    /// Names a code, to delete it.
    pub fn named(speed_code: impl Into<String>) -> Self {
        Self { speed_code: Some(speed_code.into()), ..Self::default() }
    }

    /// Sets `description`: whose number it is.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = description.into().into();
        self
    }
}

model! {
    /// Speed Dial 100: the codes that are in use.
    SpeedDial100 {
        speed_codes: Array<SpeedCode100> = "speedCodes",
        user_id: Option<UserId> = "userId",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        is_enterprise: Option<bool> = "isEnterprise",
    }
}

endpoint! {
    /// The speed dial codes of a user that are in use.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::speed_dial_100::List};
    /// let call = List::new("4001@example.net");
    /// let answer = r#"{"speedCodes":[{"speedCode":"07","phoneNumber":"+1-2105554321","description":"Workshop"}]}"#;
    /// let dials = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(dials.speed_codes[0].speed_code.as_deref(), Some("07"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("abbreviated dialing", "speed dial"))]
    List = GET "/users/speed-dial-100", id "users.speed-dial-100.list", Safe, Sent -> SpeedDial100;
    new { user_id: UserId = Query "userId" }
}

endpoint! {
    /// Gives numbers to speed dial codes of a user that are free.
    ///
    /// ```
    /// use odin_api::users::speed_dial_100::{Create, SpeedCode100};
    /// let create = Create::new("4001@example.net")
    ///     .speed_codes([SpeedCode100::of("07", "+1-2105554321").description("Workshop")]);
    /// ```
    #[doc(alias("abbreviated dialing", "speed dial"))]
    Create = POST "/users/speed-dial-100", id "users.speed-dial-100.create", NotIdempotent, Sent -> WriteResponse<SpeedDial100>;
    new { user_id: UserId = Body "userId" }
    lists { speed_codes: SpeedCode100 = "speedCodes" }
    one_of ["speedCodes"]
}

endpoint! {
    /// Changes the numbers behind speed dial codes of a user; codes that are not named stay as they are.
    ///
    /// ```
    /// use odin_api::users::speed_dial_100::{SpeedCode100, Update};
    /// let update = Update::new("4001@example.net").speed_codes([SpeedCode100::of("07", "+1-2105550000")]);
    /// ```
    #[doc(alias("abbreviated dialing", "speed dial"))]
    Update = PUT "/users/speed-dial-100", id "users.speed-dial-100.update", Idempotent, Sent -> WriteResponse<SpeedDial100>;
    new { user_id: UserId = Body "userId" }
    items { speed_codes: SpeedCode100 = "speedCodes" }
    one_of ["speedCodes"]
}

endpoint! {
    /// Frees speed dial codes of a user. They are in the body, which some proxies drop from a `DELETE`.
    ///
    /// ```
    /// use odin_api::users::speed_dial_100::{Delete, SpeedCode100};
    /// let delete = Delete::new("4001@example.net").speed_codes([SpeedCode100::named("07"), SpeedCode100::named("08")]);
    /// ```
    #[doc(alias("abbreviated dialing", "speed dial"))]
    Delete = DELETE "/users/speed-dial-100", id "users.speed-dial-100.delete", NotIdempotent, Sent -> WriteResponse;
    new { user_id: UserId = Body "userId" }
    lists { speed_codes: SpeedCode100 = "speedCodes" [Items(100)] }
    one_of ["speedCodes"]
}
