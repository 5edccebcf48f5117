//! Tables that the user gives.

use std::path::Path;

use odin_api::value::Secret;

use crate::failure::Failure;
use crate::files;
use crate::words::counted;

/// The cells of each row, in the order of the columns, which may stand in any order in the file. The first ones are needed;
/// of the others a cell may be blank, or the column lacking. All that is wrong is told at once.
pub fn rows<const ALL: usize>(
    path: &Path,
    columns: [&str; ALL],
    needed: usize,
) -> Result<Vec<[Option<Secret>; ALL]>, Failure> {
    let text = Secret::from(files::read(path)?);
    let mut table = csv::ReaderBuilder::new().trim(csv::Trim::All).flexible(true).from_reader(text.expose().as_bytes());
    let wrong = |why: String| Failure::new(format!("{}: {why}", path.display()));
    let header = table.headers().map_err(|error| wrong(error.to_string()))?.clone();
    let places = columns.map(|name| header.iter().position(|known| known == name));
    if places[..needed].contains(&None) {
        let forms: Vec<_> = (needed..=ALL).map(|count| columns[..count].join(",")).collect();
        return Err(wrong(format!("the first line must be {}", forms.join(" or "))));
    }
    let strange = header.iter().enumerate().filter(|(place, _)| !places.contains(&Some(*place)));
    let strange: Vec<_> = strange.map(|(_, name)| name).collect();
    if !strange.is_empty() {
        return Err(wrong(format!("no such column, or twice: {}", strange.join(", "))));
    }
    let (mut rows, mut problems) = (Vec::new(), Vec::new());
    for (row, number) in table.records().zip(2..) {
        let row = row.map_err(|error| wrong(error.to_string()))?;
        if row.len() != header.len() {
            let cells = counted(row.len(), "cell");
            problems.push(format!("row {number}: {cells}, and the first line has {}", header.len()));
            continue;
        }
        let cell = |place: usize| Some(&row[place]).filter(|cell| !cell.is_empty()).map(Secret::from);
        let cells = places.map(|place| place.and_then(cell));
        let blank = columns.iter().zip(&cells).take(needed).filter(|(_, cell)| cell.is_none());
        problems.extend(blank.map(|(name, _)| format!("row {number}: {name} is empty")));
        rows.push(cells);
    }
    if problems.is_empty() { Ok(rows) } else { Err(wrong(problems.join("\n"))) }
}
