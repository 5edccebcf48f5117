//! `/system/files`: files of the platform, such as those of device types.

use crate::declare::{endpoint, model};

model! {
    /// What is in a file.
    FileContent {
        /// In Base64, as it was uploaded.
        file_content: Option<String> = "fileContent",
    }
}

endpoint! {
    /// What is in a file of the platform.
    ///
    /// ```
    /// use odin_api::{Endpoint, system::files::Get};
    /// let call = Get::new("polycom.cfg");
    /// let answer = r#"{"fileContent":"PGNvbmZpZy8+"}"#;
    /// let file = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(file.file_content.as_deref(), Some("PGNvbmZpZy8+"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "configuration file")]
    Get = GET "/system/files", id "system.files.get", Safe, Sent -> FileContent;
    new {
        /// As a device or device type names it.
        file_name: String = Query "fileName",
    }
}
