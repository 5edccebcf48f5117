use odin_api_engine::declare::model;

model! {
    /// A limit that there is not.
    Row {
        name: Option<String> = "name" [Characters(1, 30)],
    }
}

fn main() {}
