//! What the sources say of each operation.

use super::sources;

/// A declaration, and the documentation over it.
pub struct Declared {
    pub id: String,
    /// The file, below `core/`.
    pub file: String,
    /// The modules that the file is, such as `users::services`.
    pub module: String,
    pub name: String,
    /// The lines of the documentation.
    pub text: Vec<String>,
    /// The line that declares lists which it replaces.
    pub replaces: String,
}

impl Declared {
    /// Where it is in the face, such as `users::services::Get`.
    pub fn path(&self) -> String {
        format!("{}::{}", self.module, self.name)
    }

    /// The first sentence of its documentation, without links.
    pub fn summary(&self) -> String {
        let first: Vec<_> = self.text.iter().map(String::as_str).take_while(|line| !line.is_empty()).collect();
        let paragraph = first.join(" ");
        let sentence = paragraph.split_inclusive(". ").next().unwrap_or_default().trim_end();
        let mut summary = String::new();
        let mut rest = sentence;
        while let Some((before, link)) = rest.split_once('[') {
            let (text, after) = link.split_once(']').expect("a link has an end");
            summary.push_str(before);
            summary.push_str(text);
            rest = match after.strip_prefix('(') {
                Some(target) => target.split_once(')').expect("a target has an end").1,
                None => after,
            };
        }
        summary + rest
    }
}

/// The id that a line of a declaration names.
fn named(line: &str) -> Option<&str> {
    let (_, rest) = line.split_once("id \"").filter(|_| !line.starts_with("//"))?;
    rest.split('"').next()
}

/// Every declaration of the core.
pub fn all() -> Vec<Declared> {
    let core = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = Vec::new();
    for (path, source) in sources::all() {
        let file = path.strip_prefix(core).expect("below it").to_string_lossy().replace('\\', "/");
        let (_, below) = file.split_once("src/").expect("a source");
        let module = below.trim_end_matches(".rs").replace('/', "::");
        let lines: Vec<_> = source.lines().map(str::trim).collect();
        for (line, id) in lines.iter().enumerate().filter_map(|(line, text)| Some((line, named(text)?))) {
            // A long declaration has its id on a line of its own.
            let start = (0..=line).rev().find(|line| lines[*line].contains(" = ")).expect("a declaration");
            let above =
                lines[..start].iter().rev().take_while(|line| line.starts_with("///") || line.starts_with("#["));
            let documentation = above.filter_map(|line| line.strip_prefix("///"));
            let mut text: Vec<_> = documentation.map(|line| line.trim().to_owned()).collect();
            text.reverse();
            let name = lines[start].split(" = ").next().unwrap_or_default().to_owned();
            // A declaration ends where the next empty line is.
            let end = lines[line..].iter().position(|line| line.is_empty()).unwrap_or(lines.len() - line);
            let lists = lines[line..line + end].iter().find(|line| line.starts_with("lists {"));
            let (id, file, module) = (id.to_owned(), file.clone(), module.clone());
            let replaces = lists.filter(|_| lines[start].contains(" PUT ")).map(|line| (*line).to_owned());
            all.push(Declared { id, file, module, name, text, replaces: replaces.unwrap_or_default() });
        }
    }
    all
}
