//! The README says how much of the API there is. `ODIN_API_WRITE=1` writes its table anew.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use odin_api::{Evidence, operations};

use crate::catalogue::facts::Facts;
use crate::catalogue::{facts, writes};

const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../README.md");
const START: &str = "<!-- coverage -->\n";
const END: &str = "<!-- end of coverage -->\n";

/// A row: all of an area, and those of this version by their evidence.
#[derive(Default)]
struct Row {
    known: usize,
    sent: usize,
    documented: usize,
    inferred: usize,
}

impl Row {
    fn add(&mut self, other: &Self) {
        self.known += other.known;
        self.sent += other.sent;
        self.documented += other.documented;
        self.inferred += other.inferred;
    }

    fn print(&self, area: &str, table: &mut String) {
        let Self { known, sent, documented, inferred } = self;
        let here = sent + documented + inferred;
        _ = writeln!(table, "| {area} | {known} | {here} | {sent} | {documented} | {inferred} |");
    }
}

fn table() -> String {
    let mut rows: BTreeMap<String, Row> = BTreeMap::new();
    for entry in Facts::parse(&facts()).operations {
        let area = entry.path.trim_start_matches('/').split('/').next().expect("an area");
        rows.entry(area.to_owned()).or_default().known += 1;
    }
    for operation in operations() {
        let row = rows.get_mut(operation.area()).expect("an area of the API");
        match operation.evidence {
            Evidence::Sent => row.sent += 1,
            Evidence::Documented => row.documented += 1,
            Evidence::Inferred => row.inferred += 1,
            other => panic!("{other:?} has no column"),
        }
    }
    // Small areas that are not there yet are one row.
    let (mut all, mut rest) = (Row::default(), Row::default());
    let mut table = String::from("| area | known | here | sent | documented | inferred |\n|---|---|---|---|---|---|\n");
    for (area, row) in &rows {
        all.add(row);
        if row.sent + row.documented + row.inferred == 0 {
            rest.add(row);
        } else {
            row.print(&format!("`/{area}`"), &mut table);
        }
    }
    if rest.known > 0 {
        rest.print("others", &mut table);
    }
    all.print("**all**", &mut table);
    table
}

#[test]
fn the_readme_says_how_much_there_is() {
    let readme = std::fs::read_to_string(README).expect("the README");
    let (before, rest) = readme.split_once(START).expect("the start of the table");
    let (written, after) = rest.split_once(END).expect("the end of the table");
    let table = format!("\n{}\n", table());
    if writes() {
        std::fs::write(README, format!("{before}{START}{table}{END}{after}")).expect("a place to write to");
        return;
    }
    assert_eq!(written, table, "ODIN_API_WRITE=1 writes it anew");
}
