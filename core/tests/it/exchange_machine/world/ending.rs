//! How a call may end.

use odin_api::{ErrorKind, Fate};

use super::World;
use super::caller::{Kind, Outcome};

impl World {
    pub(super) fn done(&mut self, index: usize, outcome: &Outcome) {
        self.gone(index);
        let now = self.now;
        let caller = &self.callers[index];
        let ends = caller.ends_at();
        assert!(ends.is_none_or(|ends| now <= ends) || caller.slept, "ended after its deadline");
        match outcome {
            Ok(_) => {
                assert!(caller.executed >= 1, "a success that the server knows nothing of");
                assert!(caller.kind != Kind::Post || caller.executed == 1);
            }
            Err(error) => {
                match error.fate() {
                    Fate::NotSent => assert_eq!(caller.arrived, 0, "arrived all the same: {error}"),
                    Fate::Rejected => assert_eq!(caller.executed, 0, "done all the same: {error}"),
                    Fate::Unknown => assert!(caller.lost > 0, "nothing was lost: {error}"),
                    fate => panic!("{fate:?}"),
                }
                assert_ne!(error.kind(), ErrorKind::Cancelled, "a call that is known");
                match (error.kind(), caller.first_sent) {
                    (ErrorKind::Deadline, Some(sent)) => assert!(now >= sent + caller.operation),
                    // The login does not come about, not even in the time that the operation has.
                    (ErrorKind::Deadline, None) => {
                        let since = self.session.login_since_at_earliest.expect("a login was tried");
                        assert!(caller.kind != Kind::Own && now >= since.max(caller.asked) + caller.operation);
                    }
                    // Without credentials there is no login, and what waited for one has ended.
                    (ErrorKind::NoCredentials, _) => self.session.login_since_at_latest = None,
                    (ErrorKind::QueueTimeout, None) => assert!(now >= caller.asked + caller.queue.unwrap()),
                    (ErrorKind::QueueTimeout, Some(_)) => panic!("it was sent: {error}"),
                    _ => {}
                }
                let kind = error.kind();
                if caller.first_sent.is_none() && matches!(kind, ErrorKind::Deadline | ErrorKind::QueueTimeout) {
                    assert!(error.to_string().contains("never sent: waited"), "{error}");
                    self.tally.never_sent += 1;
                }
                self.tally.not_sent += usize::from(error.fate() == Fate::NotSent);
                self.tally.rejected += usize::from(error.fate() == Fate::Rejected);
                self.tally.unknown += usize::from(error.fate() == Fate::Unknown);
                self.tally.deadlines += usize::from(error.kind() == ErrorKind::Deadline);
            }
        }
    }
}
