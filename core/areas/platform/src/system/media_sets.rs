//! `/system/media-sets`: sets of codecs that calls may be limited to.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::Array;

model! {
    /// A set of codecs.
    MediaSet {
        set_name: Option<String> = "setName",
        media_names: Array<String> = "mediaNames",
    }
}

endpoint! {
    /// The names of the codecs in a set.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::{Endpoint, system::media_sets::Get};
    /// let call = Get::new("Narrow band");
    /// let answer = r#"["G.711","G.729"]"#;
    /// let media = Get::response(http::Response::new(answer.into()))?;
    /// assert_eq!(media.len(), 2);
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "codec")]
    Get = GET "/system/media-sets", id "system.media-sets.get", Safe, Inferred -> Array<String>;
    new { set_name: String = Query "setName" }
}

endpoint! {
    /// The names of the sets of codecs.
    ///
    /// A call processing policy may limit calls to one of them.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::{Endpoint, system::media_sets::List};
    /// let call = List::new();
    /// let answer = r#"["Narrow band"]"#;
    /// let sets = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(sets[0], "Narrow band");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "codec")]
    List = GET "/system/media-sets", id "system.media-sets.list", Safe, Inferred -> Array<String>;
    new {}
}

endpoint! {
    /// Creates a set of codecs that [`media`](crate::system::media) knows.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::system::media_sets::Create;
    /// let create = Create::new("Narrow band").media_names(["G.711", "G.729"]);
    /// ```
    #[doc(alias = "codec")]
    Create = POST "/system/media-sets", id "system.media-sets.create", NotIdempotent, Inferred -> WriteResponse<MediaSet>;
    new { set_name: String = Body "setName" [Chars(1, 80)] }
    lists {
        media_names: String = "mediaNames" [Chars(1, 80)],
    }
    one_of ["mediaNames"]
}

endpoint! {
    /// Changes which codecs are in a set: the list replaces the present one.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::system::media_sets::Update;
    /// let update = Update::new("Narrow band").media_names(["G.729"]);
    /// ```
    Update = PUT "/system/media-sets", id "system.media-sets.update", Idempotent, Inferred -> WriteResponse<MediaSet>;
    new { set_name: String = Body "setName" [Chars(1, 80)] }
    lists {
        media_names: String = "mediaNames" [Chars(1, 80)],
    }
}

endpoint! {
    /// Deletes a set of codecs.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::system::media_sets::Delete;
    /// let delete = Delete::new("Narrow band");
    /// ```
    Delete = DELETE "/system/media-sets", id "system.media-sets.delete", NotIdempotent, Inferred -> WriteResponse;
    new { set_name: String = Query "setName" }
}
