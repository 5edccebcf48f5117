//! Reads a URL as a server does, by rules that are not the library's.

/// `%xx` as bytes; with `form`, a plus sign is a space, as in the query of a form.
pub fn percent(text: &str, form: bool) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'%' => {
                let digits = [rest.next().expect("two digits follow"), rest.next().expect("two digits follow")];
                let digits = std::str::from_utf8(&digits).expect("they are ASCII");
                bytes.push(u8::from_str_radix(digits, 16).expect("they are hexadecimal"));
            }
            b'+' if form => bytes.push(b' '),
            byte => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).expect("the encoded text is UTF-8")
}

/// Keys and values of a query, decoded.
pub fn query(text: &str, form: bool) -> Vec<(String, String)> {
    let pair = |pair: &str| {
        let (key, value) = pair.split_once('=').expect("every key has a value");
        (percent(key, form), percent(value, form))
    };
    text.split('&').filter(|text| !text.is_empty()).map(pair).collect()
}

/// The segments of a path, decoded.
pub fn segments(path: &str) -> Vec<String> {
    path.split('/').map(|segment| percent(segment, false)).collect()
}
