//! Base URLs.

use odin_api::{Endpoint, ErrorKind, Fate, Site, users};
use proptest::prelude::*;

use crate::requests::urls::{text, token};

fn url(site: &Site) -> String {
    users::Get::new("4001@example.net").request(site, None).unwrap().uri().to_string()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn any_path_prefix_is_kept(
        host in "[a-z][a-z0-9-]{0,10}[a-z0-9](\\.[a-z]{2,5}){0,2}|10\\.0\\.0\\.[1-9]|\\[2001:db8::[1-9]\\]",
        port in proptest::option::of(1_u16..),
        prefix in "(/([A-Za-z0-9_~-]{1,8}|[a-z]\\.[a-z]|%20)){0,4}",
        slashes in "/{0,2}",
    ) {
        let base = format!("https://{host}{}{prefix}", port.map_or_else(String::new, |port| format!(":{port}")));
        let site = Site::new(&format!("{base}{slashes}")).unwrap();
        prop_assert_eq!(url(&site), format!("{base}/users?userId=4001%40example.net"));
        prop_assert_eq!(site.to_string(), base.clone());
        prop_assert_eq!(&site, &Site::new(&base).unwrap());
        prop_assert_eq!((site.scheme(), site.host(), site.port()), ("https", host.as_str(), port.unwrap_or(443)));
    }

    /// Whatever a base URL is: it is refused before anything is sent, or requests go to its host and nowhere else.
    #[test]
    fn any_text_is_a_site_or_an_error(
        text in prop_oneof![text(), text().prop_map(|text| format!("https://{text}")), text().prop_map(|text| format!("https://odin.example.net/{text}"))],
    ) {
        match Site::new(&text) {
            Ok(site) => {
                prop_assert!(matches!(site.scheme(), "http" | "https"));
                prop_assert!(!site.host().is_empty() && site.port() > 0);
                let request = users::Get::new("4001@example.net").request(&site, Some(&token())).unwrap();
                prop_assert_eq!(request.uri().host(), Some(site.host()));
                prop_assert!(!request.uri().authority().unwrap().as_str().contains('@'), "{}", request.uri());
                prop_assert!(request.uri().path().ends_with("/users"));
            }
            Err(error) => {
                prop_assert_eq!((error.kind(), error.fate()), (ErrorKind::Site, Fate::NotSent));
                prop_assert!(!error.to_string().chars().any(char::is_control), "{:?}", error.to_string());
            }
        }
    }

    #[test]
    fn user_names_and_passwords_are_refused(user in "[a-z0-9._~!$&'*+,;=%-]{0,8}", password in "(:[a-z0-9]{4,8})?") {
        let error = Site::new(&format!("https://{user}{password}@odin.example.net/api/v2")).unwrap_err();
        prop_assert_eq!(error.kind(), ErrorKind::Site);
        let line = error.to_string();
        prop_assert!(password.is_empty() || !line.contains(&password), "{}", line);
    }
}

#[test]
fn plain_http_is_for_the_own_machine_only() {
    for own in ["localhost", "LOCALHOST", "127.0.0.1", "127.1.2.3", "[::1]"] {
        let site = Site::new(&format!("http://{own}:8080/api/v2")).unwrap_or_else(|error| panic!("{own}: {error}"));
        assert_eq!(url(&site), format!("http://{own}:8080/api/v2/users?userId=4001%40example.net"));
    }
    let others = [
        "odin.example.net",
        "localhost.example.net",
        "127.0.0.1.example.net",
        "127.0.0.256",
        "127.1",
        "0.0.0.0",
        "128.0.0.1",
        "[::2]",
        "[::]",
        "xlocalhost",
    ];
    for other in others {
        let text = format!("http://{other}/api/v2");
        let error = Site::new(&text).expect_err(other);
        assert_eq!((error.kind(), error.fate()), (ErrorKind::Site, Fate::NotSent), "{other}");
        assert!(error.to_string().contains("https"), "{error}");
        let site = Site::insecure(&text).unwrap_or_else(|error| panic!("allowed explicitly: {error}"));
        assert_eq!((site.scheme(), site.port()), ("http", 80));
    }
}

#[test]
fn what_is_no_base_url_is_told_why() {
    for (text, why) in [
        ("", "cannot be read"),
        ("odin.example.net/api/v2", "cannot be read"),
        ("odin.example.net", "complete"),
        ("/api/v2", "complete"),
        ("ftp://odin.example.net", "https://"),
        ("https://", "cannot be read"),
        ("https:///api", "cannot be read"),
        ("https://odin.example.net:/api", "port"),
        ("https://odin.example.net:0/api", "port"),
        ("https://odin.example.net:99999/api", "port"),
        ("https://odin.example.net:443x/api", "port"),
        ("https://[::1]:99999/api", "port"),
        ("https://odin.example.net/api?x=1", "query"),
        ("https://odin.example.net/api#x", "fragment"),
        ("https://odin.example.net/api/../v2", ".."),
        ("https://odin.example.net/api/%2E%2e/v2", ".."),
        ("https://odin.example.net/api//v2", "empty"),
        ("https://odin.example.net/a b", "cannot be read"),
        ("https://user@odin.example.net/api", "user name"),
        ("https://user:secret@odin.example.net/api", "user name"),
    ] {
        let error = Site::new(text).expect_err(text);
        assert_eq!((error.kind(), error.fate()), (ErrorKind::Site, Fate::NotSent), "{text}");
        let line = error.to_string();
        assert!(line.contains(why) && !line.contains("secret"), "{text}: {line}, not {why}");
        assert!(!format!("{error:?}").contains("secret"));
    }
}

#[test]
fn blanks_around_a_base_url_are_no_part_of_it() {
    let site = Site::new(" https://odin.example.net/api/v2/ \n").unwrap();
    assert_eq!(format!("{site} {site:?}"), "https://odin.example.net/api/v2 https://odin.example.net/api/v2");
}
