//! `/branding/emails`: how the portal sends the mail by which somebody who forgot a password gets a new one.

use crate::declare::{endpoint, model, write_record};
use crate::response::WriteResponse;
use crate::value::{Array, Secret};

model! {
    /// The mail server of a host name's portal, and the mail for a forgotten password.
    ///
    /// All fields are texts, numbers too.
    Email {
        id: Option<i64> = "id",
        hostname_id: Option<i64> = "hostnameId",
        /// How mail is sent, such as `smtp`.
        mail_driver: Option<String> = "mailDriver",
        /// The mail server.
        mail_host: Option<String> = "mailHost",
        /// The port of the mail server.
        mail_port: Option<String> = "mailPort",
        /// The login at the mail server.
        mail_username: Option<String> = "mailUsername",
        /// Such as `tls`.
        mail_encryption: Option<String> = "mailEncryption",
        /// The sender.
        mail_from_address: Option<String> = "mailFromAddress",
        /// The name of the sender.
        mail_from_name: Option<String> = "mailFromName",
        /// The subject of the mail for a forgotten password.
        mail_subject: Option<String> = "mailSubject",
        /// Its text.
        mail_body_text: Option<String> = "mailBodyText",
        /// For how many minutes the link in it is good.
        mail_token_revoke_minutes: Option<String> = "mailTokenRevokeMinutes",
        /// The address of the portal, to which the link leads.
        mail_web_portal_url: Option<String> = "mailWebPortalUrl",
        /// The password at the mail server, which the server does send.
        mail_password: Option<Secret> = "mailPassword",
    }
}

endpoint! {
    /// The mail server of a host name's portal, and its mail for a forgotten password.
    ///
    /// The key is called `id`, but what the portal sends as `id` is the number of the host name.
    ///
    /// ```
    /// use odin_api::{Endpoint, branding::emails::Get};
    /// let call = Get::new(1);
    /// let answer = r#"{"hostnameId":1,"mailHost":"mail.example.net","mailPort":"587","mailPassword":"secret"}"#;
    /// let email = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(email.mail_port.as_deref(), Some("587"));
    /// assert!(!format!("{email:?}").contains("secret"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("SMTP", "mail server", "forgotten password"))]
    Get = GET "/branding/emails", id "branding.emails.get", Safe, Sent -> Email;
    new { id: i64 = Query "id" }
}

endpoint! {
    /// The same as a list, which one branch of the portal reads.
    ///
    /// ```
    /// use odin_api::{Endpoint, branding::emails::List};
    /// let call = List::new(1);
    /// let emails = List::response(http::Response::new(r#"[{"id":7,"mailHost":"mail.example.net"}]"#.into()))?;
    /// assert_eq!(emails[0].mail_host.as_deref(), Some("mail.example.net"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("SMTP", "mail server", "forgotten password"))]
    List = GET "/branding/emails", id "branding.emails.list", Safe, Sent -> Array<Email>;
    new { hostname_id: i64 = Query "hostnameId" }
}

write_record! {
    /// What is written of a mail server and its mail. All fields are texts, numbers too.
    Mail as mail {
        body {
            /// How mail is sent, such as `smtp`.
            mail_driver: String = "mailDriver",
            /// The mail server.
            mail_host: String = "mailHost",
            /// The port of the mail server.
            mail_port: String = "mailPort",
            /// The login at the mail server.
            mail_username: String = "mailUsername",
            /// Such as `tls`.
            mail_encryption: String = "mailEncryption",
            /// The sender.
            mail_from_address: String = "mailFromAddress",
            /// The name of the sender.
            mail_from_name: String = "mailFromName",
            /// The subject of the mail for a forgotten password.
            mail_subject: String = "mailSubject",
            /// Its text.
            mail_body_text: String = "mailBodyText",
            /// For how many minutes the link in it is good.
            mail_token_revoke_minutes: String = "mailTokenRevokeMinutes",
            /// The address of the portal, to which the link leads.
            mail_web_portal_url: String = "mailWebPortalUrl",
            /// The password at the mail server.
            mail_password: Secret = "mailPassword",
        }
    }

    endpoint {
        /// Sets the mail server of a host name's portal up.
        ///
        /// ```
        /// use odin_api::branding::emails::Create;
        /// let create = Create::new().hostname_id(1).mail_host("mail.example.net").mail_port("587");
        /// ```
        #[doc(alias("SMTP", "mail server", "forgotten password"))]
        Create = POST "/branding/emails", id "branding.emails.create", NotIdempotent, Sent -> WriteResponse;
        body {
            id: i64 = "id",
            hostname_id: i64 = "hostnameId",
        }
    }

    endpoint {
        /// Changes the mail server of a host name's portal; what is not set stays as it is.
        ///
        /// ```
        /// use odin_api::branding::emails::Update;
        /// let update = Update::new(1).mail_password("secret");
        /// assert!(!format!("{update:?}").contains("secret"));
        /// ```
        #[doc(alias("SMTP", "mail server", "forgotten password"))]
        Update = PUT "/branding/emails", id "branding.emails.update", Idempotent, Sent -> WriteResponse;
        new { hostname_id: i64 = Body "hostnameId" }
    }
}

endpoint! {
    /// Deletes the mail server of a portal, by the number of its record.
    ///
    /// ```
    /// use odin_api::branding::emails::Delete;
    /// let delete = Delete::new(7);
    /// ```
    #[doc(alias("SMTP", "mail server", "forgotten password"))]
    Delete = DELETE "/branding/emails", id "branding.emails.delete", NotIdempotent, Sent -> WriteResponse;
    new { id: i64 = Query "id" }
}
