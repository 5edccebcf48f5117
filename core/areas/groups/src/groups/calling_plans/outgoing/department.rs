//! The parts of a group's plan: a row for each department.

use crate::declare::model;
use crate::shapes::dialing::{
    AllowedCalls, AllowedPattern, CallTreatments, PinholeAllowedPattern, PinholeTreatedPattern, RedirectedCalls,
    TransferNumbers, TreatedPattern,
};
use crate::shapes::people::Department;
use crate::value::Array;

/// A part of the plan: its rows, and the list of them.
macro_rules! part {
    ($what:literal: $row:ident, $list:ident: $field:ident: $type:ty = $key:literal) => {
        model! {
            #[doc = concat!("The part of a department's plan ", $what, ".")]
            $row {
                /// Absent in the row for users who are in no department.
                department: Option<Department> = "department",
                department_name: Option<String> = "departmentName",
                $field: $type = $key,
            }
        }

        model! {
            #[doc = concat!("The part of a group's plan ", $what, ", by department.")]
            $list {
                departments: Array<$row> = "departments",
            }
        }
    };
}

part! {
    "that allows each kind of call or does not":
    DepartmentAllowing, GroupAllowing: permissions: Option<AllowedCalls> = "permissions"
}

part! {
    "about calls that users make":
    DepartmentOriginating, GroupOriginating: permissions: Option<CallTreatments> = "permissions"
}

part! {
    "about calls that others redirect":
    DepartmentRedirected, GroupRedirected: permissions: Option<RedirectedCalls> = "permissions"
}

part! {
    "about transfer numbers":
    DepartmentTransferring, GroupTransferring: transfer_numbers: Option<TransferNumbers> = "transferNumbers"
}

part! {
    "that allows each digit pattern or does not":
    DepartmentAllowingByDigits, GroupAllowingByDigits: digit_patterns: Array<AllowedPattern> = "digitPatterns"
}

part! {
    "about calls that users make, by digit pattern":
    DepartmentOriginatingByDigits, GroupOriginatingByDigits: digit_patterns: Array<TreatedPattern> = "digitPatterns"
}

part! {
    "that says which pinhole patterns get through":
    DepartmentAllowingPinholes, GroupAllowingPinholes: digit_patterns: Array<PinholeAllowedPattern> = "digitPatterns"
}

part! {
    "about calls to pinhole patterns":
    DepartmentOriginatingPinholes, GroupOriginatingPinholes: digit_patterns: Array<PinholeTreatedPattern> = "digitPatterns"
}
