//! Sheets of numbers.

use serde_json::Value;

use super::{GROUP, PROVIDER};
use crate::Endpoint;
use crate::groups::dns;
use crate::jobs::sheets::kind::{Ask, Default, Part, Recipe, SheetKind};
use crate::service_providers::dns as provider_dns;

const KEY: &[&str] = &["serviceProviderId", "groupId", "min"];
const RANGE: [(&str, &str); 2] = [("dns[0].min", "min"), ("dns[0].max", "max")];
/// The API wants both ends, of a single number as well.
const ONE: &[(&str, Default)] = &[("dns[0].max", Default::As("dns[0].min"))];
const USUAL: &[&str] = &["serviceProviderId", "groupId", "min", "max"];
const NAMES: &[(&str, &str)] = &[("phoneNumber", "min")];

pub(in super::super) const NUMBERS: SheetKind = SheetKind {
    name: "numbers",
    about: "a number of a group, or a range of them",
    create: Some(Recipe {
        usual: USUAL,
        names: NAMES,
        ..Recipe::new(
            KEY,
            &[always(dns::Create::OPERATION, &[PROVIDER, GROUP])
                .asks(Ask::exists(dns::List::OPERATION).found_if(has_range))],
        )
    }),
    change: Some(Recipe {
        usual: &["serviceProviderId", "groupId", "min", "max", "activated"],
        names: NAMES,
        ..Recipe::new(
            KEY,
            &[Part::always(dns::Update::OPERATION)
                .takes(&[PROVIDER, GROUP])
                .only(&[RANGE[0], RANGE[1], ("dns[0].activated", "activated")])
                .by_default(ONE)],
        )
    }),
    delete: Some(Recipe {
        usual: USUAL,
        names: NAMES,
        ..Recipe::new(
            KEY,
            &[always(dns::Delete::OPERATION, &[PROVIDER, GROUP])
                .asks(Ask::is_gone(dns::List::OPERATION).found_if(has_range))],
        )
    }),
};

pub(in super::super) const SERVICE_PROVIDER_NUMBERS: SheetKind = SheetKind {
    name: "service-provider-numbers",
    about: "a number of a service provider, or a range of them",
    create: Some(Recipe {
        usual: &["serviceProviderId", "min", "max"],
        names: NAMES,
        ..Recipe::new(
            &["serviceProviderId", "min"],
            &[always(provider_dns::Create::OPERATION, &[PROVIDER])
                .asks(Ask::exists(provider_dns::List::OPERATION).found_if(has_range))],
        )
    }),
    change: None,
    delete: Some(Recipe {
        usual: &["serviceProviderId", "min", "max"],
        names: NAMES,
        ..Recipe::new(
            &["serviceProviderId", "min"],
            &[always(provider_dns::Delete::OPERATION, &[PROVIDER])
                .asks(Ask::is_gone(provider_dns::List::OPERATION).found_if(has_range))],
        )
    }),
};

const fn always(operation: &'static crate::Operation, takes: &'static [super::Taken]) -> Part {
    Part::always(operation).takes(takes).only(&RANGE).by_default(ONE)
}

/// Whether the listed ranges hold the first and the last number of the one that is written. All numbers of a range are taken
/// together, or none.
fn has_range(answer: &Value, arguments: &Value) -> bool {
    let rows = answer["dns"].as_array().map_or(&[][..], Vec::as_slice);
    let ends = |row: &Value| {
        let first = digits(&row["min"])?;
        Some((digits(&row["max"]).unwrap_or_else(|| first.clone()), first))
    };
    let is_listed = |number: &str| {
        rows.iter().filter_map(ends).any(|(last, first)| {
            let behind = |end: &str| end.get(end.len().saturating_sub(number.len())..).unwrap_or_default().to_owned();
            first.len() >= number.len() && (behind(&first)..=behind(&last)).contains(&number.to_owned())
        })
    };
    ends(&arguments["dns"][0]).is_some_and(|(last, first)| is_listed(&first) && is_listed(&last))
}

/// The digits of a number, which answers may write in another form.
fn digits(number: &Value) -> Option<String> {
    let digits: String = number.as_str()?.chars().filter(char::is_ascii_digit).collect();
    (!digits.is_empty()).then_some(digits)
}
