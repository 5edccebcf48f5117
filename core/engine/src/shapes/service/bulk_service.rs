//! The service of a row of a bulk answer: `{service, user, data}`.

use crate::declare::model;
use crate::value::{Array, ServiceName};

model! {
    /// Whether the user of a bulk row has the service.
    ///
    /// Without it the row's data mean nothing.
    BulkService {
        service_name: Option<ServiceName> = "serviceName",
        assigned: Option<bool> = "assigned",
        alias: Option<String> = "alias",
        tags: Array<serde_json::Value> = "tags",
    }
}
