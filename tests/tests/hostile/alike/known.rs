//! Where the transports differ, with good reason. The list only gets shorter: a line of it that is not met fails.

/// A kind of behaviour that the transports see differently.
pub(crate) struct Known {
    /// A behaviour that shows it.
    pub(crate) seed: u64,
    /// Behaviours that have all of these kinds; `|` is between alternatives.
    pub(crate) kinds: &'static [&'static str],
    /// How one of the differences begins; `|` is between alternatives.
    pub(crate) shows: &'static str,
    pub(crate) reason: &'static str,
}

pub(crate) const KNOWN: &[Known] = &[
    Known {
        seed: 351,
        kinds: &[
            "Framing::LengthsDiffer|Framing::LengthWords|Framing::LengthNegative",
            "Head::ManyFields|Head::LongField",
        ],
        shows: "ending",
        reason: "of two flaws of a head, each may find another one first: too much of it, and how the body ends",
    },
    Known {
        seed: 16,
        kinds: &["Framing::Http10Chunked"],
        shows: "ending|attempts",
        reason: "chunks in HTTP/1.0 are against the rules: hyper tells no more than that, ureq still tells a refusal",
    },
    Known {
        seed: 1185,
        kinds: &["Status::204", "Framing::LengthsDiffer|Framing::LengthWords|Framing::LengthNegative"],
        shows: "ending",
        reason: "a 204 has no body: hyper does not look at its length, ureq does",
    },
    Known {
        seed: 430,
        kinds: &["Framing::NoLineEnd"],
        shows: "text of the server",
        reason: "hyper passes a chunk on before it looks at the line end after it: more to show of a failure's page",
    },
    Known {
        seed: 2529,
        kinds: &[
            "Event::DripHead",
            "Head::Http2|Head::Http12|Head::LowerCase|Head::TwoDigits|Head::FourDigits|Head::Garbage|Head::Http09",
        ],
        shows: "ending",
        reason: "ureq reads a status line as it comes, hyper once it has the whole head: until then it is a slow one",
    },
];
