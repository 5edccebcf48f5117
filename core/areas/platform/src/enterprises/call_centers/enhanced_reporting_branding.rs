//! `/enterprises/call-centers/enhanced-reporting-branding`: the look of the enhanced reports.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::{ServiceProviderId, open_enum};

open_enum! {
    /// Whose branding.
    BrandingChoice {
        System = "System",
        Custom = "Custom",
    }
}

model! {
    /// Whose branding reports carry.
    ReportBranding needs {
        service_provider_id: ServiceProviderId = "serviceProviderId",
    } has {
        branding_choice: Option<BrandingChoice> = "brandingChoice",
        /// The name of the custom file.
        branding_file_description: Option<String> = "brandingFileDescription",
    }
}

endpoint! {
    /// The branding of the reports of an enterprise.
    ///
    /// ```
    /// use odin_api::enterprises::call_centers::enhanced_reporting_branding::Get;
    /// let get = Get::new("ent.odin");
    /// ```
    Get = GET "/enterprises/call-centers/enhanced-reporting-branding",
        id "enterprises.call-centers.enhanced-reporting-branding.get", Safe, Sent -> ReportBranding;
    new { service_provider_id: ServiceProviderId = Query "serviceProviderId" }
}

endpoint! {
    /// Changes the branding of the reports: to a file of the server ([`Update::filename`]), or to one that is sent
    /// ([`Update::file`]).
    ///
    /// The source of this write spells the area `enterprise`; the plural of the reads is used. It repeats the
    /// enterprise in the query, where this leaves it out.
    ///
    /// ```
    /// use odin_api::enterprises::call_centers::enhanced_reporting_branding::{BrandingChoice, Update};
    /// let back = Update::new("ent.odin", BrandingChoice::System);
    /// ```
    Update = PUT "/enterprises/call-centers/enhanced-reporting-branding",
        id "enterprises.call-centers.enhanced-reporting-branding.update",
        Idempotent, Inferred -> WriteResponse<ReportBranding>;
    new {
        service_provider_id: ServiceProviderId = Body "serviceProviderId",
        branding_choice: BrandingChoice = Body "brandingChoice",
    }
    body {
        /// The name of the file.
        description: String = "description" [Chars(0, 256)],
        /// The file, in base64: see [`Update::file`].
        content: String = "content",
        filename: String = "filename",
    }
}

impl Update {
    /// Custom branding by a file that is sent along.
    ///
    /// ```
    /// use odin_api::enterprises::call_centers::enhanced_reporting_branding::Update;
    /// let update = Update::file("ent.odin", "branding.xsl", b"<xsl:stylesheet/>");
    /// ```
    pub fn file(
        service_provider_id: impl Into<ServiceProviderId>,
        description: impl Into<String>,
        content: &[u8],
    ) -> Self {
        let content = STANDARD.encode(content);
        Self::new(service_provider_id, BrandingChoice::Custom).description(description).content(content)
    }
}
