//! V1: phone numbers in E.164 form: the right number or none, never a wrong one.

use odin_api::value::PhoneNumber;
use proptest::prelude::*;

fn e164(text: &str) -> Option<String> {
    PhoneNumber::from(text).e164()
}

fn e164_in(text: &str, country: &str) -> Option<String> {
    PhoneNumber::from(text).e164_in(country)
}

/// Country code; a number of it as it is written there, as it is written abroad, and in E.164 form. From the examples of
/// a library of numbering plans, which shares nothing with ours.
const NUMBERS: &[(&str, &str, &str, &str)] = &[
    ("1", "(201) 555-0123", "+1 201-555-0123", "+12015550123"),
    ("44", "0121 234 5678", "+44 121 234 5678", "+441212345678"),
    ("44", "07400 123456", "+44 7400 123456", "+447400123456"),
    ("49", "030 123456", "+49 30 123456", "+4930123456"),
    ("49", "01512 3456789", "+49 1512 3456789", "+4915123456789"),
    ("33", "01 23 45 67 89", "+33 1 23 45 67 89", "+33123456789"),
    ("33", "06 12 34 56 78", "+33 6 12 34 56 78", "+33612345678"),
    ("34", "810 12 34 56", "+34 810 12 34 56", "+34810123456"),
    ("34", "612 34 56 78", "+34 612 34 56 78", "+34612345678"),
    ("39", "02 1234 5678", "+39 02 1234 5678", "+390212345678"),
    ("39", "312 345 6789", "+39 312 345 6789", "+393123456789"),
    ("41", "021 234 56 78", "+41 21 234 56 78", "+41212345678"),
    ("41", "078 123 45 67", "+41 78 123 45 67", "+41781234567"),
    ("43", "01 234567890", "+43 1 234567890", "+431234567890"),
    ("43", "0664 123456", "+43 664 123456", "+43664123456"),
    ("31", "010 123 4567", "+31 10 123 4567", "+31101234567"),
    ("31", "06 12345678", "+31 6 12345678", "+31612345678"),
    ("32", "012 34 56 78", "+32 12 34 56 78", "+3212345678"),
    ("32", "0450 00 12 34", "+32 450 00 12 34", "+32450001234"),
    ("46", "08-12 34 56", "+46 8 12 34 56", "+468123456"),
    ("46", "070-123 45 67", "+46 70 123 45 67", "+46701234567"),
    ("47", "21 23 45 67", "+47 21 23 45 67", "+4721234567"),
    ("47", "40 61 23 45", "+47 40 61 23 45", "+4740612345"),
    ("45", "32 12 34 56", "+45 32 12 34 56", "+4532123456"),
    ("45", "34 41 23 45", "+45 34 41 23 45", "+4534412345"),
    ("48", "12 345 67 89", "+48 12 345 67 89", "+48123456789"),
    ("48", "512 345 678", "+48 512 345 678", "+48512345678"),
    ("420", "212 345 678", "+420 212 345 678", "+420212345678"),
    ("420", "601 123 456", "+420 601 123 456", "+420601123456"),
    ("351", "21 234 5678", "+351 21 234 5678", "+351212345678"),
    ("351", "912 345 678", "+351 912 345 678", "+351912345678"),
    ("30", "21 2345 6789", "+30 21 2345 6789", "+302123456789"),
    ("30", "691 234 5678", "+30 691 234 5678", "+306912345678"),
    ("353", "(022) 12345", "+353 22 12345", "+3532212345"),
    ("353", "085 012 3456", "+353 85 012 3456", "+353850123456"),
    ("36", "(06 1) 234 5678", "+36 1 234 5678", "+3612345678"),
    ("36", "06 20 123 4567", "+36 20 123 4567", "+36201234567"),
    ("40", "021 123 4567", "+40 21 123 4567", "+40211234567"),
    ("40", "0712 034 567", "+40 712 034 567", "+40712034567"),
    ("7", "8 (301) 123-45-67", "+7 301 123-45-67", "+73011234567"),
    ("7", "8 (912) 345-67-89", "+7 912 345-67-89", "+79123456789"),
    ("380", "03112 34567", "+380 3112 34567", "+380311234567"),
    ("380", "050 123 4567", "+380 50 123 4567", "+380501234567"),
    ("90", "(0212) 345 67 89", "+90 212 345 67 89", "+902123456789"),
    ("90", "0501 234 56 78", "+90 501 234 56 78", "+905012345678"),
    ("91", "074104 10123", "+91 74104 10123", "+917410410123"),
    ("91", "081234 56789", "+91 81234 56789", "+918123456789"),
    ("86", "010 1234 5678", "+86 10 1234 5678", "+861012345678"),
    ("86", "131 2345 6789", "+86 131 2345 6789", "+8613123456789"),
    ("81", "03-1234-5678", "+81 3-1234-5678", "+81312345678"),
    ("81", "090-1234-5678", "+81 90-1234-5678", "+819012345678"),
    ("82", "02-212-3456", "+82 2-212-3456", "+8222123456"),
    ("82", "010-2000-0000", "+82 10-2000-0000", "+821020000000"),
    ("61", "(02) 1234 5678", "+61 2 1234 5678", "+61212345678"),
    ("61", "0412 345 678", "+61 412 345 678", "+61412345678"),
    ("64", "03 234 5678", "+64 3 234 5678", "+6432345678"),
    ("64", "021 123 4567", "+64 21 123 4567", "+64211234567"),
    ("55", "(11) 2345-6789", "+55 11 2345-6789", "+551123456789"),
    ("55", "(11) 96123-4567", "+55 11 96123-4567", "+5511961234567"),
    ("52", "200 123 4567", "+52 200 123 4567", "+522001234567"),
    ("52", "222 123 4567", "+52 222 123 4567", "+522221234567"),
    ("27", "010 123 4567", "+27 10 123 4567", "+27101234567"),
    ("27", "071 123 4567", "+27 71 123 4567", "+27711234567"),
    ("20", "02 34567890", "+20 2 34567890", "+20234567890"),
    ("20", "010 01234567", "+20 10 01234567", "+201001234567"),
    ("234", "02033 12 3456", "+234 2033 12 3456", "+2342033123456"),
    ("234", "0802 123 4567", "+234 802 123 4567", "+2348021234567"),
    ("971", "02 234 5678", "+971 2 234 5678", "+97122345678"),
    ("971", "050 123 4567", "+971 50 123 4567", "+971501234567"),
    ("65", "6123 4567", "+65 6123 4567", "+6561234567"),
    ("65", "8123 4567", "+65 8123 4567", "+6581234567"),
    ("852", "2123 4567", "+852 2123 4567", "+85221234567"),
    ("852", "5123 4567", "+852 5123 4567", "+85251234567"),
    ("972", "02-123-4567", "+972 2-123-4567", "+97221234567"),
    ("972", "050-234-5678", "+972 50-234-5678", "+972502345678"),
    ("358", "013 1234567", "+358 13 1234567", "+358131234567"),
    ("358", "041 2345678", "+358 41 2345678", "+358412345678"),
];

