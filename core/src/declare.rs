//! Operations of your own: for what the API has and this version does not know.
//!
//! A declared operation is like any other of this crate: typed arguments that are checked before they are sent, the same
//! session, retries and limits, an id of its own in errors, events and traces, and an answer that is read tolerantly and
//! loses nothing. The operations of this crate are declared in the same form.
//!
//! ```
//! use odin_api::declare::{endpoint, model, open_enum};
//! use odin_api::value::{Array, GroupId, ServiceProviderId};
//! use odin_api::{Endpoint, Site};
//!
//! open_enum! {
//!     /// The color of a label.
//!     Color {
//!         Red = "red",
//!         Green = "green",
//!     }
//! }
//!
//! model! {
//!     /// A label that users can wear.
//!     Label needs {
//!         name: String = "name",
//!     } has {
//!         color: Option<Color> = "color",
//!         is_default: Option<bool> = "isDefault",
//!     }
//! }
//!
//! endpoint! {
//!     /// The labels of a group.
//!     ListLabels = GET "/groups/labels", id "my-tool.labels.list", Safe, Inferred -> Array<Label>;
//!     new {
//!         service_provider_id: ServiceProviderId = Query "serviceProviderId",
//!         group_id: GroupId = Query "groupId",
//!     }
//!     query { limit: i64 = "limit" [Range(1, 100)] }
//! }
//!
//! let list = ListLabels::new("ent.odin", "grp.odin").limit(10);
//! let site = Site::new("https://odin.example.net/api/v2")?;
//! let request = list.request(&site, None)?;
//! assert_eq!(request.uri().query(), Some("serviceProviderId=ent.odin&groupId=grp.odin&limit=10"));
//!
//! // One label in place of a list, a flag as a string, a color added later: all are read. `odin.call(list)` does the same.
//! let answer = http::Response::new(r#"{"name":"VIP","color":"mauve","isDefault":"true","rank":1}"#.into());
//! let labels = ListLabels::response(answer)?;
//! assert_eq!(labels[0].is_default, Some(true));
//! assert_eq!(labels[0].color.as_ref().map(Color::as_str), Some("mauve"));
//! assert!(labels[0].extra.get("rank").is_some());
//!
//! let error = ListLabels::response(http::Response::builder().status(404).body("gone".into()).unwrap()).unwrap_err();
//! assert_eq!(error.to_string(), "my-tool.labels.list (GET /groups/labels): 404 Not Found: gone");
//! # Ok::<(), odin_api::Error>(())
//! ```
//!
//! # Operations
//!
//! `Name = METHOD "/path", id "id", Safety, Evidence -> Answer;`, then what it takes, in this order; leave out the parts that
//! it does not have:
//!
//! ```
//! # use odin_api::declare::endpoint;
//! # use odin_api::value::{GroupId, UserId};
//! # use odin_api::WriteResponse;
//! endpoint! {
//!     /// Sets the label of some users.
//!     SetLabel = PUT "/groups/labels/{name}", id "my-tool.labels.set", Idempotent, Inferred -> WriteResponse;
//!     new { name: String = Path "name", group_id: GroupId = Body "groupId" } // arguments of `new`: Path, Query or Body
//!     query { force: bool = "force" }                     // optional, with a setter: an `Option`
//!     body { color: String = "color" [Chars(1, 20)] }     // optional, with a setter: a `Patch`
//!     lists { users: UserId = "users" [Items(50)] }       // optional lists of the body: an `Array` that replaces the present one
//!     items { removed: UserId = "removed" }               // lists of the body that leave alone what they do not name
//!     query_lists { tags: String = "tags[]" }             // optional lists of the query: tags[]=a&tags[]=b
//!     constants { "type" = "label" }                      // fixed fields of the body; "rows[].type" is one of each item of the list `rows`
//!     one_of ["color", "users"]                           // at least one of them must be set
//! }
//! let call = SetLabel::new("VIP", "grp.odin").users(["4001@example.net"]);
//! ```
//!
//! - The method is `GET`, `POST`, `PUT`, `PATCH` or `DELETE`. The variables of the path are exactly the arguments with
//!   the place `Path`: the compiler checks this.
//! - The id names the operation in errors, events and traces. Any text will do; a prefix of your own sets it apart from
//!   those of this crate.
//! - [`Safety`](crate::Safety) decides what is retried: `Safe` only reads, `Idempotent` may be repeated, `NotIdempotent`
//!   may not.
//! - [`Evidence`](crate::Evidence) says where the form comes from: `Sent`, `Documented` or `Inferred`. `, Public` after it
//!   marks an operation that needs no login.
//! - The answer is a model, an [`Array`](crate::value::Array), a [`WriteResponse`](crate::WriteResponse) for writes,
//!   `serde_json::Value`, `http::Response<Bytes>`, or any type that implements [`Response`](crate::Response). To read it
//!   into a struct with serde's `Deserialize`, call [`read_as`](crate::Endpoint::read_as) on any of them. What is declared is
//!   `pub`, and so are all types that it names.
//! - A value is anything that a field of a model can hold. One of type [`Secret`](crate::value::Secret) is never shown.
//!
//! # Records
//!
//! `Name from "key" needs { .. } has { .. }`, or only `Name { .. }`. `needs` lists what an object must have to be read;
//! these are the arguments of `new`. `from "key"` allows a plain text in place of the object, which is read into that
//! field. The types of fields:
//!
//! - `Option<T>`, or [`Patch<T>`](crate::value::Patch) where `null` and absent differ, or
//!   [`Array<T>`](crate::value::Array) for lists; in `needs` also `T` itself;
//! - `T` is `String`, `bool`, `i64`, `f64`, `serde_json::Value`, a type of [`value`](crate::value), an enumeration, an id,
//!   or another model.
//!
//! Unknown fields, and values that do not fit, are in the field `extra` and are written back. Models have `Debug`, `Clone`,
//! `PartialEq` and serde's traits. They have at most 128 fields.
//!
//! A limit in brackets after a key is checked before anything is sent: see [`Limit`](crate::json::Limit).
//!
//! # Enumerations and ids
//!
//! [`open_enum!`](open_enum) declares an enumeration whose unknown texts are kept, as `Color` above; [`id!`](id) a text
//! of a type of its own:
//!
//! ```
//! odin_api::declare::id! {
//!     /// The id of a label.
//!     LabelId, "the id of a label"
//! }
//! let id = LabelId::from("VIP");
//! assert_eq!(id, "VIP");
//! ```
//!
//! For a single call, without types, there is [`Custom`](crate::Custom).

#[doc(inline)]
pub use odin_api_engine::declare::{own_endpoint as endpoint, own_enum as open_enum, own_id as id, own_model as model};
