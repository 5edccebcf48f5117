//! `/imports`: what other Odins sent here, and is created from it.
//!
//! An import takes its time: [`follow`](crate::audits::follow) waits for its end.

pub mod details;
pub mod types;

use crate::audits::Job;
use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, GroupId, ServiceProviderId};

model! {
    /// What an import creates. What is not set is up to the server.
    ImportScope {
        /// What belongs to the whole platform.
        import_system: Option<bool> = "import.system",
        /// The service provider or enterprise of the group.
        import_service_provider: Option<bool> = "import.serviceProvider",
        /// The devices of the group.
        import_group_devices: Option<bool> = "import.group.devices",
        /// The group with its users.
        import_group: Option<bool> = "import.group",
    }
}

model! {
    /// The options of an import, which an [`ImportScope`] turns into.
    ImportOptions {
        imports: Option<ImportScope> = "imports",
    }
}

impl From<ImportScope> for ImportOptions {
    fn from(scope: ImportScope) -> Self {
        Self { imports: Some(scope), ..Self::default() }
    }
}

endpoint! {
    /// One import, or one of its parts.
    ///
    /// ```
    /// use odin_api::{Endpoint, imports::Get};
    /// let call = Get::new(7).include_data(true);
    /// let job = Get::response(http::Response::new(r#"{"id":7,"status":"completed","serviceType":"Group"}"#.into()))?;
    /// assert!(job.is_over());
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("migration", "restore"))]
    Get = GET "/imports", id "imports.get", Safe, Sent -> Job;
    new { id: i64 = Query "id" }
    query {
        /// Whether its parts are wanted as well.
        include_children: bool = "includeChildren",
        /// Whether what is written is wanted as well, which may be large.
        include_data: bool = "includeData",
    }
}

endpoint! {
    /// The imports that there were, without their parts.
    ///
    /// ```
    /// use odin_api::{Endpoint, imports::List};
    /// let call = List::new().limit(50).service_provider_id("ent.odin");
    /// let jobs = List::response(http::Response::new(r#"[{"id":7,"status":"pending","groupId":"grp.odin"}]"#.into()))?;
    /// assert!(!jobs[0].is_over());
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("migration", "restore"))]
    List = GET "/imports", id "imports.list", Safe, Sent -> Array<Job>;
    new {}
    query {
        /// How many at the most; 0 for all.
        limit: i64 = "limit",
        /// Whether their parts are wanted as well.
        include_children: bool = "includeChildren",
        /// Whether what is written is wanted as well, which may be large.
        include_data: bool = "includeData",
        service_provider_id: ServiceProviderId = "serviceProviderId",
        group_id: GroupId = "groupId",
    }
}

endpoint! {
    /// Starts an import; [`run`](crate::audits::run()) waits for its end as well.
    ///
    /// A client of the vendor has the form for it, without a way to open it: imports come about when another Odin
    /// [exports](crate::exports::Create) to this one.
    ///
    /// ```
    /// use odin_api::imports::{Create, ImportScope};
    /// let mut scope = ImportScope::default();
    /// scope.import_group = Some(true);
    /// let create = Create::new("ent.odin", "grp.odin", scope);
    /// ```
    #[doc(alias("migration", "restore"))]
    Create = POST "/imports", id "imports.create", NotIdempotent, Documented -> WriteResponse<Job>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        group_id: GroupId = Body "groupId",
        /// What is created.
        options: ImportOptions = Body "options",
    }
}
