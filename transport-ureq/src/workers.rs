//! Threads for the requests of a flow: as many as it has on their way at once.

use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, PoisonError};

use odin_api_engine::exchange::Attempt;

use crate::client::Shared;

/// A thread without work ends when the flow does.
pub(crate) struct Workers {
    shared: Arc<Shared>,
    work: Sender<Attempt>,
    queue: Arc<Queue>,
    threads: usize,
}

struct Queue {
    work: Mutex<Receiver<Attempt>>,
    /// How many attempts are queued or on their way.
    busy: Mutex<usize>,
}

impl Workers {
    pub(crate) fn new(shared: Arc<Shared>) -> Self {
        let (work, receiver) = mpsc::channel();
        let queue = Arc::new(Queue { work: Mutex::new(receiver), busy: Mutex::new(0) });
        Self { shared, work, queue, threads: 0 }
    }

    /// Hands a request to a thread that has nothing to do, or to a new one.
    pub(crate) fn give(&mut self, attempt: Attempt) {
        let busy = {
            let mut busy = self.queue.busy.lock().unwrap_or_else(PoisonError::into_inner);
            *busy += 1;
            *busy
        };
        if busy > self.threads {
            self.threads += 1;
            let (shared, queue) = (Arc::clone(&self.shared), Arc::clone(&self.queue));
            std::thread::spawn(move || queue.work(&shared));
        }
        // The receiver lives in the queue that this struct holds, so it is still there.
        let _sent = self.work.send(attempt);
    }
}

impl Queue {
    fn work(&self, shared: &Shared) {
        loop {
            let next = self.work.lock().unwrap_or_else(PoisonError::into_inner).recv();
            let Ok(attempt) = next else { return };
            // Free before the answer is known to the flow: its next request finds this thread, not a new one.
            shared.perform(attempt, || *self.busy.lock().unwrap_or_else(PoisonError::into_inner) -= 1);
        }
    }
}
