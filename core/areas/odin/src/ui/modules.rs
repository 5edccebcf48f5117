//! `/ui/modules`: the parts of the portal, and who sees and uses them.

use crate::branding::modules::Module;
use crate::declare::endpoint;
use crate::value::Array;

endpoint! {
    /// The parts of the portal under this host name, with what each kind of login may do in them.
    ///
    /// No login is needed.
    ///
    /// ```
    /// use odin_api::{Endpoint, ui::modules::List};
    /// let answer = r#"[{"id":14,"name":"Call Park","permissions":{"user":{"read":true}}}]"#;
    /// let modules = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(modules[0].name.as_deref(), Some("Call Park"));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    List = GET "/ui/modules", id "ui.modules.list", Safe, Sent, Public -> Array<Module>;
}
