//! The tokens that were given out.

use std::collections::HashMap;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::json;

use crate::clock::Now;
use crate::random::mix;

/// What a token is good for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum TokenState {
    /// Never given out, or taken back.
    Unknown,
    /// Its time is over.
    Expired,
    /// Good, for this user.
    Valid(String),
}

#[derive(Clone, Debug)]
struct Token {
    user_id: String,
    expires: u64,
}

/// All tokens that have not been taken back.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    known: HashMap<String, Token>,
    serial: u64,
}

impl Tokens {
    /// A new token: a JWT in form, with an opaque signature.
    pub(crate) fn issue(&mut self, user_id: &str, life: Duration, now: Now) -> String {
        self.serial += 1;
        let issued = now.as_seconds();
        let expires = now.after(life).as_seconds();
        let header = URL_SAFE_NO_PAD.encode(r#"{"typ":"JWT","alg":"HS256"}"#);
        let payload = json!({
            "iss": "odin.example.net",
            "sub": user_id,
            "jti": self.serial,
            "iat": issued,
            "exp": expires,
        });
        let payload = URL_SAFE_NO_PAD.encode(payload.to_string());
        let token = format!("{header}.{payload}.{}", signature(&payload));
        self.known.insert(token.clone(), Token { user_id: user_id.to_owned(), expires });
        token
    }

    pub(crate) fn state(&self, token: &str, now: Now) -> TokenState {
        match self.known.get(token) {
            None => TokenState::Unknown,
            Some(known) if now.as_seconds() >= known.expires => TokenState::Expired,
            Some(known) => TokenState::Valid(known.user_id.clone()),
        }
    }

    /// Takes one token back.
    pub(crate) fn kill(&mut self, token: &str) {
        self.known.remove(token);
    }

    /// Takes back all tokens of a user.
    pub(crate) fn kill_of(&mut self, user_id: &str) {
        self.known.retain(|_, token| token.user_id != user_id);
    }

    /// Ends the time of one token.
    pub(crate) fn expire(&mut self, token: &str) {
        if let Some(known) = self.known.get_mut(token) {
            known.expires = 0;
        }
    }

    /// Ends the time of all tokens.
    pub(crate) fn expire_all(&mut self) {
        for token in self.known.values_mut() {
            token.expires = 0;
        }
    }
}

/// Looks like an HMAC; only the table of known tokens decides what is valid.
fn signature(payload: &str) -> String {
    let mut state = 0x0D1A_u64;
    let mut bytes = Vec::with_capacity(32);
    for round in 0..4 {
        for byte in payload.bytes() {
            state = mix(state ^ u64::from(byte)).wrapping_add(round);
        }
        bytes.extend(state.to_be_bytes());
    }
    URL_SAFE_NO_PAD.encode(bytes)
}
