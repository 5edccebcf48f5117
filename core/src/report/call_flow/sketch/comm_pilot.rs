//! CommPilot Express: what the profile that holds now does with calls.

use super::{Place, Sketch, is_on, set};
use crate::report::call_flow::kinds::EdgeKind;
use crate::users::comm_pilot_express::{
    CommPilotAction, CommPilotExcept, CommPilotExpress, CommPilotProfile, CommPilotTreatment,
};
use crate::value::PhoneNumber;

/// Adds what the profile does. The mailbox of the user must be known already.
pub(super) fn profile(sketch: &mut Sketch, express: &CommPilotExpress) {
    let Some(profile) = express.profile.get() else { return };
    sketch.detail(EdgeKind::CommPilotExpress.label(), profile.as_str());
    match profile {
        CommPilotProfile::AvailableInOffice => {
            let Some(office) = &express.available_in_office else { return };
            if let Some(number) = set(&office.additional_phone_number_to_ring) {
                sketch.dial(EdgeKind::SimultaneousRing, EdgeKind::SimultaneousRing.label(), Some(number));
            }
            act(sketch, "busy", office.busy_setting.as_ref());
            act(sketch, "no answer", office.no_answer_setting.as_ref());
        }
        CommPilotProfile::AvailableOutOfOffice => {
            let away = express.available_out_of_office.as_ref();
            act(sketch, "all calls", away.and_then(|away| away.incoming_calls.as_ref()));
        }
        CommPilotProfile::Busy => {
            except(sketch, express.busy.as_ref().and_then(|busy| busy.incoming_calls.as_ref()));
        }
        CommPilotProfile::Unavailable => {
            except(sketch, express.unavailable.as_ref().and_then(|away| away.incoming_calls.as_ref()));
        }
        _ => {}
    }
}

fn act(sketch: &mut Sketch, when: &str, action: Option<&CommPilotAction>) {
    let Some(action) = action else { return };
    match &action.action {
        Some(CommPilotTreatment::Forward) => {
            let label = format!("{}: {when}", EdgeKind::CommPilotExpress.label());
            sketch.dial(EdgeKind::CommPilotExpress, label, set(&action.forwarding_phone_number));
        }
        Some(CommPilotTreatment::TransferToVoiceMail) => to_voice_mail(sketch, when),
        _ => {}
    }
}

/// All calls go to voice mail; those from some numbers do not, and may go elsewhere.
fn except(sketch: &mut Sketch, calls: Option<&CommPilotExcept>) {
    let Some(calls) = calls.filter(|calls| is_on(calls.send_calls_to_voice_mail_except_excluded_numbers)) else {
        return;
    };
    let spared = [&calls.excluded_phone_number01, &calls.excluded_phone_number02, &calls.excluded_phone_number03];
    let spared: Vec<&str> = spared.into_iter().filter_map(set).map(PhoneNumber::as_str).collect();
    to_voice_mail(sketch, if spared.is_empty() { "all calls" } else { "all other calls" });
    let elsewhere = set(&calls.forward_excluded_numbers_to);
    if let (Some(number), false) = (elsewhere, spared.is_empty()) {
        let label = format!("{}: from {}", EdgeKind::CommPilotExpress.label(), spared.join(", "));
        sketch.dial(EdgeKind::CommPilotExpress, label, Some(number));
    }
}

fn to_voice_mail(sketch: &mut Sketch, when: &str) {
    let label = format!("{}: {when}", EdgeKind::CommPilotExpress.label());
    if sketch.mailbox.is_some() {
        sketch.exit(EdgeKind::VoiceMail, label, Place::Mailbox);
    } else {
        sketch.detail(label, "voice mail, which is not switched on");
    }
}
