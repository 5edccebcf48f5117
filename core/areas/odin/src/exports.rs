//! `/exports`: backups that are sent to another Odin, which creates there what they hold.
//!
//! An export takes its time: [`run`](crate::audits::run()) starts one and waits for its end.

pub mod details;
pub mod types;

use crate::audits::Job;
use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, GroupId, Secret, ServiceProviderId};

model! {
    /// Where an export goes to on the other Odin, and the secrets of those who are created there.
    ExportOptions needs {
        /// The service provider or enterprise there.
        service_provider_id: ServiceProviderId = "serviceProviderId",
        /// The group there.
        group_id: GroupId = "groupId",
    } has {
        /// The password of users for the web portal. The vendor's portal asks for 6 characters at the least.
        password: Option<Secret> = "password",
        /// The passcode of users for the voice portal. The vendor's portal asks for 4 digits at the least.
        passcode: Option<Secret> = "passcode",
        /// The password of users for SIP. The vendor's portal asks for 6 characters at the least.
        sip_authentication_password: Option<Secret> = "sipAuthenticationPassword",
        /// The password for the mail server of the group. The vendor's portal asks for 6 characters at the least.
        group_mail_server_password: Option<Secret> = "groupMailServerPassword",
    }
}

endpoint! {
    /// One export, or one of its parts.
    ///
    /// ```
    /// use odin_api::{Endpoint, exports::Get};
    /// let call = Get::new(7).include_data(true);
    /// let job = Get::response(http::Response::new(r#"{"id":7,"status":"completed","serviceType":"Group"}"#.into()))?;
    /// assert!(job.is_over());
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("migration", "backup"))]
    Get = GET "/exports", id "exports.get", Safe, Sent -> Job;
    new { id: i64 = Query "id" }
    query {
        /// Whether its parts are wanted as well.
        include_children: bool = "includeChildren",
        /// Whether what is sent is wanted as well, passwords included.
        include_data: bool = "includeData",
    }
}

endpoint! {
    /// The exports that there were, without their parts.
    ///
    /// ```
    /// use odin_api::{Endpoint, exports::List};
    /// let call = List::new().limit(50).service_provider_id("ent.odin");
    /// let jobs = List::response(http::Response::new(r#"[{"id":7,"status":"pending","groupId":"grp.odin"}]"#.into()))?;
    /// assert!(!jobs[0].is_over());
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("migration", "backup"))]
    List = GET "/exports", id "exports.list", Safe, Sent -> Array<Job>;
    new {}
    query {
        /// How many at the most; 0 for all.
        limit: i64 = "limit",
        /// Whether their parts are wanted as well.
        include_children: bool = "includeChildren",
        /// Whether what is sent is wanted as well, passwords included.
        include_data: bool = "includeData",
        service_provider_id: ServiceProviderId = "serviceProviderId",
        group_id: GroupId = "groupId",
    }
}

endpoint! {
    /// Sends a backup to another Odin; [`run`](crate::audits::run()) waits for the end of it as well.
    ///
    /// All passwords travel in clear inside of the request, and the server keeps them with the export. The vendor's client does
    /// not look at the answer, so whether it has the id of the export is not known: without it, look into the [list](List).
    ///
    /// ```
    /// use odin_api::exports::{Create, ExportOptions};
    /// let mut options = ExportOptions::new("ent.there", "grp.there");
    /// options.password = Some("first-Secret-1".into());
    /// let there = "https://other.example.net/api/v2";
    /// let create = Create::new(there, 7, "admin.there", "its password", "ent.odin", "grp.odin", options);
    /// assert!(!format!("{create:?}").contains("its password"));
    /// ```
    #[doc(alias("migration", "backup"))]
    Create = POST "/exports", id "exports.create", NotIdempotent, Sent -> WriteResponse<Job>;
    new {
        /// Where to: one of the URLs of `settings::exports`.
        endpoint: String = Body "endpoint",
        /// The backup: it must be completed.
        audit_id: i64 = Body "auditId",
        /// A login at the BroadWorks of the other Odin.
        username: String = Body "username",
        /// Its password.
        password: Secret = Body "password",
        /// The service provider or enterprise that the backup is of.
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        /// The group that the backup is of.
        group_id: GroupId = Body "groupId",
        options: ExportOptions = Body "options",
    }
    constants { "encryption" = "plain" }
}
