//! `/groups/virtual-on-net-enterprise-extensions`: people elsewhere who have an extension of the group.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, GroupId, PhoneNumber, ServiceProviderId};

model! {
    /// Somebody outside of the platform whose number is dialed by an extension.
    VirtualExtension {
        /// In a list only.
        phone_number: Option<PhoneNumber> = "phoneNumber",
        extension: Option<String> = "extension",
        first_name: Option<String> = "firstName",
        last_name: Option<String> = "lastName",
        calling_line_id_first_name: Option<String> = "callingLineIdFirstName",
        calling_line_id_last_name: Option<String> = "callingLineIdLastName",
        /// A name of `GET /system/virtual-on-net-enterprise-extensions`.
        virtual_on_net_call_type_name: Option<String> = "virtualOnNetCallTypeName",
    }
}

model! {
    /// The virtual extensions of a group.
    VirtualExtensionList {
        users: Array<VirtualExtension> = "users",
    }
}

endpoint! {
    /// A virtual extension, by its number.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::virtual_on_net_enterprise_extensions::Get};
    /// let call = Get::new("ent.odin", "grp.odin", "+12125550100");
    /// let answer = r#"{"extension":"5100","firstName":"Jane","lastName":"Smith"}"#;
    /// let person = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(person.extension.as_deref(), Some("5100"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("VONE", "virtual extension", "remote extension"))]
    Get = GET "/groups/virtual-on-net-enterprise-extensions", id "groups.virtual-on-net-enterprise-extensions.get", Safe, Sent
        -> VirtualExtension;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        phone_number: PhoneNumber = Query "phoneNumber",
    }
}

endpoint! {
    /// The virtual extensions of a group.
    ///
    /// ```
    /// use odin_api::{Endpoint, groups::virtual_on_net_enterprise_extensions::List};
    /// let call = List::new("ent.odin", "grp.odin");
    /// let answer = r#"{"users":[{"phoneNumber":"+12125550100","extension":"5100"}]}"#;
    /// let list = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(list.users[0].extension.as_deref(), Some("5100"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("VONE", "virtual extension", "remote extension"))]
    List = GET "/groups/virtual-on-net-enterprise-extensions", id "groups.virtual-on-net-enterprise-extensions.list", Safe, Sent
        -> VirtualExtensionList;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Gives somebody outside of the platform an extension of the group.
    ///
    /// ```
    /// use odin_api::groups::virtual_on_net_enterprise_extensions::Create;
    /// let create = Create::new("ent.odin", "grp.odin", "+12125550100", "5100", "Jane", "Smith", "Jane", "Smith");
    /// ```
    #[doc(alias("VONE", "virtual extension", "remote extension"))]
    Create = POST "/groups/virtual-on-net-enterprise-extensions", id "groups.virtual-on-net-enterprise-extensions.create", NotIdempotent, Sent
        -> WriteResponse<VirtualExtension>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        phone_number: PhoneNumber = Body "phoneNumber" [Chars(1, 23)],
        /// What users of the group dial.
        extension: String = Body "extension" [Chars(2, 20)],
        first_name: String = Body "firstName" [Chars(1, 30)],
        last_name: String = Body "lastName" [Chars(1, 30)],
        calling_line_id_first_name: String = Body "callingLineIdFirstName" [Chars(1, 30)],
        calling_line_id_last_name: String = Body "callingLineIdLastName" [Chars(1, 30)],
    }
    body {
        /// A name of `GET /system/virtual-on-net-enterprise-extensions`.
        virtual_on_net_call_type_name: String = "virtualOnNetCallTypeName" [Chars(0, 40)],
    }
}

endpoint! {
    /// Changes the extension or the names of somebody outside of the platform; the number stays.
    ///
    /// ```
    /// use odin_api::groups::virtual_on_net_enterprise_extensions::Update;
    /// let update = Update::new("ent.odin", "grp.odin", "+12125550100", "5100", "Jane", "Smith", "Jane", "Smith");
    /// ```
    #[doc(alias("VONE", "virtual extension", "remote extension"))]
    Update = PUT "/groups/virtual-on-net-enterprise-extensions", id "groups.virtual-on-net-enterprise-extensions.update", Idempotent, Sent
        -> WriteResponse<VirtualExtension>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        phone_number: PhoneNumber = Body "phoneNumber" [Chars(1, 23)],
        /// What users of the group dial.
        extension: String = Body "extension" [Chars(2, 20)],
        first_name: String = Body "firstName" [Chars(1, 30)],
        last_name: String = Body "lastName" [Chars(1, 30)],
        calling_line_id_first_name: String = Body "callingLineIdFirstName" [Chars(1, 30)],
        calling_line_id_last_name: String = Body "callingLineIdLastName" [Chars(1, 30)],
    }
    body {
        /// A name of `GET /system/virtual-on-net-enterprise-extensions`.
        virtual_on_net_call_type_name: String = "virtualOnNetCallTypeName" [Chars(0, 40)],
    }
}

endpoint! {
    /// Takes the extension away from a number outside of the platform.
    ///
    /// ```
    /// use odin_api::groups::virtual_on_net_enterprise_extensions::Delete;
    /// let delete = Delete::new("ent.odin", "grp.odin", "+12125550100");
    /// ```
    Delete = DELETE "/groups/virtual-on-net-enterprise-extensions", id "groups.virtual-on-net-enterprise-extensions.delete", NotIdempotent, Sent
        -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        phone_number: PhoneNumber = Query "phoneNumber",
    }
}
