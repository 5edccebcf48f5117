//! Values that a field cannot be read from, in any costume.

use odin_api::json::{Kind, Shape};
use serde_json::{Value, json};

use odin_api_properties::fields::fields;
use odin_api_properties::random::Random;

/// One that does not fit a single value of this kind; `None` where everything does.
pub fn value(random: &mut Random, kind: Kind) -> Option<Value> {
    let candidates = match kind {
        Kind::Text | Kind::Id | Kind::Ids | Kind::Secret | Kind::Enum(_) => {
            vec![json!({}), json!({"a": [null]}), json!([]), json!(["a", 1]), json!(1e300)]
        }
        Kind::Flag => vec![json!("maybe"), json!(2), json!(-1), json!(0.5), json!([]), json!({"a": 1}), json!(" ")],
        Kind::Int => {
            vec![json!("twelve"), json!("1.5"), json!(0.5), json!(true), json!([7]), json!({}), json!(u64::MAX)]
        }
        Kind::Quantity => {
            vec![json!(-2), json!(1_i64 << 32), json!("many"), json!(1.5), json!(false), json!([1]), json!({})]
        }
        Kind::Float => vec![json!("twelve"), json!(false), json!([0.5]), json!({}), json!("NaN"), json!("inf")],
        Kind::Object(shape) => of_object(shape),
        Kind::Json => return None,
        _ => unreachable!("a kind without wrong values: {kind:?}"),
    };
    Some(candidates[random.below(candidates.len())].clone())
}

fn of_object(shape: &Shape) -> Vec<Value> {
    let mut candidates = vec![json!(7), json!(true), json!(0.5), json!([null]), json!([[], 1]), json!([7, {"b": 1}])];
    if shape.bare.is_none() {
        candidates.push(json!("a text"));
    }
    candidates.push(json!([{"newIn7": 1}, {"newIn7": 2}]));
    if fields(shape).iter().any(|field| field.required) {
        candidates.extend([json!({}), json!([]), json!({"newIn7": 1}), json!([{}])]);
    }
    candidates
}
