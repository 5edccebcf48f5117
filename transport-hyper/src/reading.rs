//! Reading an answer beside the other tasks of a thread.

use std::sync::{Arc, Mutex, PoisonError};

use odin_api_engine::json::ReadError;
use odin_api_engine::{Error, RawResponse};

/// The largest answer that a task reads itself: it takes about a millisecond, less than a thread can be away from its
/// other tasks without notice.
const LARGEST_READ_HERE: usize = 256 * 1024;

/// Reads an answer, a large one on a thread for blocking work.
pub(crate) async fn read<T: Send + 'static>(
    answer: RawResponse,
    decode: fn(&RawResponse) -> Result<T, ReadError>,
) -> Result<T, Error> {
    if answer.body().len() <= LARGEST_READ_HERE {
        return answer.read(decode);
    }
    let kept = Arc::new(Mutex::new(Some(answer)));
    let moved = Arc::clone(&kept);
    match tokio::task::spawn_blocking(move || take(&moved).map(|answer| answer.read(decode))).await {
        Ok(Some(result)) => result,
        Err(error) if error.is_panic() => std::panic::resume_unwind(error.into_panic()),
        // The runtime is about to end and starts nothing more. The answer is there, so it is not lost for that.
        Ok(None) | Err(_) => take(&kept).expect("nobody has read it").read(decode),
    }
}

fn take(kept: &Mutex<Option<RawResponse>>) -> Option<RawResponse> {
    kept.lock().unwrap_or_else(PoisonError::into_inner).take()
}
