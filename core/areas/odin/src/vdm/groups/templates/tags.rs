//! `/vdm/groups/templates/tags`: what the phones of a template are set up with.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::value::{Array, GroupId, ServiceProviderId};
use crate::vdm::Tag;

endpoint! {
    /// What the phones of a template of a group are set up with.
    ///
    /// ```
    /// use odin_api::{Endpoint, vdm::groups::templates::tags::List};
    /// let call = List::new("ent.odin", "grp.odin", 2);
    /// let tags = List::response(http::Response::new(r#"[{"id":5,"name":"%key1type%","value":"16"}]"#.into()))?;
    /// assert_eq!(tags[0].name.as_deref(), Some("%key1type%"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("visual device management", "Yealink", "phone keys"))]
    List = GET "/vdm/groups/templates/tags", id "vdm.groups.templates.tags.list", Safe, Sent -> Array<Tag>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        template_id: i64 = Query "templateId",
    }
}

endpoint! {
    /// Sets something for the phones of a template that was not set yet.
    ///
    /// ```
    /// use odin_api::vdm::groups::templates::tags::Create;
    /// let create = Create::new("ent.odin", "grp.odin", 2, "%key1type%", "16");
    /// ```
    #[doc(alias("visual device management", "Yealink", "phone keys"))]
    Create = POST "/vdm/groups/templates/tags", id "vdm.groups.templates.tags.create", NotIdempotent, Sent -> WriteResponse<Tag>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        template_id: i64 = Query "templateId",
        /// With its percent signs.
        name: String = Body "name",
        /// Flags are `0` and `1`.
        value: String = Body "value",
    }
    body {
        /// Whether groups may change it; 0 locks a key.
        active_group: i64 = "activeGroup",
    }
}

endpoint! {
    /// Changes one thing that the phones of a template are set up with.
    ///
    /// ```
    /// use odin_api::vdm::groups::templates::tags::Update;
    /// let update = Update::new("ent.odin", "grp.odin", 2, 5, "%key1type%", "13");
    /// ```
    #[doc(alias("visual device management", "Yealink", "phone keys"))]
    Update = PUT "/vdm/groups/templates/tags", id "vdm.groups.templates.tags.update", Idempotent, Sent -> WriteResponse<Tag>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        group_id: GroupId = Query "groupId",
        template_id: i64 = Query "templateId",
        id: i64 = Body "id",
        /// With its percent signs.
        name: String = Body "name",
        /// Flags are `0` and `1`.
        value: String = Body "value",
    }
    body {
        /// Whether groups may change it; 0 locks a key.
        active_group: i64 = "activeGroup",
    }
}