#[test]
fn fault_v1_the_inputs_of_the_report() {
    assert_eq!(e164("+44 (0)20 7946 0018").as_deref(), Some("+442079460018"));
    assert_eq!(e164_in("15135551000", "1").as_deref(), Some("+15135551000"));
    assert_eq!(e164_in("442079460018", "44").as_deref(), Some("+442079460018"));
}

#[test]
fn fault_v1_international_numbers() {
    for (text, due) in [
        ("+1-5135551000", Some("+15135551000")),
        ("+15135551000", Some("+15135551000")),
        ("+1 (513) 555-1000", Some("+15135551000")),
        ("+1.513.555.1000", Some("+15135551000")),
        ("(+44) 20 7946 0018", Some("+442079460018")),
        ("+44-(0)20-7946-0018", Some("+442079460018")),
        ("+44(0)2079460018", Some("+442079460018")),
        ("+44\u{a0}20\u{a0}7946\u{2011}0018", Some("+442079460018")),
        ("+49 (0) 30 123456", Some("+4930123456")),
        ("+39 06 1234567", Some("+39061234567")),
        // The zero is part of the number, or the country has no trunk prefix, or another one.
        ("+39 (0)6 1234567", None),
        ("+1 (0)513 555 1000", None),
        ("+34 (0)912 345 678", None),
        ("+7 (0)495 123 45 67", None),
        ("+7 8 495 123 45 67", None),
        ("+36 06 1 234 5678", None),
        ("+375 8 029 491 19 11", None),
        // A zero elsewhere, or twice.
        ("+4(0)4 20 7946 0018", None),
        ("+44 20 (0) 7946 0018", None),
        ("+44 (0)(0)20 7946 0018", None),
        ("+44 020 7946 0018", None),
        ("+44 0044 20 7946 0018", None),
        // No country code, or two.
        ("5135551000", None),
        ("0044 20 7946 0018", None),
        ("+-5135551000", None),
        ("+0 5135551000", None),
        ("++15135551000", None),
        ("+1+15135551000", None),
        ("+999 5135551000", None),
        ("+210 123 4567", None),
        // Too short, too long.
        ("+", None),
        ("", None),
        ("+1", None),
        ("+1-", None),
        ("+1-555-1000", None),
        ("+1-513-555-100", None),
        ("+1-513-555-10000", None),
        ("+1-1513555100", None),
        ("+123456789012345", None),
        ("+4930123456789012", None),
        ("+493012345678901", Some("+493012345678901")),
        ("+44 20 79", None),
        // More than a number, or less.
        ("+1-800-FLOWERS", None),
        ("+1-513-555-1000 ext. 12", None),
        ("+1-513-555-1000x12", None),
        ("+1-513-555-1000,12", None),
        ("+1-513-555-1000;ext=12", None),
        ("+1-513-555-1000#12", None),
        ("+44 20 7946 0018/19", None),
        ("+44 20 7946 - 0018", None),
        ("+49 30 123456 - 99", None),
        ("+1-5135551000 - +1-5135551099", None),
        ("+1-5135551000-", None),
        ("+1 (513 555-1000", None),
        ("+1 513) 555-1000", None),
        ("+1 () 513 555-1000", None),
        ("+49301234567.0", None),
        ("+4930123456.00", None),
        ("tel:+15135551000", None),
        ("sip:4001@example.net", None),
        ("+\u{661}\u{665}135551000", None),
        ("+1\u{200b}5135551000", None),
        ("*86", None),
    ] {
        assert_eq!(e164(text).as_deref(), due, "{text}");
        assert_eq!(
            e164_in(text, "1").as_deref().filter(|_| text.starts_with('+')),
            due.filter(|_| text.starts_with('+'))
        );
    }
}

