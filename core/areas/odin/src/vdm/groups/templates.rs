//! `/vdm/groups/templates`: copies of templates that a group has for itself.

pub mod devices;
pub mod tags;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, DeviceType, GroupId, ServiceProviderId};
use crate::vdm::{PhoneKind, Template};

model! {
    /// The copy that was made.
    Copied {
        /// The id of the new template, whatever the key says.
        device_type_id: Option<i64> = "deviceTypeId",
    }
}

endpoint! {
    /// One template of a group.
    ///
    /// ```
    /// use odin_api::{Endpoint, vdm::groups::templates::Get};
    /// let call = Get::new("ent.odin", "grp.odin", 2);
    /// let template = Get::response(http::Response::new(r#"{"id":2,"name":"Sales","parentId":1}"#.into()))?;
    /// assert_eq!(template.parent_id, Some(1));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("visual device management", "Yealink", "phone keys"))]
    Get = GET "/vdm/groups/templates", id "vdm.groups.templates.get", Safe, Sent -> Template;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        id: i64 = Query "id",
    }
}

endpoint! {
    /// The templates of a group.
    ///
    /// ```
    /// use odin_api::vdm::groups::templates::List;
    /// let list = List::new("ent.odin", "grp.odin");
    /// ```
    #[doc(alias("visual device management", "Yealink", "phone keys"))]
    List = GET "/vdm/groups/templates", id "vdm.groups.templates.list", Safe, Sent -> Array<Template>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
    }
}

endpoint! {
    /// Copies a template of the system into a group. The answer has the id of the copy.
    ///
    /// The vendor's portal sends the whole template of the system.
    ///
    /// ```
    /// use odin_api::{Endpoint, vdm::groups::templates::Create};
    /// let call = Create::new("ent.odin", "grp.odin", 1).name("Sales");
    /// let answer = Create::response(http::Response::new(r#"{"deviceTypeId":2}"#.into()))?;
    /// assert_eq!(answer.record.and_then(|copied| copied.device_type_id), Some(2));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("visual device management", "Yealink", "phone keys"))]
    Create = POST "/vdm/groups/templates", id "vdm.groups.templates.create", NotIdempotent, Sent -> WriteResponse<Copied>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        /// The template of the system.
        id: i64 = Body "id",
    }
    body {
        name: String = "name",
        device_type: DeviceType = "deviceType",
        device_template: PhoneKind = "deviceTemplate",
        parent_id: i64 = "parentId",
    }
}

endpoint! {
    /// Renames a template of a group.
    ///
    /// ```
    /// use odin_api::vdm::groups::templates::Update;
    /// let update = Update::new("ent.odin", "grp.odin", 2, "Support");
    /// ```
    #[doc(alias("visual device management", "Yealink", "phone keys"))]
    Update = PUT "/vdm/groups/templates", id "vdm.groups.templates.update", Idempotent, Sent -> WriteResponse<Template>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        id: i64 = Body "id",
        name: String = Body "name",
    }
    body {
        device_type: DeviceType = "deviceType",
        device_template: PhoneKind = "deviceTemplate",
        parent_id: i64 = "parentId",
    }
}

endpoint! {
    /// Deletes a template of a group; its phones keep what they were set up with.
    ///
    /// ```
    /// use odin_api::vdm::groups::templates::Delete;
    /// let delete = Delete::new("ent.odin", "grp.odin", 2);
    /// ```
    #[doc(alias("visual device management", "Yealink", "phone keys"))]
    Delete = DELETE "/vdm/groups/templates", id "vdm.groups.templates.delete", NotIdempotent, Sent -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        id: i64 = Query "id",
    }
}
