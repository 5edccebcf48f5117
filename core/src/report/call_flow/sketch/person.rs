//! Users: forwardings, what rings with their phones, voice mail.

use super::{Inner, Night, Place, Sketch, comm_pilot, is_on, rings, set};
use crate::report::call_flow::kinds::{EdgeKind, NodeKind};
use crate::users::call_forwarding_selective::{CallForwardingSelective, ForwardSelection};
use crate::users::services::settings::{SequentialRing, Settings, ThirdPartyVoiceMailSupport};
use crate::users::voice_messaging::VoiceMessaging;

/// A user by the settings of its services; one that it does not have is not among them.
pub(in super::super) fn person(settings: &Settings) -> Sketch {
    let mut sketch = Sketch::default();
    if settings.do_not_disturb.as_ref().is_some_and(|it| is_on(it.is_active)) {
        sketch.detail("Do not disturb", "on: as if busy");
    }
    if settings.intercept_user.as_ref().is_some_and(|it| is_on(it.is_active)) {
        sketch.detail("Intercept", "on: calls are not put through");
    }
    let selective = settings.call_forwarding_selective.as_ref().filter(|it| is_on(it.is_active));
    if let Some(selective) = selective {
        by_criterion(&mut sketch, selective);
    }
    let always = settings.call_forwarding_always.as_ref().filter(|it| is_on(it.is_active));
    if let Some(always) = always {
        sketch.dial(EdgeKind::Always, EdgeKind::Always.label(), set(&always.forward_to_phone_number));
    }
    ringing(&mut sketch, settings);
    let busy = settings.call_forwarding_busy.as_ref().filter(|it| is_on(it.is_active));
    if let Some(busy) = busy {
        sketch.dial(EdgeKind::Busy, EdgeKind::Busy.label(), set(&busy.forward_to_phone_number));
    }
    let no_answer = settings.call_forwarding_no_answer.as_ref().filter(|it| is_on(it.is_active));
    if let Some(no_answer) = no_answer {
        let label = format!("No answer{}", rings(no_answer.number_of_rings));
        sketch.dial(EdgeKind::NoAnswer, label, set(&no_answer.forward_to_phone_number));
    }
    if let Some(it) = settings.call_forwarding_not_reachable.as_ref().filter(|it| is_on(it.is_active)) {
        sketch.dial(EdgeKind::NotReachable, EdgeKind::NotReachable.label(), set(&it.forward_to_phone_number));
    }
    let mail = settings.voice_messaging_user.as_ref().and_then(|all| all.voice_messaging_user.as_ref());
    let redirects = match (mail, &settings.third_party_voice_mail_support) {
        (Some(mail), _) if is_on(mail.is_active) => {
            sketch.mailbox = Some(mailbox(mail));
            Some(Redirects::of(mail))
        }
        (_, Some(other)) if is_on(other.is_active) => {
            sketch.mailbox = Some(Inner::new("voice-mail", NodeKind::VoiceMail, "Voice mail of a third party"));
            Some(Redirects::of_third_party(other))
        }
        _ => None,
    };
    let mail_always = redirects.as_ref().is_some_and(|redirects| redirects.always);
    if let Some(redirects) = redirects {
        redirects.draw(&mut sketch, busy.is_some(), no_answer.is_some());
    }
    let behind_always = always.is_some();
    sketch.override_where(|kind| match kind {
        EdgeKind::Selective | EdgeKind::Always => false,
        EdgeKind::VoiceMail => behind_always,
        _ => behind_always || mail_always,
    });
    // No source says which of these and of the other forwardings comes first: none of them overrides another.
    if let Some(express) = &settings.commpilot_express {
        comm_pilot::profile(&mut sketch, express);
    }
    sketch.night = settings.group_night_forwarding.as_ref().and_then(Night::of);
    sketch
}

/// Adds the services that a service instance has itself; they act before the instance does.
pub(in super::super) fn own_services(sketch: &mut Sketch, settings: &Settings) {
    let own = person(settings);
    let first = settings.call_forwarding_always.as_ref().is_some_and(|always| is_on(always.is_active))
        || own.exits.iter().any(|exit| exit.kind == EdgeKind::VoiceMail && exit.label == MAIL_ALWAYS);
    if first {
        sketch.override_where(|_| true);
    }
    sketch.details.splice(..0, own.details);
    sketch.exits.splice(..0, own.exits);
    sketch.mailbox = own.mailbox;
    sketch.night = own.night;
}