#[test]
fn fault_v1_national_numbers() {
    for (country, text, due) in [
        ("1", "5135551000", Some("+15135551000")),
        ("+1", "(513) 555-1000", Some("+15135551000")),
        ("1", "1-513-555-1000", Some("+15135551000")),
        ("1", "011 44 20 7946 0018", Some("+442079460018")),
        ("1", "011 44 (0)20 7946 0018", None),
        ("1", "0044 20 7946 0018", None),
        ("1", "555-1000", None),
        ("1", "0135551000", None),
        ("1", "1135551000", None),
        ("1", "115135551000", None),
        ("1", "95135551000", None),
        ("1", "1509", None),
        ("1", "513555100", None),
        ("44", "020 7946 0018", Some("+442079460018")),
        ("44", "(020) 7946 0018", Some("+442079460018")),
        ("44", "(0)20 7946 0018", Some("+442079460018")),
        ("44", "44 (0)20 7946 0018", Some("+442079460018")),
        ("44", "20 7946 0018", Some("+442079460018")),
        ("44", "0044 20 7946 0018", Some("+442079460018")),
        ("44", "001 513 555 1000", Some("+15135551000")),
        ("44", "00442079460018", Some("+442079460018")),
        ("44", "7946 0018", None),
        ("44", "15135551000", None),
        ("44", "0020 7946 0018", Some("+2079460018")),
        ("44", "00020 7946 0018", None),
        ("49", "030 123456", Some("+4930123456")),
        ("49", "0049 30 123456", Some("+4930123456")),
        // Without the zero, each of these may be a local number, or have the country code.
        ("49", "30 123456", None),
        ("49", "49301234567", None),
        ("49", "4921 12345", None),
        ("39", "06 1234567", Some("+39061234567")),
        ("39", "1234567", None),
        ("39", "3912345678", None),
        ("34", "912 345 678", Some("+34912345678")),
        ("34", "34 912 345 678", Some("+34912345678")),
        ("34", "0912 345 678", None),
        ("47", "47123456", Some("+4747123456")),
        ("7", "8 495 123-45-67", Some("+74951234567")),
        ("7", "495 123-45-67", Some("+74951234567")),
        ("36", "06 1 234 5678", Some("+3612345678")),
        ("370", "8 612 34567", None),
        ("61", "0011 1 513 555 1000", None),
        ("81", "010 1 513 555 1000", Some("+15135551000")),
        ("54", "15 2345-6789", None),
        ("999", "5135551000", None),
        ("", "5135551000", None),
        ("1-", "5135551000", None),
        ("country", "5135551000", None),
    ] {
        assert_eq!(e164_in(text, country).as_deref(), due, "{text} in {country}");
    }
}

/// As people of that country write them.
#[test]
fn fault_v1_numbers_of_forty_countries() {
    let mut none = Vec::new();
    for (country, national, abroad, due) in NUMBERS {
        assert_eq!(e164(abroad).as_deref(), Some(*due), "{abroad}");
        match e164_in(national, country) {
            Some(is) => assert_eq!(is, *due, "{national} in {country}"),
            None => none.push((*country, *national)),
        }
        let bare = due.trim_start_matches('+');
        assert!(e164_in(bare, country).is_none_or(|is| is == *due), "{bare} in {country}");
        let from_france = format!("00 {}", abroad.trim_start_matches('+'));
        assert_eq!(e164_in(&from_france, "33").as_deref(), Some(*due), "{from_france}");
    }
    // A mobile number of Italy or China has no zero in front, and these countries have numbers of any length.
    assert_eq!(none, [("39", "312 345 6789"), ("86", "131 2345 6789")]);
}

