use odin_api_engine::declare::model;

model! {
    /// A type that no field of a record can have.
    Row {
        since: Option<std::time::Instant> = "since",
    }
}

fn main() {}
