//! `/system/languages`: the languages of the platform.

use crate::declare::{endpoint, model};
use crate::value::Array;

model! {
    /// A language of the platform.
    Language {
        language: Option<String> = "language",
        /// Such as `en_US`.
        locale: Option<String> = "locale",
        /// Such as `UTF-8`.
        encoding: Option<String> = "encoding",
    }
}

model! {
    /// The languages of the platform.
    Languages {
        /// The language of those who have not chosen one.
        default: Option<String> = "default",
        languages: Array<Language> = "languages",
    }
}

endpoint! {
    /// The languages that users may have.
    ///
    /// ```
    /// use odin_api::{Endpoint, system::languages::List};
    /// let call = List::new();
    /// let answer = r#"{"default":"English","languages":[{"language":"English","locale":"en_US"}]}"#;
    /// let all = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(all.languages[0].locale.as_deref(), Some("en_US"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "locale")]
    List = GET "/system/languages", id "system.languages.list", Safe, Sent -> Languages;
    new {}
}
