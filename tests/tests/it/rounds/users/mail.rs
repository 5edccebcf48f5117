//! Voice mail and announcements.

use odin_api::shapes::media::{AnnouncementFile, AnnouncementSelection, MediaType};
use odin_api::users::voice_messaging::advanced::{self, MailServer};
use odin_api::users::voice_messaging::greetings::{self, NoAnswerGreeting};
use odin_api::users::voice_messaging::messages::{self, MessageRef};
use odin_api::users::voice_messaging::{
    self as mail, Processing, message, user_distribution_list as list, user_distribution_lists as lists, voice_portal,
};
use odin_api::users::{UserRef, announcements};
use odin_api::value::Patch;
use odin_api::{Endpoint, ErrorKind};

use crate::conformance::{Lab, Stage, Transport};

const GRACE: &str = "4004@example.net";
const ADA: &str = "4001@example.net";
const WAV: &[u8] = b"RIFF\x24\0\0\0WAVEfmt \x10\0\0\0";

pub fn messages_are_taken<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let before = odin.call(mail::Get::new(GRACE)).unwrap();
    assert_eq!((before.is_active, before.group_id.as_ref().unwrap().as_str()), (Some(false), "grp.odin"));
    let update = mail::Update::new(GRACE).is_active(true).processing(Processing::DeliverToEmail);
    let update = update.voice_message_delivery_email_address("grace@example.com").transfer_phone_number("0");
    let after = odin.call(update).unwrap().record.unwrap();
    assert_eq!(after.transfer_phone_number.get().unwrap(), &"0");
    assert_eq!(odin.call(mail::Get::new(GRACE)).unwrap(), after);
    assert_eq!(odin.call(mail::Update::new(GRACE).record(&after)).unwrap().record.unwrap(), after);
    let mut off = mail::VoiceMessaging::default();
    off.is_active = Some(false);
    let refused = odin.call(mail::UpdateBulk::new(off.clone()).users([GRACE, ADA].map(UserRef::new))).unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::NotAssigned);
    odin.call(mail::UpdateBulk::new(off).users([UserRef::new(GRACE)])).unwrap();
    let rows = odin.call(mail::ListBulk::new("ent.odin", "grp.odin")).unwrap();
    let row = rows.iter().find(|row| row.user.as_ref().unwrap().user_id == GRACE).unwrap();
    let data = row.data.as_ref().unwrap();
    assert_eq!((data.is_active, &data.processing), (Some(false), &Some(Processing::DeliverToEmail)), "only one field");
}

pub fn mailboxes_are_somewhere<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let update = advanced::Update::new(GRACE)
        .mail_server_selection(MailServer::Personal)
        .personal_mail_server_net_address("mail.example.com")
        .group_mail_server_full_mailbox_limit(100)
        .personal_mail_server_password("s3cret");
    let after = odin.call(update).unwrap().record.unwrap();
    assert_eq!(after.mail_server_selection, Some(MailServer::Personal));
    assert_eq!(after.group_mail_server_full_mailbox_limit, Some(100));
    assert_eq!(after.personal_mail_server_password, None, "never shown");
    assert_eq!(odin.call(advanced::Get::new(GRACE)).unwrap(), after);
}

pub fn callers_are_greeted<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let file = AnnouncementFile::stored("On the phone", MediaType::Wav, "User");
    let busy = || {
        greetings::Update::new(GRACE)
            .busy_announcement_selection(AnnouncementSelection::Personal)
            .busy_personal_audio(file.clone())
    };
    assert_eq!(odin.call(busy()).unwrap_err().kind(), ErrorKind::NotFound, "no such file yet");
    odin.call(announcements::Create::from_bytes(GRACE, "On the phone", WAV, 1000).unwrap()).unwrap();
    let update = busy().no_answer_announcement_selection(NoAnswerGreeting::Alternate01).no_answer_number_of_rings(6);
    let after = odin.call(update).unwrap().record.unwrap();
    assert_eq!(after.busy_personal_audio.get(), Some(&file));
    assert_eq!(after.no_answer_number_of_rings, Some(6));
    assert_eq!(odin.call(greetings::Get::new(GRACE)).unwrap(), after);
    let delete = || announcements::Delete::new(GRACE, "On the phone", MediaType::Wav);
    assert_eq!(odin.call(delete()).unwrap_err().kind(), ErrorKind::Rejected, "it is in use");
    let used = odin.call(announcements::Get::new(GRACE, "On the phone", MediaType::Wav)).unwrap();
    assert_eq!(used.usage[0].service_name.as_deref(), Some("Voice Messaging User Greeting"));
    let mut silence = greetings::Update::new(GRACE).busy_announcement_selection(AnnouncementSelection::Default);
    silence.busy_personal_audio = Patch::Clear;
    odin.call(silence).unwrap();
    odin.call(delete()).unwrap();

    let portal = voice_portal::Update::new(GRACE).voice_portal_auto_login(true);
    let portal = odin.call(portal).unwrap().record.unwrap();
    assert_eq!((portal.voice_portal_auto_login, portal.use_personalized_name), (Some(true), Some(false)));
    assert_eq!(odin.call(voice_portal::Get::new(GRACE)).unwrap(), portal);
}

