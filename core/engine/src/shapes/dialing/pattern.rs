//! One answer for each digit pattern of a group, by its name.

use crate::declare::model;
use crate::shapes::dialing::{PinholePermission, PinholeTreatment, Treatment};

model! {
    /// Whether outgoing calls to numbers of a pattern are allowed.
    AllowedPattern needs {
        digit_pattern_name: String = "digitPatternName" [Chars(1, 30)],
    } has {
        permission: Option<bool> = "permission",
    }
}

model! {
    /// What is done with outgoing calls to numbers of a pattern.
    TreatedPattern needs {
        digit_pattern_name: String = "digitPatternName" [Chars(1, 30)],
    } has {
        permission: Option<Treatment> = "permission",
    }
}

model! {
    /// Whether calls to numbers of a pinhole pattern get through in any case.
    PinholeAllowedPattern needs {
        digit_pattern_name: String = "digitPatternName" [Chars(1, 30)],
    } has {
        permission: Option<PinholePermission> = "permission",
    }
}

model! {
    /// What is done with calls to numbers of a pinhole pattern, whatever the rest of the plan says.
    PinholeTreatedPattern needs {
        digit_pattern_name: String = "digitPatternName" [Chars(1, 30)],
    } has {
        permission: Option<PinholeTreatment> = "permission",
    }
}
