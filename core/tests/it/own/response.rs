//! An answer that a user implements, and lists in a user's own types.

use odin_api::declare::endpoint;
use odin_api::json::{Kind, ReadError};
use odin_api::users::User;
use odin_api::value::Array;
use odin_api::{Endpoint, ErrorKind, RawResponse, Response};
use serde::Deserialize;
use serde_json::json;

/// A report in lines of CSV.
#[derive(Debug, PartialEq)]
pub struct Csv(Vec<String>);

impl Response for Csv {
    fn decode(answer: &RawResponse) -> Result<Self, ReadError> {
        let text = answer.text()?;
        if text.starts_with('<') {
            return Err(ReadError::unfit("expected CSV, not a page"));
        }
        Ok(Self(text.lines().map(str::to_owned).collect()))
    }
    fn kind() -> Kind {
        Kind::Text
    }
    fn to_json(&self) -> serde_json::Value {
        json!(self.0)
    }
}

endpoint! {
    /// A report.
    Report = GET "/reports", id "tests.report", Safe, Inferred -> Csv;
}

#[test]
fn an_operation_can_answer_with_a_type_of_the_users() {
    assert_eq!(Report::response(http::Response::new("a\nb".into())).expect("lines"), Csv(vec!["a".into(), "b".into()]));
    assert_eq!(Report::OPERATION.read("a\nb".into()), Ok(json!(["a", "b"])));
    let error = Report::response(http::Response::new("<p>".into())).expect_err("a page");
    assert_eq!(error.kind(), ErrorKind::Unreadable);
    let said = error.to_string();
    assert!(
        said.starts_with("tests.report (GET /reports): 200 OK, but the body cannot be read: expected CSV"),
        "{said}"
    );
}

#[test]
fn a_list_is_deserialized_as_leniently_as_in_a_model() {
    #[derive(Deserialize)]
    struct Own {
        #[serde(default)]
        users: Array<User>,
        #[serde(default)]
        names: Array<String>,
    }
    let read = |text: &str| serde_json::from_str::<Own>(text).expect("readable");
    let own = read(r#"{"users":{"userId":"a","lastName":5},"names":null}"#);
    assert_eq!((own.users.len(), own.users[0].last_name.as_deref()), (1, Some("5")));
    assert!(!own.names.is_present(), "null is absent");
    let own = read(r#"{"users":[{"userId":"a"},{"lastName":"b"},7],"names":{"3":"x","9":"y"}}"#);
    assert_eq!(
        (own.users.len(), own.users.rejected().len(), own.names.as_slice()),
        (1, 2, &["x".into(), "y".into()][..])
    );
    let own = read("{}");
    assert!(!own.users.is_present());
    let there: Array<String> = serde_json::from_str("[]").expect("a list");
    assert!(there.is_present());
    let list: Array<User> = vec![User::new("a"), User::new("b")].into();
    let text = serde_json::to_string(&list).expect("JSON");
    assert_eq!(serde_json::from_str::<Array<User>>(&text).expect("a list"), list, "there and back");
}
