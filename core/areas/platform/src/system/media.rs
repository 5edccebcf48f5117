//! `/system/media`: the codecs that the platform knows.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{Array, open_enum};

open_enum! {
    /// Whether a call with this codec may be refused for the bandwidth that it asks for.
    BandwidthEnforcement {
        /// No call is refused.
        AllowAll = "Allow All",
        /// A call that asks for none goes through.
        AllowUnspecified = "Allow Unspecified",
        /// A call must ask for no more than the limit.
        EnforceAll = "Enforce All",
    }
}

model! {
    /// A codec under a name of its own.
    Media {
        media_name: Option<String> = "mediaName",
        /// As a call names it, such as `PCMU`.
        codec: Option<String> = "codec",
        /// The kind as a call names it, such as `audio`.
        media_type: Option<String> = "mediaType",
        bandwidth_enforcement_type: Option<BandwidthEnforcement> = "bandwidthEnforcementType",
        /// In bits per second.
        bandwidth: Option<i64> = "bandwidth",
    }
}

endpoint! {
    /// The codecs that the platform knows by name; sets of them are in [`media_sets`](crate::system::media_sets).
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::{Endpoint, system::media::List};
    /// let call = List::new();
    /// let answer = r#"[{"mediaName":"G.711","codec":"PCMU","mediaType":"audio","bandwidthEnforcementType":"Allow All"}]"#;
    /// let media = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(media[0].codec.as_deref(), Some("PCMU"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "codec")]
    List = GET "/system/media", id "system.media.list", Safe, Inferred -> Array<Media>;
    new {}
}

endpoint! {
    /// Gives a codec a name.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::system::media::{BandwidthEnforcement, Create};
    /// let create = Create::new("G.711", BandwidthEnforcement::AllowAll, "PCMU", "audio");
    /// ```
    #[doc(alias = "codec")]
    Create = POST "/system/media", id "system.media.create", NotIdempotent, Inferred -> WriteResponse<Media>;
    new {
        media_name: String = Body "mediaName" [Chars(1, 80)],
        bandwidth_enforcement_type: BandwidthEnforcement = Body "bandwidthEnforcementType",
        /// As a call names it, such as `PCMU`.
        codec_name: String = Body "codecName" [Chars(1, 80)],
        /// The kind as a call names it, such as `audio`.
        media_type: String = Body "mediaType" [Chars(1, 127)],
    }
    body {
        /// In bits per second.
        media_bandwidth: i64 = "mediaBandwidth" [Range(1, 100_000_000)],
    }
}

endpoint! {
    /// Changes what is known of a codec; what is not set stays as it is.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::system::media::Update;
    /// let update = Update::new("G.711").media_bandwidth(64_000);
    /// ```
    Update = PUT "/system/media", id "system.media.update", Idempotent, Inferred -> WriteResponse<Media>;
    new { media_name: String = Body "mediaName" [Chars(1, 80)] }
    body {
        bandwidth_enforcement_type: BandwidthEnforcement = "bandwidthEnforcementType",
        /// As a call names it, such as `PCMU`.
        codec_name: String = "codecName" [Chars(0, 80)],
        /// In bits per second.
        media_bandwidth: i64 = "mediaBandwidth" [Range(1, 100_000_000)],
    }
}

endpoint! {
    /// Forgets a codec.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::system::media::Delete;
    /// let delete = Delete::new("G.711");
    /// ```
    Delete = DELETE "/system/media", id "system.media.delete", NotIdempotent, Inferred -> WriteResponse;
    new { media_name: String = Query "mediaName" }
}
