//! What an HTML page is about: its title, or its first words.

use super::redact::entity;

/// So many characters of a page without a title.
const FIRST_WORDS: usize = 300;

pub(super) fn is_page(text: &str) -> bool {
    text.starts_with('<')
}

/// The title of a page, or the first words that a browser would show.
pub(super) fn summary(page: &str) -> String {
    let title = element(page, "title").map(|title| decode(&title));
    title.filter(|title| !title.trim().is_empty()).unwrap_or_else(|| decode(&first_words(page)))
}

/// What stands in the first element of this name.
fn element(page: &str, name: &str) -> Option<String> {
    // Only ASCII changes, so that places stay where they are.
    let lower = page.to_ascii_lowercase();
    let mut from = 0;
    loop {
        let start = from + lower[from..].find(&format!("<{name}"))? + 1 + name.len();
        from = start;
        if lower[start..].starts_with(['>', ' ', '\t', '\r', '\n', '/']) {
            let start = start + lower[start..].find('>')? + 1;
            let end = start + lower[start..].find(&format!("</{name}"))?;
            return Some(page[start..end].to_owned());
        }
    }
}

fn first_words(page: &str) -> String {
    let mut text = String::new();
    let mut rest = page;
    while let Some((before, tag)) = rest.split_once('<') {
        text.extend([before, " "]);
        if text.len() > 4 * FIRST_WORDS && text.split_whitespace().map(str::len).sum::<usize>() > 4 * FIRST_WORDS {
            rest = "";
            break;
        }
        rest = behind(tag);
    }
    let words = (text + rest).split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(FIRST_WORDS) {
        Some((end, _)) => format!("{}...", &words[..end]),
        None => words,
    }
}

/// What comes behind a tag, a comment, or an element of which nothing is shown.
fn behind(tag: &str) -> &str {
    if let Some(comment) = tag.strip_prefix("!--") {
        return comment.split_once("-->").map_or("", |(_, rest)| rest);
    }
    for name in ["script", "style"] {
        if tag.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)) {
            let lower = tag.to_ascii_lowercase();
            let Some(end) = lower.find(&format!("</{name}")) else { return "" };
            return tag[end..].split_once('>').map_or("", |(_, rest)| rest);
        }
    }
    tag.split_once('>').map_or("", |(_, rest)| rest)
}

/// Decodes the entities of HTML.
fn decode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, entity)) = rest.split_once('&') {
        out.push_str(before);
        let (c, length) = one_entity(entity).unwrap_or(('&', 0));
        out.push(c);
        rest = &entity[length..];
    }
    out + rest
}

/// The entity that stands behind an ampersand, and its length with the semicolon.
fn one_entity(text: &str) -> Option<(char, usize)> {
    let end = text.find(';').filter(|end| *end <= 16)?;
    let name = &text[..end];
    let c = match name.strip_prefix('#') {
        Some(number) => {
            let hex = number.strip_prefix(['x', 'X']);
            let code = hex.map_or_else(|| number.parse(), |hex| u32::from_str_radix(hex, 16));
            char::from_u32(code.ok()?)?
        }
        None => entity(name)?,
    };
    Some((c, end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_told_by_its_title_or_its_first_words() {
        let long = format!("<body>{}</body>", "word ".repeat(1000));
        for (page, due) in [
            ("<html><head><title>502 Bad Gateway</title></head><body>x</body></html>", "502 Bad Gateway"),
            ("<TITLE lang=en>\n Log in &#8212; Smith &amp; Sons\n</TITLE>", "\n Log in \u{2014} Smith & Sons\n"),
            ("<titlebar>x</titlebar><title>y</title>", "y"),
            ("<title> </title><p>Down</p>", "Down"),
            ("<!DOCTYPE html><style>p{}</style><!-- a > b --><p>Closed&nbsp;today</p>", "Closed\u{a0}today"),
            ("<script>if (a<b) { x() }</script>Moved <b>away</b>", "Moved away"),
            ("<script>never ends", ""),
            ("<p>AT&T, &unknown; and &", "AT&T, &unknown; and &"),
        ] {
            assert_eq!(summary(page), due, "{page}");
        }
        let shown = summary(&long);
        assert!(shown.starts_with("word word") && shown.ends_with("...") && shown.len() < 310, "{shown}");
    }
}
