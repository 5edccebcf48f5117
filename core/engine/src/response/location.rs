//! Where a redirect leads, without what may be secret.

/// So many characters of it.
const SHOWN: usize = 200;

/// A URL without user name, password, path parameters and fragment, and without the values of its query.
pub(super) fn shown(location: &str) -> String {
    let location = location.trim();
    let (rest, fragment) = cut(location, '#');
    let (path, query) = cut(rest, '?');
    let mut out = without_user(path);
    if let Some(query) = query {
        let keys = query.split('&').map(|pair| match pair.split_once('=') {
            Some((key, _)) => format!("{key}=[redacted]"),
            // What has no value is one itself.
            None => "[redacted]".to_owned(),
        });
        out.extend(["?", &keys.collect::<Vec<_>>().join("&")]);
    }
    if fragment.is_some() {
        out.push_str("#[redacted]");
    }
    match out.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}...", &out[..end]),
        None => out,
    }
}

fn cut(text: &str, mark: char) -> (&str, Option<&str>) {
    text.split_once(mark).map_or((text, None), |(before, after)| (before, Some(after)))
}

fn without_user(url: &str) -> String {
    let start = url.find("//").or_else(|| url.find("\\\\")).map_or(0, |at| at + 2);
    let (scheme, rest) = url.split_at(start);
    let end = rest.find(['/', '\\']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    let host = authority.rsplit('@').next().unwrap_or_default();
    // `;jsessionid=..` belongs to one segment.
    let segments = path.split('/').map(|segment| match segment.split_once(';') {
        Some((name, _)) => format!("{name};[redacted]"),
        None => segment.to_owned(),
    });
    let host = host.split(';').next().unwrap_or_default();
    format!("{scheme}{host}{}", segments.collect::<Vec<_>>().join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_secret_is_in_it() {
        for (location, due) in [
            ("https://odin.example.net/login", "https://odin.example.net/login"),
            ("https://u:p@odin.example.net:8443/a@b/c", "https://odin.example.net:8443/a@b/c"),
            ("//u@odin.example.net", "//odin.example.net"),
            ("/login?token=abc&next=%2F&flag", "/login?token=[redacted]&next=[redacted]&[redacted]"),
            ("/login#access_token=abc", "/login#[redacted]"),
            ("/a;jsessionid=1/b?", "/a;[redacted]/b?[redacted]"),
            ("u:p@odin.example.net", "odin.example.net"),
            ("login;s=1", "login"),
            ("", ""),
        ] {
            assert_eq!(shown(location), due, "{location}");
        }
        assert!(shown(&"x".repeat(1000)).len() < 210);
    }
}
