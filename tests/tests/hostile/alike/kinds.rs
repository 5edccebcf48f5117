//! All that can be odd about a server, and about who asks it.

use std::collections::BTreeSet;
use std::fmt::Debug;

/// Values without data, and the list of them.
macro_rules! kinds {
    ($($(#[$meta:meta])* $name:ident { $($variant:ident)* })*) => {
        $($(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum $name { $($variant),* }

        impl $name {
            pub(super) const ALL: &[Self] = &[$(Self::$variant),*];
        })*

        /// The name of every kind of behaviour that there is.
        pub(crate) fn all_kinds() -> BTreeSet<String> {
            let mut all: BTreeSet<String> = STATUSES.iter().map(|status| kind("Status", status)).collect();
            $(all.extend($name::ALL.iter().map(|it| kind(stringify!($name), it)));)*
            all
        }
    };
}

kinds! {
    /// What is called.
    Operation { Read List Raw Put Post Delete Upload }
    /// Who calls: with a token, or with a password.
    Login { Token Password PasswordRefused PasswordSpoilt }
    ContentType { Json JsonUtf8 Html Plain Missing Latin1 Problem Nonsense }
    Body { User Users Error Code Message Html Empty Blank Latin1 Gzip GzipCut GzipFalse Brotli Text Long TooLong }
    /// How an answer says where it ends.
    Framing {
        Length Chunked InPieces BadSize NoLastChunk NoLineEnd Extension Trailer LengthLong LengthShort NoLength
        LengthTwice LengthsDiffer LengthNegative LengthWords LengthAndChunked Http10 Http10Chunked TransferGzip
    }
    /// What happens to the connection.
    Event {
        Keep Close CloseAnnounced HalfClose ResetBefore CloseBefore ResetUnread CloseUnread ResetInHead CloseInHead
        ResetAfterHead CloseAfterHead ResetInBody CloseInBody SilentBefore SilentInHead SilentInBody DripHead DripBody
        Late Early EarlyClose TwoAnswers
    }
    /// What is odd about the beginning of an answer.
    Head {
        Plain Continue Hints Processing ManyInterim Switching ManyFields LongField Latin1Field ZeroInField NoColon
        BlankInName Folded Http09 Garbage EmptyLines BareLineFeed NoReason Http2 Http12 LowerCase TwoDigits FourDigits
    }
    RetryAfter { None Zero Second Past Far Words Negative Fraction Twice }
    Location { None Absolute Path Secret Empty NoUrl }
}

#[rustfmt::skip]
pub(super) const STATUSES: &[u16] = &[
    200, 201, 202, 203, 204, 205, 206, 226, 299, 300, 301, 302, 303, 304, 305, 307, 308, 399, 400, 401, 402, 403, 404, 405,
    406, 408, 409, 410, 411, 412, 413, 414, 415, 418, 421, 422, 425, 426, 428, 429, 431, 451, 460, 499, 500, 501, 502, 503,
    504, 505, 507, 511, 520, 521, 522, 523, 524, 525, 526, 527, 530, 599, 600, 999,
];

/// The name of a kind.
pub(super) fn kind(name: &str, value: impl Debug) -> String {
    format!("{name}::{value:?}")
}
