//! Open enumerations: known texts are variants, any other text is kept.

use odin_api::auth::LoginType;
use odin_api::users::EndpointType;
use proptest::prelude::*;
use serde_json::json;

use crate::values::{json, read};

#[test]
fn known_texts_are_variants_and_back() {
    assert_eq!(EndpointType::KNOWN, ["accessDeviceEndpoint", "trunkAddressing", "none"]);
    for text in EndpointType::KNOWN {
        let value = EndpointType::from(*text);
        assert!(!matches!(value, EndpointType::Unknown(_)));
        assert_eq!((value.as_str(), value.to_string().as_str()), (*text, *text));
        assert_eq!(read::<EndpointType>(&json!(text).to_string()).unwrap(), value);
        assert_eq!(json(&value), json!(text));
    }
    assert_eq!(EndpointType::from("trunkAddressing"), EndpointType::TrunkAddressing);
    assert_eq!(LoginType::from("Group Department"), LoginType::GroupDepartment);
    assert_eq!(format!("{:?}", LoginType::System), "\"System\"");
    assert_eq!(format!("{:>8}|", LoginType::System), "  System|");
}

#[test]
fn an_unknown_text_is_none_of_the_known() {
    let EndpointType::Unknown(text) = EndpointType::from("hologram") else { panic!("nobody knows it") };
    assert_eq!(text.as_str(), "hologram");
    // Spelled otherwise it is another text: it must go back as it came.
    assert_eq!(EndpointType::from("None").as_str(), "None");
    assert_ne!(EndpointType::from("None"), EndpointType::None);
    assert_eq!(read::<EndpointType>("7").unwrap().as_str(), "7");
    assert!(read::<EndpointType>("null").is_err() && read::<EndpointType>("{}").is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn any_text_survives(text in "(?s).{1,30}|none|None|trunkAddressing") {
        let value = EndpointType::from(text.as_str());
        prop_assert_eq!(value.as_str(), &text);
        prop_assert_eq!(json(&value), json!(text));
        prop_assert_eq!(matches!(value, EndpointType::Unknown(_)), !EndpointType::KNOWN.contains(&text.as_str()));
        prop_assert_eq!(read::<EndpointType>(&json!(text).to_string()).unwrap(), value);
    }
}
