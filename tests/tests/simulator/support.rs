//! A client that talks to a platform in memory.

use bytes::Bytes;
use http::{Request, Response};
use odin_sim::{Now, Odin};
use serde_json::{Value, json};

/// A platform, a token and a point in time.
pub(crate) struct Api {
    pub(crate) odin: Odin,
    pub(crate) token: String,
    pub(crate) now: u64,
}

impl Api {
    /// The example platform, logged in by this name and password.
    pub(crate) fn login(name: &str, password: &str) -> Self {
        Self::over(Odin::example(), name, password)
    }

    pub(crate) fn admin() -> Self {
        Self::login("admin", "admin")
    }

    pub(crate) fn over(odin: Odin, name: &str, password: &str) -> Self {
        let mut api = Self { odin, token: String::new(), now: 1_700_000_000 };
        let (status, session) = api.post("/auth/token", &json!({ "username": name, "password": password }));
        assert_eq!(status, 200, "{session}");
        api.adopt(&session);
        api
    }

    /// Goes on with the token of a session.
    pub(crate) fn adopt(&mut self, session: &Value) {
        session["token"].as_str().expect("a token").clone_into(&mut self.token);
    }

    pub(crate) fn send(&mut self, method: &str, path: &str, body: Option<&Value>) -> Response<Bytes> {
        let mut request = Request::builder().method(method).uri(format!("http://odin/api/v2{path}"));
        if !self.token.is_empty() {
            request = request.header("authorization", format!("Bearer {}", self.token));
        }
        if body.is_some() {
            request = request.header("content-type", "application/json");
        }
        let bytes = body.map(|body| Bytes::from(body.to_string())).unwrap_or_default();
        self.odin.handle(request.body(bytes).expect("a sound request"), Now::seconds(self.now))
    }

    pub(crate) fn call(&mut self, method: &str, path: &str, body: Option<&Value>) -> (u16, Value) {
        let response = self.send(method, path, body);
        let value = std::str::from_utf8(response.body()).unwrap_or_default().parse().unwrap_or(Value::Null);
        (response.status().as_u16(), value)
    }

    pub(crate) fn get(&mut self, path: &str) -> (u16, Value) {
        self.call("GET", path, None)
    }

    pub(crate) fn post(&mut self, path: &str, body: &Value) -> (u16, Value) {
        self.call("POST", path, Some(body))
    }

    pub(crate) fn put(&mut self, path: &str, body: &Value) -> (u16, Value) {
        self.call("PUT", path, Some(body))
    }

    pub(crate) fn delete(&mut self, path: &str) -> (u16, Value) {
        self.call("DELETE", path, None)
    }

    /// The answer of a GET that must succeed.
    pub(crate) fn read(&mut self, path: &str) -> Value {
        let (status, value) = self.get(path);
        assert_eq!(status, 200, "{path}: {value}");
        value
    }

    /// The answer of a PUT that must succeed.
    pub(crate) fn write(&mut self, path: &str, body: &Value) -> Value {
        let (status, value) = self.put(path, body);
        assert_eq!(status, 200, "{path}: {value}");
        value
    }
}

/// The values of one key in a list of rows.
pub(crate) fn column<'a>(rows: &'a Value, key: &str) -> Vec<&'a str> {
    rows.as_array().expect("a list").iter().map(|row| row[key].as_str().expect("a text")).collect()
}
