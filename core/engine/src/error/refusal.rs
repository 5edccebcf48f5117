//! What a refusal of the platform is about: by its code, or by its words.

/// What the server says is wrong, where that can be told.
///
/// A refusal with one of these codes of BroadWorks is told by it, in whatever format it comes:
///
/// | code | seen as | here |
/// |---|---|---|
/// | 4008 | `User not found: <id>` | [`NotFound`](Self::NotFound) |
/// | 5126 | `The trunk group name cannot be found: <name>.` | [`NotFound`](Self::NotFound) |
/// | 4200 | `User already exists: <id>` | [`AlreadyExists`](Self::AlreadyExists) |
/// | 4500 | `Access Device already exists: <name>` | [`AlreadyExists`](Self::AlreadyExists) |
/// | 5851 | `Trunk group with trunk group identity : <id> already exists.` | [`AlreadyExists`](Self::AlreadyExists) |
/// | 4410 | `Service is not assigned to this subscriber: <service>` | [`NotAssigned`](Self::NotAssigned) |
///
/// They were seen in answers of real servers, as recorded by other clients; there are hundreds of others, of which no
/// list is public. Without one of these codes the words decide, if they are the API's own (see
/// [`Error::refusal`](super::Error::refusal)): those before the first colon, and those at the end. Which words
/// BroadWorks uses when no licence is left has not been seen: any that say that a licence or a quantity is exceeded or
/// not available.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Refusal {
    /// What was to be created exists already.
    AlreadyExists,
    /// The service is not assigned to this user, group or service provider.
    NotAssigned,
    /// All licences, or all that were allowed, are in use.
    NoLicenceLeft,
    /// What the request names does not exist.
    NotFound,
}

impl Refusal {
    /// By the code alone.
    pub(crate) fn of_code(code: u32) -> Option<Self> {
        match code {
            4008 | 5126 => Some(Self::NotFound),
            4200 | 4500 | 5851 => Some(Self::AlreadyExists),
            4410 => Some(Self::NotAssigned),
            _ => None,
        }
    }

    /// By the words of a message, unless they say several things.
    pub(crate) fn of_words(text: &str) -> Option<Self> {
        let text = text.to_ascii_lowercase();
        // What stands behind a colon is what the request named.
        let head = text.split(':').next().unwrap_or_default();
        let tail = text.trim_end_matches(['.', '!', ' ']);
        let says = |words: &[&str]| words.iter().any(|words| head.contains(words) || tail.ends_with(words));
        let licence = says(&["licence", "license", "quantity"])
            && says(&[
                "exceeded",
                "not available",
                "unavailable",
                "not enough",
                "insufficient",
                "no more",
                "none left",
            ]);
        let found = [
            (says(&["already exists", "already exist"]), Self::AlreadyExists),
            (says(&["not assigned"]), Self::NotAssigned),
            (licence, Self::NoLicenceLeft),
            (says(&["not found", "cannot be found", "could not be found", "does not exist"]), Self::NotFound),
        ];
        let mut found = found.into_iter().filter(|(says, _)| *says).map(|(_, refusal)| refusal);
        found.next().filter(|_| found.next().is_none())
    }
}

/// The code of BroadWorks in a text: 4410 of `[Error 4410] Service not assigned`. Of several, the first.
pub(crate) fn code(text: &str) -> Option<u32> {
    text.split("[Error ").skip(1).find_map(code_at_start)
}

/// The code in a text that begins with one.
pub(crate) fn leading_code(text: &str) -> Option<u32> {
    text.strip_prefix("[Error ").and_then(code_at_start)
}

fn code_at_start(rest: &str) -> Option<u32> {
    let (code, _) = rest.split_once(']')?;
    // A sign is no digit.
    if code.bytes().all(|byte| byte.is_ascii_digit()) { code.parse().ok() } else { None }
}