/// Where the calls go that meet a criterion.
fn by_criterion(sketch: &mut Sketch, selective: &CallForwardingSelective) {
    for criterion in selective.criteria.iter().filter(|criterion| is_on(criterion.is_active)) {
        let spared = matches!(criterion.forward_to_number_selection, Some(ForwardSelection::DoNotForward));
        let name = criterion.criteria_name.as_deref().unwrap_or("a criterion");
        let label = format!("Selective: {name}");
        if spared || is_on(criterion.blacklisted) {
            sketch.detail(label, "not forwarded");
            continue;
        }
        let own = criterion.forward_to_phone_number.as_ref().or(criterion.forward_to.as_ref());
        let own = own.filter(|number| !number.as_str().is_empty());
        let number = own.or_else(|| set(&selective.default_forward_to_phone_number));
        sketch.dial(EdgeKind::Selective, label, number);
    }
}

/// What rings together with the phone, or after it.
fn ringing(sketch: &mut Sketch, settings: &Settings) {
    if let Some(ring) = settings.simultaneous_ring_personal.as_ref().filter(|ring| is_on(ring.is_active)) {
        let numbers = ring.locations.iter().filter_map(|location| set(&location.phone_number));
        for number in numbers.filter(|number| !number.as_str().is_empty()) {
            sketch.dial(EdgeKind::SimultaneousRing, EdgeKind::SimultaneousRing.label(), Some(number));
        }
    }
    // It has no switch of its own: a criterion that is on makes it ring.
    let acts = |ring: &&SequentialRing| {
        ring.criteria.iter().any(|criterion| is_on(criterion.is_active) && !is_on(criterion.blacklisted))
    };
    if let Some(ring) = settings.sequential_ring.as_ref().filter(acts) {
        let mut turn = 0;
        for location in &ring.locations {
            if let Some(number) = set(&location.phone_number).filter(|number| !number.as_str().is_empty()) {
                turn += 1;
                let label = format!("Rings in turn, {turn}.{}", rings(location.number_of_rings));
                sketch.dial(EdgeKind::SequentialRing, label, Some(number));
            }
        }
    }
}

const MAIL_ALWAYS: &str = "Voice mail: always";

/// Which calls go to voice mail by themselves.
struct Redirects {
    always: bool,
    busy: bool,
    no_answer: bool,
}

impl Redirects {
    fn of(mail: &VoiceMessaging) -> Self {
        Self {
            always: is_on(mail.always_redirect_to_voice_mail),
            busy: is_on(mail.busy_redirect_to_voice_mail),
            no_answer: is_on(mail.no_answer_redirect_to_voice_mail),
        }
    }

    fn of_third_party(mail: &ThirdPartyVoiceMailSupport) -> Self {
        Self {
            always: is_on(mail.always_redirect_to_voice_mail),
            busy: is_on(mail.busy_redirect_to_voice_mail),
            no_answer: is_on(mail.no_answer_redirect_to_voice_mail),
        }
    }

    /// A forwarding for the same reason comes first.
    fn draw(self, sketch: &mut Sketch, busy_forwarded: bool, no_answer_forwarded: bool) {
        let mut exit = |label: &str, overridden: bool| {
            sketch.exit(EdgeKind::VoiceMail, label, Place::Mailbox);
            if let Some(exit) = sketch.exits.last_mut() {
                exit.overridden = overridden;
            }
        };
        if self.always {
            exit(MAIL_ALWAYS, false);
        }
        let (busy, no_answer) = (self.always || busy_forwarded, self.always || no_answer_forwarded);
        match (self.busy, self.no_answer) {
            (true, true) if busy == no_answer => exit("Voice mail: busy, no answer", busy),
            (on_busy, on_no_answer) => {
                if on_busy {
                    exit("Voice mail: busy", busy);
                }
                if on_no_answer {
                    exit("Voice mail: no answer", no_answer);
                }
            }
        }
    }
}

fn mailbox(mail: &VoiceMessaging) -> Inner {
    let mut inner = Inner::new("voice-mail", NodeKind::VoiceMail, "Voice mail");
    if let Some(processing) = &mail.processing {
        inner.sketch.detail("Messages", processing.as_str());
    }
    if is_on(mail.transfer_on_zero_to_phone_number) {
        inner.sketch.dial(EdgeKind::Key, "0 pressed", set(&mail.transfer_phone_number));
    }
    inner
}