/// Digits with separators between them at random, as long as there is one at most at each place.
fn respelled(digits: &str, separators: &[usize]) -> String {
    const SEPARATORS: [&str; 7] = ["", "", "", " ", "-", "\u{a0}", "."];
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        // One digit behind a dot might be a fraction.
        let separator = SEPARATORS[separators[index % separators.len()] % SEPARATORS.len()];
        if index > 0 && (separator != "." || index + 2 < digits.len()) {
            text.push_str(separator);
        }
        text.push(digit);
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// Whatever stands between its digits, around it, or before it: the same number, or none.
    #[test]
    fn fault_v1_no_spelling_makes_another_number(
        which in 0..NUMBERS.len(),
        separators in proptest::collection::vec(0_usize..7, 1..20),
        form in 0_usize..9,
        elsewhere in proptest::sample::select(&["1", "44", "49", "33", "39", "7", "86", "55"][..]),
    ) {
        let (country, national, _, due) = NUMBERS[which];
        // A zero that is too much makes another number where zeros belong to them.
        prop_assume!(form != 4 || country != "39");
        let digits = due.trim_start_matches('+');
        let spelled = respelled(digits, &separators);
        let subscriber = respelled(&digits[country.len()..], &separators);
        let local: String = national.chars().filter(char::is_ascii_digit).collect();
        let local = respelled(&local, &separators);
        let (text, certain) = match form {
            0 => (format!("+{spelled}"), !spelled.ends_with(".0")),
            1 => (format!(" +{country}-{subscriber} "), true),
            2 => (format!("(+{country}) {subscriber}"), true),
            3 => (format!("+{country} (0) {subscriber}"), false),
            4 => (format!("+{country} 0{subscriber}"), false),
            5 => (format!("00{spelled}"), false),
            6 => (spelled, false),
            7 => (subscriber, false),
            _ => (local, false),
        };
        for read in [e164(&text), e164_in(&text, country)] {
            prop_assert!(read.as_deref().is_none_or(|read| read == due), "{} is {:?}, not {}", text, read, due);
        }
        if certain {
            prop_assert_eq!(e164(&text), Some(due.to_owned()), "{}", text);
            prop_assert_eq!(e164_in(&text, elsewhere), Some(due.to_owned()), "{}", text);
        }
        // What has an international prefix means the same wherever that is the prefix.
        if form == 5 && elsewhere != "1" && elsewhere != "7" && elsewhere != "55" {
            prop_assert_eq!(e164_in(&text, elsewhere), Some(due.to_owned()), "{} in {}", text, elsewhere);
        }
    }

    /// In North America: ten digits, or eleven with a 1 in front; anything else is none.
    #[test]
    fn fault_v1_ten_digits_in_north_america(digits in "[0-9]{1,16}", separators in proptest::collection::vec(0_usize..5, 1..9)) {
        let ten = match digits.len() {
            10 => Some(digits.as_str()),
            11 => digits.strip_prefix('1'),
            _ => None,
        };
        let due = ten.filter(|ten| !ten.starts_with(['0', '1'])).map(|ten| format!("+1{ten}"));
        let text = respelled(&digits, &separators);
        let abroad = digits.strip_prefix("011").is_some();
        if !abroad {
            prop_assert_eq!(e164_in(&text, "1"), due.clone(), "{}", text);
        }
        let plus = format!("+1{}", respelled(&digits, &separators));
        let due = Some(&digits).filter(|digits| digits.len() == 10 && !digits.starts_with(['0', '1']));
        prop_assert_eq!(e164(&plus), due.map(|ten| format!("+1{ten}")), "{}", plus);
    }

    /// With anything else in it, it is no number.
    #[test]
    fn fault_v1_what_is_more_than_a_number_is_none(which in 0..NUMBERS.len(), at in 0_usize..16, more in "[a-zA-Z/#*,;:=@_\\\\\u{200b}\u{ff11}\u{202a}\t]") {
        let (country, _, abroad, _) = NUMBERS[which];
        let at = abroad.char_indices().nth(at).map_or(abroad.len(), |(at, _)| at);
        let text = format!("{}{more}{}", &abroad[..at], &abroad[at..]);
        prop_assume!(text.trim() != abroad);
        prop_assert_eq!((e164(&text), e164_in(&text, country)), (None, None), "{}", text);
    }
}
