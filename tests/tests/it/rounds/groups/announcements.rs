//! `/groups/announcements`

use odin_api::ErrorKind;
use odin_api::groups::announcements::{Create, Delete, Get, List, ListAvailable, Update, download::Download};
use odin_api::groups::auto_attendants;
use odin_api::shapes::{
    media::{AnnouncementFile, AnnouncementSelection, MediaType},
    service::ServiceInstanceProfile,
};

use crate::conformance::{Lab, Stage, Transport};

const SP: &str = "ent.odin";
const GROUP: &str = "grp.odin";
const WAV: &[u8] = b"RIFF\x24\0\0\0WAVEfmt \xFF\xFE\0 good morning";

fn upload(name: &str) -> Create {
    Create::upload(SP, GROUP, name, "What callers hear", WAV, 100_000).unwrap()
}

pub fn a_file_goes_up_and_comes_down<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(upload("greeting")).unwrap();
    assert_eq!(odin.call(upload("greeting")).unwrap_err().kind(), ErrorKind::AlreadyExists, "it exists");
    let all = odin.call(List::new(SP, GROUP)).unwrap();
    assert_eq!((all.announcements.len(), all.announcements[0].file_size), (1, Some(1)));
    assert_eq!(odin.call(ListAvailable::new(SP, GROUP, true)).unwrap().announcements.len(), 1);
    assert!(odin.call(List::new(SP, GROUP).announcement_type("Video")).unwrap().announcements.is_empty());
    let read = odin.call(Get::new(SP, GROUP, "greeting", MediaType::Wav)).unwrap();
    assert_eq!(read.description.as_deref(), Some("What callers hear"));
    let file = odin.call(Download::new(SP, GROUP, "greeting", MediaType::Wav)).unwrap();
    assert_eq!(&file.body()[..], WAV, "every byte");
    assert_eq!(file.headers()["content-type"], "audio/wav");

    let longer = [WAV, b"!"].concat();
    let update = Update::new(SP, GROUP, "greeting", MediaType::Wav, "welcome").description("Anew");
    odin.call(update.file(&longer, 100_000).unwrap()).unwrap();
    let renamed = odin.call(Get::new(SP, GROUP, "welcome", MediaType::Wav)).unwrap();
    assert_eq!(renamed.description.as_deref(), Some("Anew"));
    assert_eq!(odin.call(Download::new(SP, GROUP, "welcome", MediaType::Wav)).unwrap().body().len(), longer.len());
    let old = odin.call(Get::new(SP, GROUP, "greeting", MediaType::Wav)).unwrap_err();
    assert_eq!(old.kind(), ErrorKind::NotFound);
    odin.call(Delete::new(SP, GROUP, "welcome", MediaType::Wav)).unwrap();
    assert!(odin.call(List::new(SP, GROUP)).unwrap().announcements.is_empty());
}

pub fn a_file_in_use_stays<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    odin.call(upload("greeting")).unwrap();
    let mut menu = auto_attendants::Menu::default();
    menu.announcement_selection = AnnouncementSelection::Personal.into();
    menu.audio_file = AnnouncementFile::stored("greeting", MediaType::Wav, "Group").into();
    let update = auto_attendants::Update::new("aa.main@example.net", ServiceInstanceProfile::default());
    odin.call(update.business_hours_menu(menu)).unwrap();
    let read = odin.call(Get::new(SP, GROUP, "greeting", MediaType::Wav)).unwrap();
    assert_eq!(read.usage[0].service_name.as_deref(), Some("Auto Attendant"));
    let delete = odin.call(Delete::new(SP, GROUP, "greeting", MediaType::Wav)).unwrap_err();
    assert_eq!(delete.kind(), ErrorKind::Rejected);
}
