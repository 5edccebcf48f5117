//! `/groups/common-phone-list`: numbers that all users of a group find in their directory.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, GroupId, PhoneNumber, ServiceProviderId};

model! {
    /// A number with its name.
    Entry needs {
        name: String = "name",
    } has {
        phone_number: Option<PhoneNumber> = "phoneNumber" [Chars(0, 30)],
    }
}

impl Entry {
    /// An entry with its number, as [`Create`] wants it; [`Delete`] needs the name alone.
    pub fn of(name: impl Into<String>, phone_number: impl Into<PhoneNumber>) -> Self {
        Self { phone_number: Some(phone_number.into()), ..Self::new(name) }
    }
}

model! {
    /// The common phone list of a group.
    CommonPhoneList {
        entries: Array<Entry> = "entries",
    }
}

endpoint! {
    /// The common phone list of a group.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::common_phone_list::List};
    /// let call = List::new("ent.odin", "grp.odin");
    /// let answer = r#"{"entries":[{"name":"Taxi","phoneNumber":"+12125550100"}]}"#;
    /// let list = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(list.entries[0].name, "Taxi");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("group phone list", "contacts", "address book"))]
    List = GET "/groups/common-phone-list", id "groups.common-phone-list.list", Safe, Sent -> CommonPhoneList;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Adds numbers to the common phone list of a group.
    ///
    /// ```
    /// use odin_api::groups::common_phone_list::Create;
    /// use odin_api::groups::common_phone_list::Entry;
    /// let create = Create::new("ent.odin", "grp.odin").entries([Entry::of("Taxi", "+12125550100")]);
    /// ```
    #[doc(alias("group phone list", "contacts", "address book"))]
    Create = POST "/groups/common-phone-list", id "groups.common-phone-list.create", NotIdempotent, Sent
        -> WriteResponse<CommonPhoneList>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    items {
        entries: Entry = "entries",
    }
    one_of ["entries"]
}

endpoint! {
    /// Changes the number of an entry, or its name.
    ///
    /// ```
    /// use odin_api::groups::common_phone_list::Update;
    /// let update = Update::new("ent.odin", "grp.odin", "Taxi", "Taxi", "+12125550100");
    /// ```
    #[doc(alias("group phone list", "contacts", "address book"))]
    Update = PUT "/groups/common-phone-list", id "groups.common-phone-list.update", NotIdempotent, Sent
        -> WriteResponse<Entry>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        /// The present name.
        name: String = Body "name",
        /// The present name again where it stays. A new one is why the operation is not repeated when its answer is lost.
        new_name: String = Body "newName",
        phone_number: PhoneNumber = Body "phoneNumber" [Chars(1, 30)],
    }
}

endpoint! {
    /// Removes entries, which are named by their names.
    ///
    /// ```
    /// use odin_api::groups::common_phone_list::Delete;
    /// use odin_api::groups::common_phone_list::Entry;
    /// let delete = Delete::new("ent.odin", "grp.odin").entries([Entry::new("Taxi")]);
    /// ```
    Delete = DELETE "/groups/common-phone-list", id "groups.common-phone-list.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
    }
    items {
        entries: Entry = "entries",
    }
    one_of ["entries"]
}
