//! dump
use odin_api::json::{FieldShape, Kind, Shape};
use serde_json::{Value, json};
fn kind(k: Kind, depth: usize) -> Value {
    match k {
        Kind::Object(s) => {
            json!({"shape": s().name, "bare": s().bare, "fields": if depth > 6 { json!([]) } else { shape(s(), depth + 1) }})
        }
        Kind::Enum(t) => json!({"enum": t}),
        other => json!(format!("{other:?}")),
    }
}
fn shape(s: &'static Shape, depth: usize) -> Value {
    Value::Array(s.fields.iter().map(|f: &FieldShape| json!({"key": f.key, "place": format!("{:?}", f.place), "presence": format!("{:?}", f.presence), "kind": kind((f.kind)(), depth)})).collect())
}
fn main() {
    for o in odin_api::operations() {
        println!(
            "{}",
            json!({"id": o.id, "method": o.method.as_str(), "path": o.path, "safety": format!("{:?}", o.safety), "evidence": format!("{:?}", o.evidence), "login": o.login, "answer": kind((o.answer)(), 0), "args": shape(o.arguments, 0), "one_of": o.arguments.one_of})
        );
    }
}
