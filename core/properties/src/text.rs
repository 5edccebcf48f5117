//! JSON as text in many spellings: white space, escapes, order of keys.

use serde_json::Value;

use super::random::Random;

/// Any white space that JSON allows.
pub fn space(random: &mut Random, out: &mut String) {
    if random.one_in(4) {
        const BLANKS: [&str; 5] = [" ", "\n", "\t", "\r\n", "   "];
        out.push_str(BLANKS[random.below(BLANKS.len())]);
    }
}

/// A text as JSON, each character spelled in any way.
pub fn string(random: &mut Random, text: &str, out: &mut String) {
    if !random.one_in(4) {
        out.push_str(&Value::from(text).to_string());
        return;
    }
    out.push('"');
    for c in text.chars() {
        if c < ' ' || matches!(c, '"' | '\\') || random.one_in(3) {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                let digits = if random.one_in(2) { format!("{unit:04x}") } else { format!("{unit:04X}") };
                out.extend(["\\u", &digits]);
            }
        } else {
            out.push(c);
        }
    }
    out.push('"');
}

/// Members of an object in any order.
pub fn members(random: &mut Random, mut members: Vec<(String, String)>, out: &mut String) {
    random.shuffle(&mut members);
    out.push('{');
    for (index, (key, value)) in members.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        space(random, out);
        string(random, key, out);
        space(random, out);
        out.push(':');
        space(random, out);
        out.push_str(value);
        space(random, out);
    }
    out.push('}');
}

/// A list of what is JSON already.
pub fn items(random: &mut Random, items: &[String], out: &mut String) {
    out.push('[');
    space(random, out);
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        space(random, out);
        out.push_str(item);
    }
    space(random, out);
    out.push(']');
}

/// The same value, spelled at random.
pub fn spell(random: &mut Random, value: &Value) -> String {
    let mut out = String::new();
    match value {
        Value::String(text) => string(random, text, &mut out),
        Value::Array(values) => {
            let texts: Vec<_> = values.iter().map(|item| spell(random, item)).collect();
            items(random, &texts, &mut out);
        }
        Value::Object(map) => {
            let texts = map.iter().map(|(key, value)| (key.clone(), spell(random, value))).collect();
            members(random, texts, &mut out);
        }
        scalar => out.push_str(&scalar.to_string()),
    }
    out
}
