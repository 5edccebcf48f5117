//! `/imports/details/json`: an import with all of its parts.

use crate::audits::Job;
use crate::declare::endpoint;
use crate::value::Array;

endpoint! {
    /// An import with all of its parts: first the whole, then the parts. It may be large.
    ///
    /// ```
    /// use odin_api::{Endpoint, imports::details::json::Get};
    /// let call = Get::new(7);
    /// let answer = r#"[{"id":7,"status":"failed"},{"id":8,"userId":"4001@example.net","status":"failed","error":"no such user"}]"#;
    /// let jobs = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(jobs[1].error.as_deref(), Some("no such user"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("migration", "restore"))]
    Get = GET "/imports/details/json", id "imports.details.json.get", Safe, Sent -> Array<Job>;
    new { parent_id: i64 = Query "parentId" }
}
