//! `/vdm/system/templates`: the templates of the system, which groups copy.

pub mod assignments;
pub mod tags;

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::value::{Array, DeviceType};
use crate::vdm::{PhoneKind, Template};

endpoint! {
    /// One template of the system.
    ///
    /// ```
    /// use odin_api::{Endpoint, vdm::{PhoneKind, system::templates::Get}};
    /// let call = Get::new(1);
    /// let answer = r#"{"id":1,"name":"Desk","deviceType":"Yealink T46","deviceTemplate":"t46"}"#;
    /// let template = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(template.device_template, Some(PhoneKind::T46));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("visual device management", "Yealink", "phone keys"))]
    Get = GET "/vdm/system/templates", id "vdm.system.templates.get", Safe, Sent -> Template;
    new { id: i64 = Query "id" }
}

endpoint! {
    /// All templates: those of the system, and the copies of groups, which have a [parent](Template::parent_id).
    ///
    /// ```
    /// use odin_api::vdm::system::templates::List;
    /// let list = List::new();
    /// ```
    #[doc(alias("visual device management", "Yealink", "phone keys"))]
    List = GET "/vdm/system/templates", id "vdm.system.templates.list", Safe, Sent -> Array<Template>;
}

endpoint! {
    /// Creates a template of the system.
    ///
    /// ```
    /// use odin_api::vdm::{PhoneKind, system::templates::Create};
    /// let create = Create::new("Desk", "Yealink T46", PhoneKind::T46);
    /// ```
    #[doc(alias("visual device management", "Yealink", "phone keys"))]
    Create = POST "/vdm/system/templates", id "vdm.system.templates.create", NotIdempotent, Sent -> WriteResponse<Template>;
    new {
        name: String = Body "name",
        device_type: DeviceType = Body "deviceType",
        device_template: PhoneKind = Body "deviceTemplate",
    }
}

endpoint! {
    /// Renames a template of the system; nothing else of it can be changed.
    ///
    /// ```
    /// use odin_api::vdm::system::templates::Update;
    /// let update = Update::new(1, "Reception");
    /// ```
    #[doc(alias("visual device management", "Yealink", "phone keys"))]
    Update = PUT "/vdm/system/templates", id "vdm.system.templates.update", Idempotent, Sent -> WriteResponse<Template>;
    new {
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
    /// Deletes a template of the system, and all copies that groups have of it.
    ///
    /// ```
    /// use odin_api::vdm::system::templates::Delete;
    /// let delete = Delete::new(1);
    /// ```
    #[doc(alias("visual device management", "Yealink", "phone keys"))]
    Delete = DELETE "/vdm/system/templates", id "vdm.system.templates.delete", NotIdempotent, Sent -> WriteResponse;
    new { id: i64 = Query "id" }
}
