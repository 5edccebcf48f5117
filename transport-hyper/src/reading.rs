//! Reading an answer beside the other tasks of a thread.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use odin_api_engine::json::ReadError;
use odin_api_engine::{Error, RawResponse};

/// The largest answer that a task reads itself: it takes about a millisecond, less than a thread can be away from its
/// other tasks without notice.
const LARGEST_READ_HERE: usize = 256 * 1024;

/// An answer on its way to another thread and back.
enum Reading<T> {
    Due(RawResponse),
    Done(Result<T, Error>),
}

/// Reads an answer, a large one on a thread for blocking work.
pub(crate) async fn read<T: Send + 'static>(
    answer: RawResponse,
    decode: fn(&RawResponse) -> Result<T, ReadError>,
) -> Result<T, Error> {
    if answer.body().len() <= LARGEST_READ_HERE {
        return answer.read(decode);
    }
    let reading = Arc::new(Mutex::new(Some(Reading::Due(answer))));
    let shared = Arc::clone(&reading);
    run_beside(Box::new(move || {
        if let Some(Reading::Due(answer)) = take(&shared) {
            let result = answer.read(decode);
            *lock(&shared) = Some(Reading::Done(result));
        }
    }))
    .await;
    match take(&reading).expect("one of both is always there") {
        Reading::Done(result) => result,
        // The runtime is about to end and starts nothing more. The answer is there, so it is not lost for that.
        Reading::Due(answer) => answer.read(decode),
    }
}

/// Runs work on a thread for blocking work, if one can still be had. In a box, since tokio's part of it would otherwise be
/// compiled for each type of answer.
async fn run_beside(work: Box<dyn FnOnce() + Send>) {
    match tokio::task::spawn_blocking(work).await {
        Err(error) if error.is_panic() => std::panic::resume_unwind(error.into_panic()),
        Ok(()) | Err(_) => {}
    }
}

fn take<T>(reading: &Mutex<Option<T>>) -> Option<T> {
    lock(reading).take()
}

fn lock<T>(reading: &Mutex<T>) -> MutexGuard<'_, T> {
    reading.lock().unwrap_or_else(PoisonError::into_inner)
}
