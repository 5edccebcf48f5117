//! Tasks of five hundred rows: progress, rows that fail, and stopping half-way.

use odin_api::tasks::{self, CreateUserCreate, CreateUserDelete, Ending, Options, Outcome, Report, rows::DeletedUser};
use odin_api::{groups, users};

use super::tasks::{GROUP, SP, finish, founding, quick, user};
use crate::conformance::{Lab, Stage, Transport};

pub const ROWS: usize = 500;
/// These rows name users that exist.
pub const WRONG: [usize; 2] = [99, 376];

pub fn id(row: usize) -> String {
    format!("{}@example.net", 700_000 + row)
}

pub fn everyone() -> CreateUserCreate {
    let taken = |row| WRONG.contains(&row).then(|| "4001@example.net".to_owned());
    CreateUserCreate::new().data((0..ROWS).map(|row| user(&taken(row).unwrap_or_else(|| id(row)))))
}

/// Five hundred users more than there are must fit in.
pub fn make_room(odin: &impl Transport) {
    odin.call(groups::Update::new(SP, GROUP).user_limit(1000)).unwrap();
}

pub fn count(odin: &impl Transport) -> usize {
    let all = odin.call(users::List::of_group(SP, GROUP)).unwrap();
    all.iter().filter(|user| user.user_id.as_str().starts_with("700")).count()
}

pub fn two_of_five_hundred_rows_fail<S: Stage>(lab: &Lab<S>) {
    let place = founding(lab);
    let odin = place.admin();
    make_room(&odin);
    let mut progress = Vec::new();
    let (mut seen, create) = (0, everyone());
    let report = odin
        .run_with(
            |ctx| {
                let seen = &mut seen;
                async move {
                    let count = |_: &Report| {
                        *seen += 1;
                        true
                    };
                    tasks::run(&ctx, create, &quick(), count).await
                }
            },
            |step| progress.push((step.done, step.total)),
        )
        .unwrap();
    assert!(matches!(report.ending, Ending::Over));
    let failed: Vec<_> = report.failed().map(|(row, why)| (row, why.unwrap_or_default())).collect();
    let why = "[Error 4200] User already exists: 4001@example.net";
    assert_eq!(failed, WRONG.map(|row| (row, why)));
    assert_eq!(report.outcomes.iter().filter(|outcome| **outcome == Outcome::Done).count(), ROWS - WRONG.len());
    assert_eq!((report.outcomes.len(), report.tasks.len()), (ROWS, 1));
    assert_eq!(count(&odin), ROWS - WRONG.len());
    // However often it asked: each time it told, and the last time all.
    assert_eq!(progress.len(), seen);
    assert!(progress.is_sorted() && progress.last() == Some(&(ROWS, ROWS)), "{progress:?}");
}

pub fn batches_stop_half_way<S: Stage>(lab: &Lab<S>) {
    let place = founding(lab);
    let odin = place.admin();
    make_room(&odin);
    finish(&odin, everyone());
    let delete = CreateUserDelete::new().data((0..ROWS).map(|row| DeletedUser::new(id(row))));
    let options = Options { batch: 50, ..quick() };
    let report = odin
        .run(|ctx| async move { tasks::run(&ctx, delete, &options, |so_far| so_far.ended() < ROWS / 2).await })
        .unwrap();
    assert!(matches!(report.ending, Ending::Stopped), "{:?}", report.ending);
    let (sent, left) = report.outcomes.split_at(ROWS / 2);
    // The user of one of the rows was never created.
    let failed: Vec<_> = report.failed().map(|(row, _)| row).collect();
    assert_eq!(failed, [WRONG[0]]);
    assert!(sent.iter().all(Outcome::is_over), "{sent:?}");
    assert!(left.iter().all(|outcome| *outcome == Outcome::NotSent), "{left:?}");
    assert_eq!((report.tasks.len(), report.ended()), (5, ROWS / 2));
    assert_eq!(count(&odin), ROWS / 2 - 1, "nobody beyond half of them is gone");
}

/// The API has no way to stop a task: whoever stops waiting is told what is open, and can take it up again.
pub fn what_was_submitted_goes_on<S: Stage>(lab: &Lab<S>) {
    let place = founding(lab);
    let odin = place.admin();
    make_room(&odin);
    let create = everyone();
    let report = odin.run(|ctx| async move { tasks::run(&ctx, create, &quick(), |_| false).await }).unwrap();
    let id = report.tasks[0].id.unwrap();
    let open = report.outcomes.iter().filter(|outcome| **outcome == Outcome::Open).count();
    // On a slow machine it may have been over by the first look.
    assert_eq!(matches!(report.ending, Ending::Stopped), open > 0, "{:?}", report.ending);
    assert_eq!(open + report.ended(), ROWS);

    let report = odin.run(|ctx| async move { tasks::follow(&ctx, id, &quick().polling, |_| true).await }).unwrap();
    assert!(matches!(report.ending, Ending::Over));
    assert_eq!((report.ended(), report.failed().count()), (ROWS, WRONG.len()));
    assert_eq!(count(&odin), ROWS - WRONG.len());
}
