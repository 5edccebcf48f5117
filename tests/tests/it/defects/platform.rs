//! The simulator in memory, called without any transport.

use odin_api::{Endpoint, Site, Token};
use odin_sim::{Now, Odin};
use serde_json::Value;

/// Where it is said to be.
pub fn site() -> Site {
    Site::new("https://odin.example.net/api/v2").unwrap()
}

/// The body that a call sends.
pub fn body(call: &impl Endpoint) -> Value {
    serde_json::from_slice(call.request(&site(), None).unwrap().body()).unwrap()
}

/// The example platform, and a way to call it without any transport.
pub struct Platform {
    pub odin: Odin,
    token: Option<Token>,
}

impl Platform {
    pub fn new() -> Self {
        let mut platform = Self { odin: Odin::example(), token: None };
        let session = platform.call(&odin_api::auth::token::Create::new("admin", "admin")).unwrap();
        platform.token = Some(Token::new(session.token.unwrap()).unwrap());
        platform
    }

    pub fn call<E: Endpoint>(&mut self, call: &E) -> Result<E::Response, odin_api::Error> {
        let request = call.request(&site(), self.token.as_ref())?;
        E::response(self.odin.handle(request, Now::seconds(1_700_000_000)))
    }
}