pub fn messages_are_heard<S: Stage>(lab: &Lab<S>) {
    let place = lab.founding();
    let odin = place.admin();
    assert!(odin.call(messages::List::new(GRACE)).unwrap().messages.is_empty());
    let now = place.now();
    let ids: Vec<_> = ["Ada", "Alan"].map(|who| place.odin().leave_message(GRACE, who, WAV, now).unwrap()).to_vec();
    let list = odin.call(messages::List::new(GRACE)).unwrap();
    assert_eq!(list.messages.len(), 2);
    assert_eq!((list.messages[0].read, &list.messages[0].media_content), (Some(false), &None));
    let one = odin.call(message::Get::new(GRACE, &ids[1])).unwrap();
    assert_eq!((one.calling_party_info_name.as_deref(), one.audio().as_deref()), (Some("Alan"), Some(WAV)));
    let file = odin.call(messages::download::Download::new(GRACE, &ids[0])).unwrap();
    assert_eq!((file.headers()["content-type"].to_str().unwrap(), &file.body()[..]), ("audio/x-wav", WAV));
    let both = || ids.iter().map(MessageRef::new);
    odin.call(messages::read::Update::new().user_id(GRACE).messages(both())).unwrap();
    assert_eq!(odin.call(message::Get::new(GRACE, &ids[0])).unwrap().read, Some(true));
    odin.call(messages::unread::Update::new().user_id(GRACE).messages([MessageRef::new(&ids[0])])).unwrap();
    let read: Vec<_> = odin.call(messages::List::new(GRACE)).unwrap().messages.iter().map(|one| one.read).collect();
    assert_eq!(read, [Some(false), Some(true)]);
    let unknown = messages::read::Update::new().user_id(GRACE).messages([MessageRef::new("x")]);
    assert_eq!(odin.call(unknown).unwrap_err().kind(), ErrorKind::NotFound);
    odin.call(messages::Delete::new(GRACE)).unwrap();
    assert!(odin.call(messages::List::new(GRACE)).unwrap().messages.is_empty());
    assert_eq!(odin.call(message::Get::new(GRACE, &ids[0])).unwrap_err().kind(), ErrorKind::NotFound);
}

pub fn messages_are_sent_on<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    assert_eq!(odin.call(lists::List::new(GRACE)).unwrap().len(), 15);
    let update = list::Update::new(GRACE, "3").description("Sales").phone_numbers(["2015554001", "2015554002"]);
    let after = odin.call(update).unwrap().record.unwrap();
    assert_eq!((after.list_id, after.phone_numbers.len()), (Some(3), 2));
    assert_eq!(odin.call(list::Get::new(GRACE, 3)).unwrap(), after);
    let fewer = list::Update::new(GRACE, "3").phone_numbers(["2015554002"]);
    let fewer = odin.call(fewer).unwrap().record.unwrap();
    assert_eq!((fewer.phone_numbers.len(), fewer.description), (1, after.description), "the list is replaced");
    assert_eq!(odin.call(lists::List::new(GRACE)).unwrap()[3].phone_numbers[0], "2015554002");
    assert_eq!(odin.call(list::Get::new(GRACE, 15)).unwrap_err().kind(), ErrorKind::Argument);
}

pub fn files_are_uploaded<S: Stage>(lab: &Lab<S>) {
    let odin = lab.founding().admin();
    let create = || announcements::Create::from_bytes(GRACE, "Closed", WAV, 1000).unwrap().description("after six");
    odin.call(create()).unwrap();
    assert_eq!(odin.call(create()).unwrap_err().kind(), ErrorKind::AlreadyExists, "a twin");
    let read = odin.call(announcements::Get::new(GRACE, "Closed", MediaType::Wav)).unwrap();
    assert_eq!((read.description.as_deref(), read.usage.len()), (Some("after six"), 0));
    let file = odin.call(announcements::download::Download::new(GRACE, "Closed", MediaType::Wav)).unwrap();
    assert_eq!(&file.body()[..], WAV);
    let louder: Vec<u8> = [WAV, &[7; 100]].concat();
    let update = announcements::Update::new(GRACE, "Closed", MediaType::Wav, "Shut");
    odin.call(update.file(&louder, 1000).unwrap()).unwrap();
    let file = odin.call(announcements::download::Download::new(GRACE, "Shut", MediaType::Wav)).unwrap();
    assert_eq!(&file.body()[..], louder);
    let list = odin.call(announcements::List::new(GRACE)).unwrap();
    assert_eq!((list.announcements.len(), list.total_file_size, list.max_file_size), (1, Some(1), Some(1000)));
    let video = announcements::AnnouncementType::Video;
    let films = odin.call(announcements::List::new(GRACE).announcement_type(video)).unwrap();
    assert!(films.announcements.is_empty());
    let choice = odin.call(announcements::ListAvailable::to(GRACE)).unwrap();
    assert_eq!(choice.announcements[0].name.as_deref(), Some("Shut"));
    odin.call(announcements::Delete::new(GRACE, "Shut", MediaType::Wav)).unwrap();
    assert!(odin.call(announcements::List::new(GRACE)).unwrap().announcements.is_empty());
}
