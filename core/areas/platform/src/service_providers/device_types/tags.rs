//! `/service-providers/device-types/tags`: custom tags of all devices of a type at a service provider.

use crate::declare::endpoint;
use crate::response::WriteResponse;
use crate::shapes::device::{DeviceTag, TagName};
use crate::value::{Array, DeviceType, ServiceProviderId};

endpoint! {
    /// The custom tags of a device type.
    ///
    /// ```
    /// use odin_api::Endpoint;
    /// use odin_api::service_providers::device_types::tags::List;
    /// let list = List::new("ent.odin", "Polycom VVX 400");
    /// let answer = r#"[{"tagName":"%TIME_SERVER%","tagValue":"ntp.example.net"}]"#;
    /// let tags = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(tags[0].tag_name, "%TIME_SERVER%");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    List = GET "/service-providers/device-types/tags", id "service-providers.device-types.tags.list", Safe, Sent -> Array<DeviceTag>;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        device_type: DeviceType = Query "deviceType",
    }
}

endpoint! {
    /// Adds a custom tag to a device type: it counts for every device of that type at a service provider that does not set it itself.
    ///
    /// ```
    /// use odin_api::service_providers::device_types::tags::Create;
    /// let create = Create::new("ent.odin", "Polycom VVX 400", "TIME_SERVER", "ntp.example.net");
    /// assert_eq!(create.tag_name, "%TIME_SERVER%");
    /// ```
    Create = POST "/service-providers/device-types/tags", id "service-providers.device-types.tags.create", NotIdempotent, Sent -> WriteResponse<DeviceTag>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        device_type: DeviceType = Body "deviceType",
        tag_name: TagName = Body "tagName" [Chars(1, 64)],
        tag_value: String = Body "tagValue" [Chars(1, 256)],
    }
}

endpoint! {
    /// Sets the value of a custom tag of a device type; its name cannot change.
    ///
    /// The only client that sends it expects its caller to add the percent signs around the name.
    ///
    /// ```
    /// use odin_api::service_providers::device_types::tags::Update;
    /// let update = Update::new("ent.odin", "Polycom VVX 400", "%TIME_SERVER%", "ntp.example.net");
    /// assert_eq!(update.tag_name, "%TIME_SERVER%");
    /// ```
    Update = PUT "/service-providers/device-types/tags", id "service-providers.device-types.tags.update", Idempotent, Sent -> WriteResponse<DeviceTag>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        device_type: DeviceType = Body "deviceType",
        tag_name: TagName = Body "tagName" [Chars(1, 64)],
        tag_value: String = Body "tagValue" [Chars(1, 256)],
    }
}

endpoint! {
    /// Takes a custom tag from a device type.
    ///
    /// The one client that has it sends `deviceName`; `deviceType` is what its siblings take.
    ///
    /// ```
    /// use odin_api::service_providers::device_types::tags::Delete;
    /// let delete = Delete::new("ent.odin", "TIME_SERVER", "Polycom VVX 400");
    /// ```
    Delete = DELETE "/service-providers/device-types/tags", id "service-providers.device-types.tags.delete", NotIdempotent, Inferred
        -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        tag_name: TagName = Query "tagName",
        device_type: DeviceType = Query "deviceType",
    }
}
