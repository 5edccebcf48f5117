//! `/system/media`, `/system/media-sets` and `/system/automatic-callback/release-cause`

use odin_api::ErrorKind;
use odin_api::system::automatic_callback::release_cause::{self, ReleaseCause};
use odin_api::system::media::{self, BandwidthEnforcement};
use odin_api::system::media_sets;

use crate::conformance::{Lab, Stage, Transport};

pub fn sets_hold_codecs_that_are_known<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let codec = |name: &str, codec: &str| media::Create::new(name, BandwidthEnforcement::EnforceAll, codec, "audio");
    let made = odin.call(codec("G.711", "PCMU").media_bandwidth(64_000)).unwrap().record.unwrap();
    assert_eq!((made.codec.as_deref(), made.bandwidth), (Some("PCMU"), Some(64_000)));
    assert_eq!(odin.call(media::List::new()).unwrap()[0], made);
    assert_eq!(odin.call(codec("G.711", "PCMA")).unwrap_err().kind(), ErrorKind::AlreadyExists);
    let changed = odin.call(media::Update::new("G.711").codec_name("PCMA")).unwrap().record.unwrap();
    assert_eq!((changed.codec.as_deref(), changed.media_type.as_deref()), (Some("PCMA"), Some("audio")));

    let set = |names: &[&str]| media_sets::Create::new("Narrow").media_names(names.iter().copied());
    assert_eq!(odin.call(set(&["G.729"])).unwrap_err().kind(), ErrorKind::NotFound, "no such codec");
    odin.call(set(&["G.711"])).unwrap();
    odin.call(codec("G.729", "G729")).unwrap();
    odin.call(media_sets::Update::new("Narrow").media_names(["G.729"])).unwrap();
    assert_eq!(odin.call(media_sets::Get::new("Narrow")).unwrap().iter().collect::<Vec<_>>(), ["G.729"]);
    assert_eq!(odin.call(media_sets::List::new()).unwrap().iter().collect::<Vec<_>>(), ["Narrow"]);
    assert_eq!(odin.call(media::Delete::new("G.729")).unwrap_err().server_text(), Some("Media in use: G.729"));
    odin.call(media_sets::Delete::new("Narrow")).unwrap();
    assert_eq!(odin.call(media_sets::Get::new("Narrow")).unwrap_err().kind(), ErrorKind::NotFound);
    odin.call(media::Delete::new("G.729")).unwrap();
    assert_eq!(odin.call(media::Delete::new("G.729")).unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(odin.call(media::List::new()).unwrap().len(), 1);
}

pub fn release_causes_are_kept_once<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    let add = |causes: [ReleaseCause; 2]| release_cause::Create::new().release_causes(causes);
    odin.call(add([ReleaseCause::RequestTimeout, ReleaseCause::Busy])).unwrap();
    odin.call(add([ReleaseCause::Busy, ReleaseCause::Forbidden])).unwrap();
    let all = odin.call(release_cause::List::new()).unwrap();
    let known = [ReleaseCause::Busy, ReleaseCause::Forbidden, ReleaseCause::RequestTimeout];
    assert_eq!(all.iter().cloned().collect::<Vec<_>>(), known);
    odin.call(release_cause::Delete::new().release_causes([ReleaseCause::Busy])).unwrap();
    assert_eq!(odin.call(release_cause::List::new()).unwrap().len(), 2);
    let strange =
        odin.call(release_cause::Create::new().release_causes([ReleaseCause::from("Bad weather")])).unwrap_err();
    assert_eq!(strange.kind(), ErrorKind::Rejected);
}
