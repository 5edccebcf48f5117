//! Quantities without a limit, and days without an end.

use odin_api::value::{DaysLeft, Quantity};
use proptest::prelude::*;
use serde_json::json;

use crate::values::{json, read};

#[test]
fn minus_one_is_unlimited() {
    for (text, quantity) in [
        ("-1", Quantity::Unlimited),
        (r#""-1""#, Quantity::Unlimited),
        (r#""unlimited""#, Quantity::Unlimited),
        (r#""Unlimited""#, Quantity::Unlimited),
        ("-1.0", Quantity::Unlimited),
        ("0", Quantity::Of(0)),
        ("25", Quantity::Of(25)),
        (r#""25""#, Quantity::Of(25)),
        ("25.0", Quantity::Of(25)),
        ("4294967295", Quantity::Of(u32::MAX)),
    ] {
        assert_eq!(read::<Quantity>(text).unwrap(), quantity, "{text}");
    }
    for text in ["-2", "4294967296", "1.5", r#""many""#, "null", "[]", "true", "1e300", "18446744073709551615"] {
        assert!(read::<Quantity>(text).is_err(), "{text}");
    }
    assert_eq!((json(&Quantity::Unlimited), json(&Quantity::Of(7))), (json!(-1), json!(7)));
    assert_eq!((Quantity::Unlimited.to_string(), Quantity::Of(7).to_string()), ("unlimited".into(), "7".into()));
    assert_eq!((Quantity::Unlimited.limit(), Quantity::from(7).limit()), (None, Some(7)));
    assert_eq!(format!("{:>10}|{:>3}|", Quantity::Unlimited, Quantity::Of(7)), " unlimited|  7|");
}

#[test]
fn unlimited_is_more_than_any_number() {
    assert!(Quantity::Unlimited > Quantity::Of(u32::MAX) && Quantity::Of(2) < Quantity::Of(10));
    assert_eq!(Quantity::Of(3).max(Quantity::Unlimited), Quantity::Unlimited);
}

#[test]
fn two_huge_numbers_are_never() {
    for (text, days, never, expired) in [
        ("2147483647", None, true, false),
        (r#""-2147483648""#, None, true, false),
        ("19", Some(19), false, false),
        ("0", Some(0), false, false),
        (r#""-107""#, Some(-107), false, true),
        ("2147483646", Some(2_147_483_646), false, false),
        ("-2147483647", Some(-2_147_483_647), false, true),
    ] {
        let left: DaysLeft = read(text).unwrap();
        assert_eq!((left.days(), left.is_never(), left.is_expired()), (days, never, expired), "{text}");
        let wire: i64 = text.trim_matches('"').parse().unwrap();
        assert_eq!(json(&left), json!(wire), "which of the two it was is kept");
    }
    assert_eq!((DaysLeft::NEVER.to_string(), DaysLeft::from(-3).to_string()), ("never".into(), "-3 days".into()));
    assert_eq!(format!("{:?} {:?}", DaysLeft::NEVER, DaysLeft::from(19)), "never 19 days");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn a_quantity_comes_back(number in any::<u32>(), other in any::<u32>()) {
        for quantity in [Quantity::Of(number), Quantity::Unlimited] {
            let wire = json(&quantity);
            prop_assert_eq!(read::<Quantity>(&wire.to_string()).unwrap(), quantity);
            prop_assert_eq!(read::<Quantity>(&format!("\"{wire}\"")).unwrap(), quantity);
        }
        prop_assert_eq!(Quantity::Of(number).cmp(&Quantity::Of(other)), number.cmp(&other));
    }

    #[test]
    fn a_whole_number_is_a_quantity_or_none(number in any::<i64>()) {
        let due = match number {
            -1 => Some(Quantity::Unlimited),
            number => u32::try_from(number).ok().map(Quantity::Of),
        };
        prop_assert_eq!(read::<Quantity>(&number.to_string()).ok(), due);
    }

    #[test]
    fn days_come_back(number in any::<i32>()) {
        let left = DaysLeft::from(i64::from(number));
        prop_assert_eq!(read::<DaysLeft>(&json(&left).to_string()).unwrap(), left);
        prop_assert_eq!(left.is_never(), matches!(number, i32::MAX | i32::MIN));
        prop_assert!(!(left.is_expired() && left.days().is_none()));
    }
}
