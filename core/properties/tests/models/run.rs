//! Runs a property on every shape.

use odin_api::json::Shape;

use odin_api_properties::random::Random;
use odin_api_properties::reads::{self, Read};
use odin_api_properties::shapes::all;

/// At least so many for each property and shape.
const CASES: u64 = 1000;

/// The reads share their shapes: a part of the cases for each is as many for each shape.
const SHARED: u64 = 10;

/// `ODIN_API_CASES` asks for more cases, `ODIN_API_SEED` for others.
#[expect(clippy::disallowed_methods, reason = "a test may be asked for more")]
fn setting(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

/// Names the case when the property fails.
struct Named<'a>(&'a str, u64);

impl Drop for Named<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("in case {} of {}", self.1, self.0);
        }
    }
}

/// Runs a property on every shape that is wanted.
pub fn for_every_shape(wanted: impl Fn(&Shape) -> bool, property: impl Fn(&'static Shape, &mut Random)) {
    let (cases, seed) = (setting("ODIN_API_CASES", CASES), setting("ODIN_API_SEED", 0));
    let mut shapes = 0;
    for (number, known) in (0u64..).zip(all()).filter(|(_, known)| wanted(known.shape)) {
        for case in 0..cases {
            let named = Named(&known.name, case);
            property(known.shape, &mut Random::new(seed ^ (number << 40) ^ (case << 8)));
            drop(named);
        }
        shapes += 1;
    }
    assert!(shapes > 0, "no shape was wanted");
    println!("{shapes} shapes, {cases} cases each");
}

/// How many cases a property runs that is none of a shape or a read.
pub fn cases() -> u64 {
    setting("ODIN_API_CASES", CASES)
}

/// Runs a property on every read that is wanted, and returns how many these are.
pub fn for_every_read(wanted: impl Fn(&Read) -> bool, property: impl Fn(&'static Read, &mut Random)) -> usize {
    let (cases, seed) = (setting("ODIN_API_CASES", CASES).div_ceil(SHARED), setting("ODIN_API_SEED", 0));
    let mut count = 0;
    for (number, read) in (0u64..).zip(reads::all()).filter(|(_, read)| wanted(read)) {
        for case in 0..cases {
            let named = Named(read.operation.id, case);
            property(read, &mut Random::new(seed ^ (number << 40) ^ (case << 8)));
            drop(named);
        }
        count += 1;
    }
    assert!(count > 0, "no read was wanted");
    println!("{count} reads, {cases} cases each");
    count
}
