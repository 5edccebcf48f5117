//! `/vdm/system/templates/assignments`: the groups that have copied a template.

use crate::declare::{endpoint, model};
use crate::value::{Array, GroupId, ServiceProviderId};
use crate::vdm::Template;

model! {
    /// A group that has a copy of a template.
    TemplateAssignment {
        id: Option<i64> = "id",
        service_provider_id: Option<ServiceProviderId> = "serviceProviderId",
        group_id: Option<GroupId> = "groupId",
        /// The id of the copy, whatever the key says.
        device_type_id: Option<i64> = "deviceTypeId",
        template: Option<Template> = "template",
    }
}

endpoint! {
    /// The groups that have copied a template of the system.
    ///
    /// ```
    /// use odin_api::{Endpoint, vdm::system::templates::assignments::List};
    /// let call = List::new(1);
    /// let answer = r#"[{"id":1,"serviceProviderId":"ent.odin","groupId":"grp.odin","deviceTypeId":2}]"#;
    /// let groups = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(groups[0].group_id, Some("grp.odin".into()));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("visual device management", "Yealink", "phone keys"))]
    List = GET "/vdm/system/templates/assignments", id "vdm.system.templates.assignments.list", Safe, Sent -> Array<TemplateAssignment>;
    new { id: i64 = Query "id" }
}
