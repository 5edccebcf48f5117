//! `/service-providers/service-packs`: bundles of user services that are sold as one.

pub mod usage;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, GroupId, Quantity, ServiceName, ServicePackName, ServiceProviderId};

model! {
    /// A bundle of user services that is sold as one.
    #[doc(alias = "bundle")]
    ServicePack {
        /// How many its groups may have together.
        allowed_quantity: Option<Quantity> = "allowedQuantity",
        /// How many users have it.
        assigned_quantity: Option<Quantity> = "assignedQuantity",
        /// Whether groups may have it.
        is_available_for_use: Option<bool> = "isAvailableForUse",
        service_pack_description: Option<String> = "servicePackDescription",
        service_pack_name: Option<ServicePackName> = "servicePackName",
        /// How many the service provider has.
        service_pack_quantity: Option<Quantity> = "servicePackQuantity",
        /// The services in it; a row of a list has none.
        user_services: Array<PackService> = "userServices",
        /// Where it is used, if [`List`] was asked for that.
        utilization: Array<PackUse> = "utilization",
    }
}

model! {
    /// A service in a service pack.
    PackService needs {
        service_name: ServiceName = "serviceName",
    } has {
        /// How many the service provider may use.
        authorized: Option<Quantity> = "authorized",
        /// How many its service packs have.
        allocated: Option<Quantity> = "allocated",
        /// How many are left.
        available: Option<Quantity> = "available",
        /// The name that the portal shows.
        alias: Option<String> = "alias",
    }
}

model! {
    /// How much a group uses a service pack.
    PackUse {
        /// The id of the group.
        group: Option<GroupId> = "group",
        /// How many the group may have.
        total_packs: Option<Quantity> = "totalPacks",
        /// How many of its users have it.
        assigned: Option<i64> = "assigned",
    }
}

impl From<&str> for PackService {
    /// The service of this name.
    fn from(name: &str) -> Self {
        Self::new(name)
    }
}

endpoint! {
    /// A service pack with the services in it.
    ///
    /// ```
    /// use odin_api::{Endpoint, service_providers::service_packs::Get};
    /// let call = Get::new("ent.odin", "Standard");
    /// let answer = r#"{"servicePackName":"Standard","userServices":[{"serviceName":"Call Waiting","authorized":-1}]}"#;
    /// let pack = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(pack.user_services[0].service_name, "Call Waiting");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("bundle", "package"))]
    Get = GET "/service-providers/service-packs", id "service-providers.service-packs.get", Safe, Sent -> ServicePack;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        service_pack_name: ServicePackName = Query "servicePackName",
    }
}

endpoint! {
    /// The service packs of a service provider.
    ///
    /// ```
    /// use odin_api::service_providers::service_packs::List;
    /// let list = List::new("ent.odin").include_utilization(true);
    /// ```
    #[doc(alias("bundle", "package"))]
    List = GET "/service-providers/service-packs", id "service-providers.service-packs.list", Safe, Sent
        -> Array<ServicePack>;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
    query {
        /// Whether rows tell which groups use it.
        include_utilization: bool = "includeUtilization",
    }
}

endpoint! {
    /// Creates a service pack. The services in it cannot be changed later.
    ///
    /// ```
    /// use odin_api::service_providers::service_packs::Create;
    /// use odin_api::value::Quantity;
    /// let create = Create::new("ent.odin", "Standard", true, Quantity::Unlimited)
    ///     .user_services(["Call Waiting", "Voice Messaging User"]);
    /// ```
    #[doc(alias("bundle", "package"))]
    Create = POST "/service-providers/service-packs", id "service-providers.service-packs.create", NotIdempotent, Sent
        -> WriteResponse<ServicePack>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        service_pack_name: ServicePackName = Body "servicePackName" [Chars(1, 80)],
        /// Whether groups may have it.
        is_available_for_use: bool = Body "isAvailableForUse",
        /// How many the service provider has.
        service_pack_quantity: Quantity = Body "servicePackQuantity",
    }
    body {
        /// How many its groups may have together.
        allowed_quantity: Quantity = "allowedQuantity",
        service_pack_description: String = "servicePackDescription" [Chars(0, 256)],
    }
    lists {
        /// The services in it.
        user_services: PackService = "userServices",
    }
    one_of ["userServices"]
}

endpoint! {
    /// Changes a service pack; what is not set stays as it is.
    ///
    /// It may rename it, which is why it is not repeated when its answer is lost. The services in it are sent back as read:
    /// BroadWorks cannot change them.
    ///
    /// ```
    /// use odin_api::service_providers::service_packs::Update;
    /// let rename = Update::new("ent.odin", "Standard").new_service_pack_name("Basic");
    /// ```
    Update = PUT "/service-providers/service-packs", id "service-providers.service-packs.update", NotIdempotent, Sent
        -> WriteResponse<ServicePack>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        service_pack_name: ServicePackName = Body "servicePackName" [Chars(1, 80)],
    }
    body {
        /// How many its groups may have together.
        allowed_quantity: Quantity = "allowedQuantity",
        /// Whether groups may have it.
        is_available_for_use: bool = "isAvailableForUse",
        new_service_pack_name: ServicePackName = "newServicePackName" [Chars(0, 80)],
        service_pack_description: String = "servicePackDescription" [Chars(0, 256)],
        /// How many the service provider has.
        service_pack_quantity: Quantity = "servicePackQuantity",
    }
    lists {
        /// The services in it.
        user_services: PackService = "userServices",
    }
}

endpoint! {
    /// Deletes a service pack; users lose the services in it.
    ///
    /// ```
    /// use odin_api::service_providers::service_packs::Delete;
    /// let delete = Delete::new("ent.odin", "Standard");
    /// ```
    Delete = DELETE "/service-providers/service-packs", id "service-providers.service-packs.delete", NotIdempotent, Sent
        -> WriteResponse;
    new {
        service_provider_id: ServiceProviderId = Query "serviceProviderId",
        service_pack_name: ServicePackName = Query "servicePackName",
    }
}
