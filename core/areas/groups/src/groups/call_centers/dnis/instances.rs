//! `/groups/call-centers/dnis/instances`: the DNIS numbers one by one.

use super::{Dnis, Priority};
use crate::declare::{endpoint, model, write_record};
use crate::response::WriteResponse;
use crate::value::{Array, PhoneNumber, ServiceUserId};

model! {
    /// A DNIS number: a further number of a call center, with a priority.
    DnisInstance {
        service_user_id: Option<ServiceUserId> = "serviceUserId",
        /// May be absent in the answer to [`Get`].
        name: Option<String> = "name",
        priority: Option<Priority> = "priority",
        dnis_phone_number: Option<PhoneNumber> = "dnisPhoneNumber" [Chars(0, 23)],
        extension: Option<String> = "extension" [Chars(0, 20)],
        /// Whether agents call out with the identity below.
        use_custom_clid_settings: Option<bool> = "useCustomCLIDSettings",
        calling_line_id_phone_number: Option<PhoneNumber> = "callingLineIdPhoneNumber" [Chars(0, 23)],
        calling_line_id_last_name: Option<String> = "callingLineIdLastName" [Chars(0, 30)],
        calling_line_id_first_name: Option<String> = "callingLineIdFirstName" [Chars(0, 30)],
        /// Whether callers hear [`announcements`](super::announcements) of its own.
        use_custom_dnis_announcement_settings: Option<bool> = "useCustomDnisAnnouncementSettings",
        /// Whether agents may call out with it.
        allow_outgoing_acd_call: Option<bool> = "allowOutgoingACDCall",
    }
}

endpoint! {
    /// One DNIS number.
    ///
    /// ```
    /// use odin_api::groups::call_centers::dnis::instances::Get;
    /// let get = Get::new("cc.support@example.net", "Spanish");
    /// ```
    Get = GET "/groups/call-centers/dnis/instances", id "groups.call-centers.dnis.instances.get",
        Safe, Sent -> DnisInstance;
    new {
        service_user_id: ServiceUserId = Query "serviceUserId",
        name: String = Query "name",
    }
}

endpoint! {
    /// The DNIS numbers of a call center.
    ///
    /// No client calls it: the API's own takes them from [`dnis::Get`](super::Get), and so are the rows.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::groups::call_centers::dnis::{Priority, instances::List};
    /// let call = List::new("cc.support@example.net");
    /// let answer = r#"[{"name":"Spanish","priority":"1 - High"}]"#;
    /// let numbers = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(numbers[0].priority, Some(Priority::High));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    List = GET "/groups/call-centers/dnis/instances", id "groups.call-centers.dnis.instances.list",
        Safe, Documented -> Array<Dnis>;
    new { service_user_id: ServiceUserId = Query "serviceUserId" }
}

write_record! {
    /// What is written of a DNIS number, by whichever operation.
    Settings as settings {
        body {
            priority: Priority = "priority",
            dnis_phone_number: PhoneNumber = "dnisPhoneNumber" [Chars(0, 23)],
            extension: String = "extension" [Chars(0, 20)],
            /// Whether agents call out with the identity below.
            use_custom_clid_settings: bool = "useCustomCLIDSettings",
            calling_line_id_phone_number: PhoneNumber = "callingLineIdPhoneNumber" [Chars(0, 23)],
            calling_line_id_last_name: String = "callingLineIdLastName" [Chars(0, 30)],
            calling_line_id_first_name: String = "callingLineIdFirstName" [Chars(0, 30)],
            /// Whether callers hear [`announcements`](super::announcements) of its own.
            use_custom_dnis_announcement_settings: bool = "useCustomDnisAnnouncementSettings",
            /// Whether agents may call out with it.
            allow_outgoing_acd_call: bool = "allowOutgoingACDCall",
        }
    }

    endpoint {
        /// Adds a DNIS number.
        ///
        /// One client spells the key `serviceUserID`.
        ///
        /// ```
        /// use odin_api::groups::call_centers::dnis::{Priority, instances::Create};
        /// let create = Create::new("cc.support@example.net", "Sales")
        ///     .dnis_phone_number("+1-2015554101").priority(Priority::High);
        /// ```
        Create = POST "/groups/call-centers/dnis/instances", id "groups.call-centers.dnis.instances.create",
            NotIdempotent, Sent -> WriteResponse<DnisInstance>;
        new {
            service_user_id: ServiceUserId = Body "serviceUserId",
            name: String = Body "name" [Chars(1, 40)],
        }
    }

    endpoint {
        /// Changes a DNIS number; [`Update::name`] says which, [`Update::new_dnis_name`] renames it.
        ///
        /// An unreleased client spells the key `serviceUserID`.
        ///
        /// ```
        /// use odin_api::groups::call_centers::dnis::{Priority, instances::Update};
        /// let update = Update::new("cc.support@example.net").name("Spanish").priority(Priority::Highest);
        /// ```
        Update = PUT "/groups/call-centers/dnis/instances", id "groups.call-centers.dnis.instances.update",
            NotIdempotent, Sent -> WriteResponse<DnisInstance>;
        new { service_user_id: ServiceUserId = Body "serviceUserId" }
        body {
            name: String = "name" [Chars(0, 40)],
            new_dnis_name: String = "newDNISName" [Chars(0, 40)],
        }
    }
}

endpoint! {
    /// Deletes a DNIS number; its phone number goes back to the group.
    ///
    /// ```
    /// use odin_api::groups::call_centers::dnis::instances::Delete;
    /// let delete = Delete::new("cc.support@example.net", "Spanish");
    /// ```
    Delete = DELETE "/groups/call-centers/dnis/instances", id "groups.call-centers.dnis.instances.delete",
        NotIdempotent, Sent -> WriteResponse;
    new {
        service_user_id: ServiceUserId = Query "serviceUserId",
        name: String = Query "name",
    }
}
