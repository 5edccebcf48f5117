//! Which calls are taken.

use crate::declare::model;
use crate::value::{Array, open_enum};

open_enum! {
    /// Which calls from outside the group are taken.
    CallsFromOutside {
        Allow = "Allow",
        /// Those that another user forwards or transfers.
        OnlyIfRedirected = "Allow Only If Redirected From Another User",
        Disallow = "Disallow",
    }
}

model! {
    /// Whether calls from numbers of a pattern are taken.
    IncomingPattern needs {
        digit_pattern_name: String = "digitPatternName" [Chars(1, 30)],
    } has {
        allow: Option<bool> = "allow",
    }
}

model! {
    /// Which calls are taken.
    IncomingCalls {
        allow_from_within_group: Option<bool> = "allowFromWithinGroup",
        allow_from_outside_group: Option<CallsFromOutside> = "allowFromOutsideGroup",
        allow_collect_calls: Option<bool> = "allowCollectCalls",
        digit_patterns: Array<IncomingPattern> = "digitPatterns",
    }
}
