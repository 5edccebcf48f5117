//! What the schema of BroadWorks' OCI-P says of the fields of a command: limits and words, by the name of a field, as far
//! as all fields of that name in the command agree.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

/// Limits and words by the name of a field.
pub type Known = BTreeMap<String, Map<String, Value>>;

pub struct Oci {
    commands: BTreeMap<String, Value>,
    types: BTreeMap<String, Value>,
}

impl Oci {
    /// From the lines of `oci_commands.jsonl` and `oci_types.jsonl`.
    pub fn parse(commands: &str, types: &str) -> Self {
        let by = |text: &str, key: &str| {
            let lines = text.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
            lines.map(|line| (line[key].as_str().expect("a name").to_owned(), line)).collect()
        };
        Self { commands: by(commands, "command"), types: by(types, "type") }
    }

    pub fn known(&self, command: &str) -> Known {
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        if let Some(command) = self.commands.get(command) {
            for fields in ["request_fields", "response_fields"] {
                self.visit(&command[fields], &mut Vec::new(), &mut found);
            }
        }
        let agreed = found.into_iter().filter(|(_, facts)| facts.len() == 1);
        let parsed = agreed.map(|(name, facts)| {
            let fact = facts.first().expect("one");
            (name, serde_json::from_str::<Map<String, Value>>(fact).expect("what was printed"))
        });
        parsed.filter(|(_, fact)| !fact.is_empty()).collect()
    }

    /// Takes down what is said of each field, as text, so that sayings can be compared.
    fn visit(&self, fields: &Value, above: &mut Vec<String>, found: &mut BTreeMap<String, BTreeSet<String>>) {
        for field in fields.as_array().into_iter().flatten() {
            let name = field["name"].as_str().expect("a name");
            let mut fact = Map::new();
            for key in ["minLength", "maxLength", "min", "max", "maxItems", "enum"] {
                if let Some(value) = field.get(key) {
                    fact.insert(key.to_owned(), value.clone());
                }
            }
            let kind = field["type"].as_str().unwrap_or_default();
            let is_object = field["complex"] == true || kind == "object" || kind == "table";
            if !is_object || fact.contains_key("maxItems") {
                found.entry(name.to_owned()).or_default().insert(Value::Object(fact).to_string());
            }
            self.visit(&field["fields"], above, found);
            self.visit_type(kind, above, found);
        }
    }

    fn visit_type(&self, kind: &str, above: &mut Vec<String>, found: &mut BTreeMap<String, BTreeSet<String>>) {
        let Some(known) = self.types.get(kind) else { return };
        if above.iter().any(|name| name == kind) {
            return;
        }
        above.push(kind.to_owned());
        self.visit(&known["fields"], above, found);
        for subtype in known["subtypes"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            self.visit_type(subtype, above, found);
        }
        above.pop();
    }
}
