//! `/system/virtual-on-net-enterprise-extensions`: kinds of calls to extensions elsewhere.

use crate::declare::endpoint;
use crate::value::Array;

endpoint! {
    /// The names of the kinds of calls that a virtual extension may have.
    ///
    /// ```
    /// use odin_api::{Endpoint, system::virtual_on_net_enterprise_extensions::List};
    /// let call = List::new();
    /// let answer = r#"["Private","Public"]"#;
    /// let kinds = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(kinds[0], "Private");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "VONE")]
    List = GET "/system/virtual-on-net-enterprise-extensions", id "system.virtual-on-net-enterprise-extensions.list", Safe, Sent
        -> Array<String>;
    new {}
}
