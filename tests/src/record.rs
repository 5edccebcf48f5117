//! What the simulator was asked and what it did, so that tests can compare.

use std::collections::{BTreeMap, VecDeque};

/// One request that reached the simulator. It holds no secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Record {
    /// The operation, named as in the catalogue; none for what the router refused.
    pub operation: Option<&'static str>,
    /// The method.
    pub method: String,
    /// The path below the prefix.
    pub path: String,
    /// The query as sent.
    pub query: String,
    /// The status that the client was told, or would have been if no fault had cut the answer.
    pub status: u16,
    /// Who called, if the token was good.
    pub user_id: Option<String>,
    /// The user whom the request is about: the `userId` of its body or query.
    pub subject: Option<String>,
    /// Whether the operation was carried out. One that was refused for a reason was not.
    pub executed: bool,
    /// The fault that struck this request, in the words of the command line.
    pub fault: Option<String>,
    /// Virtual time in seconds.
    pub at: u64,
}

/// The last requests, and counts of all.
#[derive(Debug, Default)]
pub(crate) struct Log {
    records: VecDeque<Record>,
    counts: BTreeMap<&'static str, u64>,
    requests: u64,
}

impl Log {
    pub(crate) fn push(&mut self, record: Record, limit: usize) {
        self.requests += 1;
        if let (true, Some(operation)) = (record.executed, record.operation) {
            *self.counts.entry(operation).or_default() += 1;
        }
        if limit == 0 {
            return;
        }
        while self.records.len() >= limit {
            self.records.pop_front();
        }
        self.records.push_back(record);
    }

    pub(crate) fn records(&self) -> impl DoubleEndedIterator<Item = &Record> + ExactSizeIterator {
        self.records.iter()
    }

    pub(crate) fn count(&self, operation: &str) -> u64 {
        self.counts.get(operation).copied().unwrap_or(0)
    }

    pub(crate) fn requests(&self) -> u64 {
        self.requests
    }

    pub(crate) fn clear(&mut self) {
        *self = Self::default();
    }
}
