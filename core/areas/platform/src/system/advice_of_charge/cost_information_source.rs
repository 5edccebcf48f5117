//! `/system/advice-of-charge/cost-information-source`: which networks may tell charges.

use crate::declare::{endpoint, model};
use crate::response::WriteResponse;
use crate::value::Array;

model! {
    /// A neighbour network whose charges are believed.
    CostInformationSource {
        /// Its SIP address or domain.
        peer_identity: Option<String> = "peerIdentity",
        /// The least is asked first.
        priority: Option<i64> = "priority",
    }
}

endpoint! {
    /// The networks that may tell what a call costs.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::{Endpoint, system::advice_of_charge::cost_information_source::List};
    /// let call = List::new();
    /// let answer = r#"[{"peerIdentity":"carrier.example.net","priority":"1"}]"#;
    /// let sources = List::response(http::Response::new(answer.into()))?;
    /// assert_eq!(sources[0].priority, Some(1));
    /// # Ok::<(), odin_api::Error>(())
    /// ```
    #[doc(alias = "AoC")]
    List = GET "/system/advice-of-charge/cost-information-source", id "system.advice-of-charge.cost-information-source.list", Safe, Inferred
        -> Array<CostInformationSource>;
    new {}
}

endpoint! {
    /// Adds a network that may tell what a call costs.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::system::advice_of_charge::cost_information_source::Create;
    /// let create = Create::new("carrier.example.net", 1);
    /// ```
    #[doc(alias = "AoC")]
    Create = POST "/system/advice-of-charge/cost-information-source", id "system.advice-of-charge.cost-information-source.create", NotIdempotent, Inferred
        -> WriteResponse<CostInformationSource>;
    new {
        peer_identity: String = Body "peerIdentity" [Chars(1, 80)],
        priority: i64 = Body "priority" [Range(0, 9)],
    }
}

endpoint! {
    /// Changes the priority of a network that may tell what a call costs.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::system::advice_of_charge::cost_information_source::Update;
    /// let update = Update::new("carrier.example.net", 2);
    /// ```
    Update = PUT "/system/advice-of-charge/cost-information-source", id "system.advice-of-charge.cost-information-source.update", Idempotent, Inferred
        -> WriteResponse<CostInformationSource>;
    new {
        peer_identity: String = Body "peerIdentity" [Chars(1, 80)],
        priority: i64 = Body "priority" [Range(0, 9)],
    }
}

endpoint! {
    /// Removes a network that may tell what a call costs.
    ///
    /// Path and names are inferred from the rules of the API; no client was seen to send it.
    ///
    /// ```
    /// use odin_api::system::advice_of_charge::cost_information_source::Delete;
    /// let delete = Delete::new("carrier.example.net");
    /// ```
    Delete = DELETE "/system/advice-of-charge/cost-information-source", id "system.advice-of-charge.cost-information-source.delete", NotIdempotent, Inferred
        -> WriteResponse;
    new { peer_identity: String = Query "peerIdentity" }
}
