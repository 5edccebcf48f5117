//! `/branding/templates`: titles, pictures and colours of the portal.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::Array;

model! {
    /// What the portal of a host name looks like.
    Template {
        id: Option<i64> = "id",
        hostname_id: Option<i64> = "hostnameId",
        /// The title of the browser window.
        page_title: Option<String> = "pageTitle",
        /// The line at the foot of each page.
        page_copyright: Option<String> = "pageCopyright",
        /// The name at the foot of each page.
        page_footer_title: Option<String> = "pageFooterTitle",
        /// The number of a Google Analytics account that counts visits.
        page_google_ua: Option<String> = "pageGoogleUA",
        /// What is said beside the form to log in.
        page_login_message: Option<String> = "pageLoginMessage",
        /// The colour of the menu, as CSS has it.
        style_menu_color: Option<String> = "styleMenuColor",
        /// CSS for the whole portal.
        style_custom_css: Option<String> = "styleCustomCss",
        /// The page that users see first.
        user_landing_page: Option<String> = "userLandingPage",
        /// The pages from which the first one may be chosen.
        user_landing_page_options: Array<String> = "userLandingPageOptions",
        /// The picture beside the form to log in: a PNG file in base64, without `data:` before it.
        image_login_logo: Option<String> = "imageLoginLogo",
        /// The icon of the portal, likewise.
        image_icon: Option<String> = "imageIcon",
    }
}

endpoint! {
    /// What the portal of a host name looks like, with its pictures.
    ///
    /// ```
    /// use odin_api::{Endpoint, branding::templates::Get};
    /// let call = Get::new(1);
    /// let template = Get::response(http::Response::new(r##"{"pageTitle":"Phones","styleMenuColor":"#004080"}"##.into()))?;
    /// assert_eq!(template.page_title.as_deref(), Some("Phones"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias("logo", "theme", "CSS", "white label"))]
    Get = GET "/branding/templates", id "branding.templates.get", Safe, Sent -> Template;
    new { hostname_id: i64 = Query "hostnameId" }
}

endpoint! {
    /// Changes what the portal of a host name looks like; what is not set stays as it is.
    ///
    /// ```
    /// use odin_api::branding::templates::Update;
    /// let update = Update::new(1).page_title("Phones").style_menu_color("#004080");
    /// ```
    #[doc(alias("logo", "theme", "CSS", "white label"))]
    Update = PUT "/branding/templates", id "branding.templates.update", Idempotent, Sent -> WriteResponse;
    new { hostname_id: i64 = Body "hostnameId" }
    body {
        /// The title of the browser window.
        page_title: String = "pageTitle",
        /// The line at the foot of each page.
        page_copyright: String = "pageCopyright",
        /// The name at the foot of each page.
        page_footer_title: String = "pageFooterTitle",
        /// The number of a Google Analytics account that counts visits.
        page_google_ua: String = "pageGoogleUA",
        /// What is said beside the form to log in.
        page_login_message: String = "pageLoginMessage",
        /// The colour of the menu, as CSS has it.
        style_menu_color: String = "styleMenuColor",
        /// CSS for the whole portal.
        style_custom_css: String = "styleCustomCss",
        /// The page that users see first.
        user_landing_page: String = "userLandingPage",
        /// The picture beside the form to log in: a PNG file in base64, without `data:` before it.
        image_login_logo: String = "imageLoginLogo",
        /// The icon of the portal, likewise.
        image_icon: String = "imageIcon",
    }
}
