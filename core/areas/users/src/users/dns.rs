//! `/users/dns`: the numbers of a user.

use crate::declare::endpoint;
use crate::shapes::number::Dns;
use crate::value::{Array, UserId};

endpoint! {
    /// The numbers of a user: its own and its alternate ones.
    ///
    /// ```
    /// use odin_api::{Endpoint, users::dns::List};
    /// let call = List::new("4001@example.net");
    /// let answer = r#"[{"min":"+1-5135551000","max":null,"activated":true}]"#;
    /// let numbers = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(numbers[0].min, "+1-5135551000");
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "phone numbers")]
    List = GET "/users/dns", id "users.dns.list", Safe, Sent -> Array<Dns>;
    new { user_id: UserId = Query "userId" }
}
