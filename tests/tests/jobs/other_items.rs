//! A journal that was begun for other items than those asked for now: it is refused before anything is asked or written.

use odin_api::flow::Ctx;
use odin_api::jobs::devices::Devices;
use odin_api::jobs::moves::{GroupPart, MoveGroup, MoveNumbers, MoveUsers, RemoveNumbers};
use odin_api::jobs::passwords::{PasswordKind, Passwords};
use odin_api::jobs::sheets::Action;
use odin_api::jobs::voicemail::Voicemail;
use odin_api::jobs::webex::{Webex, WebexUser};
use odin_api::jobs::{JobError, Journal, JournalErrorKind, MemoryJournal, Plan, RunOptions};
use odin_api::value::NumberRange;
use odin_sim::Odin;

use crate::schedule::shuffled;
use crate::sheets::planned;

const PEOPLE: [&str; 2] = ["4006@example.net", "4008@example.net"];
const REVERSED: [&str; 2] = [PEOPLE[1], PEOPLE[0]];

/// Begins a journal with one job, and asks for others: those that are refused, with the reason, and those that are the same.
/// What makes a plan is given the journal.
macro_rules! begun_with {
    ($first:expr, others: [$($other:expr => $why:expr),* $(,)?], same: [$($same:expr),* $(,)?] $(,)?) => {{
        let (mut odin, mut journal) = (Odin::example(), MemoryJournal::default());
        shuffled(1, &mut odin, async |ctx: Ctx| begin(&ctx, $first.plan(&ctx, &mut journal).await, &mut journal).await);
        let text = journal.expose().to_owned();
        $({
            let mut journal = MemoryJournal::with(&*text);
            odin.clear_records();
            let plan = shuffled(1, &mut odin, async |ctx: Ctx| $other.plan(&ctx, &mut journal).await);
            refused(plan, &odin, &journal, &text, $why);
        })*
        $({
            let mut journal = MemoryJournal::with(&*text);
            shuffled(1, &mut odin, async |ctx: Ctx| begin(&ctx, $same.plan(&ctx, &mut journal).await, &mut journal).await);
        })*
    }};
}

async fn begin(ctx: &Ctx, plan: Result<Plan, JobError>, journal: &mut (dyn Journal + Send)) {
    let report = plan.expect("a plan").run(ctx, journal, &RunOptions::default()).await.expect("a report");
    assert!(report.items.len() > 1 && report.counts().not_tried == 0, "{report:?}");
}

fn refused(plan: Result<Plan, JobError>, odin: &Odin, journal: &MemoryJournal, text: &str, why: &str) {
    match plan {
        Err(JobError::Journal(error)) => {
            assert_eq!(error.to_string(), format!("journal: it belongs to {why}: use another journal"));
            assert_eq!(error.kind(), JournalErrorKind::OtherJob);
        }
        other => panic!("{why}: {other:?}"),
    }
    assert_eq!((odin.requests(), journal.expose()), (0, text), "{why}: nothing is asked or written");
}

