//! `/audits`, `/exports`, `/imports`

use std::time::Duration;

use odin_api::audits::{self, AuditScope, Ending, JobReport, Start, Status};
use odin_api::exports::ExportOptions;
use odin_api::imports::ImportScope;
use odin_api::settings::{self, webhooks::Target};
use odin_api::{ErrorKind, exports, imports};

use super::tasks::{GROUP, SP, founding, quick};
use crate::conformance::{Lab, Stage, Transport};

const THERE: &str = "https://other.example.net/api/v2";

/// Starts work and waits for its end, which it comes to.
fn finish(odin: &impl Transport, start: impl Start + Send) -> JobReport {
    let polling = quick().polling;
    let report = odin.run(|ctx| async move { audits::run(&ctx, start, &polling, |_| true).await }).unwrap();
    assert!(matches!(report.ending, Ending::Over), "{report:?}");
    report
}

fn whole_group() -> AuditScope {
    let mut scope = AuditScope::default();
    scope.audit_group = Some(true);
    scope.audit_group_devices = Some(true);
    scope
}

pub fn a_group_is_backed_up<S: Stage>(lab: &Lab<S>) {
    let place = founding(lab);
    let odin = place.admin();
    let mut told = Vec::new();
    let polling = quick().polling;
    let create = audits::Create::new(SP, GROUP, whole_group());
    let flow = |ctx| async move { audits::run(&ctx, create, &polling, |_| true).await };
    let report = odin.run_with(flow, |step| told.push((step.done, step.total))).unwrap();
    assert!(matches!(report.ending, Ending::Over), "{report:?}");
    assert_eq!((report.failed().count(), report.unread), (0, 0));
    let parts = report.parts.len();
    assert!(told.is_sorted() && told.last() == Some(&(parts, parts)), "{told:?}");
    let users: Vec<_> = report.parts.iter().filter_map(|part| part.user_id.clone()).collect();
    assert!(users.contains(&"4001@example.net".into()), "{users:?}");
    assert!(
        report.parts.iter().any(|part| part.kind.as_deref() == Some("audit.system")),
        "it is chosen unless it is not"
    );

    let whole = report.job.unwrap();
    let id = whole.id.unwrap();
    let part = report.parts.iter().find(|part| part.user_id == Some("4001@example.net".into())).unwrap();
    let read = odin.call(audits::Get::new(part.id.unwrap()).include_data(true)).unwrap();
    assert_eq!(read.data.as_ref().unwrap()["lastName"], "Lovelace");
    assert_eq!(odin.call(audits::Get::new(id)).unwrap().data, None);
    let listed = |list: audits::List| odin.call(list).unwrap().iter().map(|job| job.id.unwrap()).collect::<Vec<_>>();
    assert_eq!(listed(audits::List::new().limit(0)), [id]);
    assert_eq!(listed(audits::List::new().include_children(true)).len(), parts + 1);
    assert!(listed(audits::List::new().service_provider_id("nowhere")).is_empty());
    assert!(odin.call(audits::types::List::new()).unwrap().contains(&"audit.group".to_owned()));

    let mut none = AuditScope::default();
    none.audit_system = Some(false);
    none.audit_service_provider = Some(false);
    let refused = odin.call(audits::Create::new(SP, GROUP, none)).unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::Rejected);
}

pub fn a_backup_is_sent_elsewhere<S: Stage>(lab: &Lab<S>) {
    let place = founding(lab);
    let odin = place.admin();
    let audit = finish(&odin, audits::Create::new(SP, GROUP, whole_group())).job.unwrap().id.unwrap();
    let export =
        |options: ExportOptions| exports::Create::new(THERE, audit, "admin.there", "open sesame", SP, GROUP, options);
    let options = || ExportOptions::new("ent.there", "grp.there");
    // Nobody has said yet that there is another platform.
    assert_eq!(odin.call(export(options())).unwrap_err().kind(), ErrorKind::NotFound);
    let target = Target::new(true, "Lab", THERE, "c0ffee");
    odin.call(settings::exports::Update::new().endpoints([target])).unwrap();
    assert_eq!(odin.call(settings::exports::Get::new()).unwrap().endpoints[0].url, THERE);

    let mut complete = options();
    complete.password = Some("first-Secret-1".into());
    let report = finish(&odin, export(complete));
    let whole = report.job.as_ref().unwrap();
    assert_eq!((whole.audit_id, whole.endpoint.as_deref()), (Some(audit), Some(THERE)));
    assert_eq!(report.failed().count(), 0);
    let id = whole.id.unwrap();
    // The server keeps all secrets with it, and nobody prints them.
    let kept = odin.call(exports::Get::new(id).include_data(true)).unwrap();
    assert_eq!(kept.data.as_ref().unwrap()["password"], "open sesame");
    let printed = format!("{kept:?} {report:?}");
    assert!(!printed.contains("sesame") && !printed.contains("first-Secret"), "{printed}");
    assert_eq!(odin.call(exports::List::new()).unwrap()[0].id, Some(id));
    assert_eq!(odin.call(exports::types::List::new()).unwrap().len(), 4);

    // Users cannot be created without a password: each of them fails, and the rest does not.
    let report = finish(&odin, export(options()));
    let failed: Vec<_> = report.failed().map(|(part, why)| (part.user_id.is_some(), why.unwrap_or_default())).collect();
    assert!(!failed.is_empty() && failed.iter().all(|part| *part == (true, "Password is missing.")), "{failed:?}");
    assert!(report.parts.iter().any(|part| part.status == Some(Status::Completed)));
    assert!(report.job.unwrap().has_failed());
}

pub fn what_was_started_is_followed<S: Stage>(lab: &Lab<S>) {
    let place = founding(lab);
    place.odin().config_mut().task_row_time = Duration::from_millis(5);
    let odin = place.admin();
    let mut scope = ImportScope::default();
    scope.import_group = Some(true);
    let started = odin.call(imports::Create::new(SP, GROUP, scope)).unwrap().record.unwrap();
    let id = started.id.unwrap();
    assert_eq!(odin.call(imports::Get::new(id)).unwrap().group_id, Some(GROUP.into()));
    assert_eq!(odin.call(imports::List::new().group_id(GROUP)).unwrap()[0].id, Some(id));
    assert_eq!(odin.call(imports::types::List::new()).unwrap()[0], "import.system");
    let polling = quick().polling;
    let details = imports::details::json::Get::new(id);
    let report = odin.run(|ctx| async move { audits::follow(&ctx, details, &polling, |_| true).await }).unwrap();
    assert!(matches!(report.ending, Ending::Over), "{report:?}");
    assert!(report.parts.iter().all(|part| part.status == Some(Status::Completed)), "{report:?}");
    // It is an import, whatever else has numbers.
    assert_eq!(odin.call(audits::details::json::Get::new(id)).unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(odin.call(exports::details::json::Get::new(id)).unwrap_err().kind(), ErrorKind::NotFound);
    let provider = place.client("sp.admin", "sp.admin");
    assert!(provider.call(imports::List::new()).unwrap().is_empty(), "each sees the own ones");
}