#[test]
fn passwords() {
    let of_group = || Passwords::new(PasswordKind::Web, "ent.odin", "grp.odin");
    let given = |users: [&'static str; 2]| of_group().given(users.map(|user| (user, "Correct-Horse-1")));
    begun_with!(
        of_group(),
        others: [
            of_group().users(PEOPLE) =>
                "passwords.web of ent.odin/grp.odin, not to passwords.web of some users of ent.odin/grp.odin",
            Passwords::new(PasswordKind::Sip, "ent.odin", "grp.odin") =>
                "passwords.web of ent.odin/grp.odin, not to passwords.sip of ent.odin/grp.odin",
            Passwords::new(PasswordKind::Web, "ent.odin", "grp2.odin") =>
                "passwords.web of ent.odin/grp.odin, not to passwords.web of ent.odin/grp2.odin",
        ],
        same: [of_group()],
    );
    begun_with!(
        of_group().users(PEOPLE),
        others: [
            of_group() => "passwords.web of some users of ent.odin/grp.odin, not to passwords.web of ent.odin/grp.odin",
            of_group().users([PEOPLE[0]]) =>
                "another passwords.web of some users of ent.odin/grp.odin, with 4008@example.net",
            of_group().users([PEOPLE[0], PEOPLE[1], "4001@example.net"]) =>
                "another passwords.web of some users of ent.odin/grp.odin, without 4001@example.net",
            given([PEOPLE[0], "4001@example.net"]) =>
                "another passwords.web of some users of ent.odin/grp.odin, with 4008@example.net and without \
                 4001@example.net",
            of_group().users((1..=7).map(|line| format!("400{line}@example.net"))) =>
                "another passwords.web of some users of ent.odin/grp.odin, with 4008@example.net and without \
                 4001@example.net, 4002@example.net, 4003@example.net and 3 more",
        ],
        same: [of_group().users(REVERSED)],
    );
    begun_with!(
        given(PEOPLE),
        others: [
            of_group() => "passwords.web of some users of ent.odin/grp.odin, not to passwords.web of ent.odin/grp.odin",
        ],
        same: [given(REVERSED)],
    );
}

fn numbers(min: u32, max: u32) -> NumberRange {
    NumberRange::between(format!("+1-201555{min}"), format!("+1-201555{max}"))
}

#[test]
fn numbers_that_move_or_are_given_up() {
    let from = ("ent.odin", "grp.odin");
    let moved = |ranges: [NumberRange; 2]| MoveNumbers::new(from, ("ent.odin", "grp2.odin"), ranges);
    let all = [numbers(4101, 4104), numbers(4110, 4110)];
    begun_with!(
        moved(all.clone()),
        others: [
            moved([numbers(4101, 4103), numbers(4110, 4110)]) =>
                "another moves.numbers of ent.odin/grp.odin to ent.odin/grp2.odin, with +1-2015554104",
            moved([numbers(4112, 4115), numbers(4110, 4110)]) =>
                "another moves.numbers of ent.odin/grp.odin to ent.odin/grp2.odin, with +1-2015554101, +1-2015554102, \
                 +1-2015554103 and 1 more and without +1-2015554112, +1-2015554113, +1-2015554114 and 1 more",
            MoveNumbers::new(from, ("sp0001", "sp0001-g01"), all.clone()) =>
                "moves.numbers of ent.odin/grp.odin to ent.odin/grp2.odin, not to moves.numbers of ent.odin/grp.odin to \
                 sp0001/sp0001-g01",
            RemoveNumbers::new(from.0, from.1, all.clone()) =>
                "moves.numbers of ent.odin/grp.odin to ent.odin/grp2.odin, not to removal.numbers of ent.odin/grp.odin",
        ],
        same: [moved([numbers(4110, 4110), numbers(4101, 4104)])],
    );
    begun_with!(
        RemoveNumbers::new(from.0, from.1, all.clone()),
        others: [
            RemoveNumbers::new(from.0, from.1, [numbers(4101, 4104), numbers(4110, 4111)]) =>
                "another removal.numbers of ent.odin/grp.odin, without +1-2015554111",
        ],
        same: [RemoveNumbers::new(from.0, from.1, all.clone())],
    );
}

#[test]
fn users_that_move() {
    begun_with!(
        MoveUsers::new(PEOPLE, "grp2.odin"),
        others: [
            MoveUsers::new([PEOPLE[0]], "grp2.odin") => "another moves.users of grp2.odin, with 4008@example.net",
            MoveUsers::new([PEOPLE[0], "4001@example.net"], "grp2.odin") =>
                "another moves.users of grp2.odin, with 4008@example.net and without 4001@example.net",
            MoveUsers::new(PEOPLE, "grp.odin") => "moves.users of grp2.odin, not to moves.users of grp.odin",
        ],
        same: [MoveUsers::new(REVERSED, "grp2.odin")],
    );
}

#[test]
fn a_group_that_moves() {
    let move_to = |id: &'static str| MoveGroup::new(("ent.odin", "grp.odin"), ("ent.odin", id)).leaving_everything();
    let others = MoveGroup::new(("ent.odin", "grp.odin"), ("ent.odin", "new.odin"));
    begun_with!(
        move_to("new.odin"),
        others: [
            move_to("hq.odin") =>
                "moves.group of ent.odin/grp.odin to ent.odin/new.odin, leaving everything, not to moves.group of \
                 ent.odin/grp.odin to ent.odin/hq.odin, leaving everything",
            others.clone().leaving([GroupPart::HuntGroups, GroupPart::Devices, GroupPart::HuntGroups]) =>
                "moves.group of ent.odin/grp.odin to ent.odin/new.odin, leaving everything, not to moves.group of \
                 ent.odin/grp.odin to ent.odin/new.odin, leaving devices hunt-groups",
            others.clone() =>
                "moves.group of ent.odin/grp.odin to ent.odin/new.odin, leaving everything, not to moves.group of \
                 ent.odin/grp.odin to ent.odin/new.odin",
        ],
        same: [move_to("new.odin")],
    );
}

#[test]
fn devices() {
    let of_group = || Devices::new("ent.odin", "grp.odin").rebuild();
    begun_with!(
        of_group().named(["phone4001", "phone4002"]),
        others: [
            of_group().named(["phone4001", "phone4003"]) =>
                "another devices.rebuild of some devices of ent.odin/grp.odin, with phone4002 and without phone4003",
            of_group() =>
                "devices.rebuild of some devices of ent.odin/grp.odin, not to devices.rebuild of ent.odin/grp.odin",
        ],
        same: [of_group().named(["phone4002", "phone4001"])],
    );
}

#[test]
fn voice_mail() {
    let of_group = || Voicemail::new("ent.odin", "grp.odin").on_busy(true);
    begun_with!(
        of_group().users(PEOPLE),
        others: [
            of_group().users([PEOPLE[1]]) => "another voicemail of some users of ent.odin/grp.odin, with 4006@example.net",
            of_group() => "voicemail of some users of ent.odin/grp.odin, not to voicemail of ent.odin/grp.odin",
        ],
        same: [of_group().users(REVERSED)],
    );
}

#[test]
fn users_made_ready_for_webex() {
    let job = |users: &[&'static str]| {
        Webex::new("ent.odin", "grp.odin", users.iter().map(|user| WebexUser::new(*user, format!("x{user}"))))
    };
    begun_with!(
        job(&PEOPLE),
        others: [
            job(&PEOPLE[..1]) => "another webex of ent.odin/grp.odin, with 4008@example.net",
            job(&[PEOPLE[0], "4001@example.net"]) =>
                "another webex of ent.odin/grp.odin, with 4008@example.net and without 4001@example.net",
        ],
        same: [job(&REVERSED)],
    );
}

/// The plan of a sheet is made without the journal, which is read when it is carried out.
#[test]
fn sheets() {
    let (mut odin, mut journal) = (Odin::example(), MemoryJournal::default());
    let run = async |ctx: Ctx, users: [&str; 2], title: &str, journal: &mut MemoryJournal| {
        let [first, second] = users;
        let text = format!("userId,title\n{first},{title}\n{second},{title}\n");
        let plan = planned("users", Action::Change, &text);
        plan.run(&ctx, journal, &RunOptions::default()).await
    };
    let report = shuffled(1, &mut odin, async |ctx| run(ctx, PEOPLE, "Agent", &mut journal).await).expect("a report");
    assert!(report.is_done(), "{report:?}");
    odin.clear_records();
    for (users, title, why) in [
        ([PEOPLE[0], "4001@example.net"], "Agent", "with 4008@example.net and without 4001@example.net"),
        (PEOPLE, "Clerk", "with other requests"),
    ] {
        let again = shuffled(1, &mut odin, async |ctx| run(ctx, users, title, &mut journal).await);
        let why = format!("journal: it belongs to another sheets.users.change of 2 rows, {why}: use another journal");
        assert_eq!(again.expect_err("another job").to_string(), why);
    }
    assert_eq!(odin.requests(), 0, "nothing is sent");
}
