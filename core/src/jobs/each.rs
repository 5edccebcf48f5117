//! Many questions at the same time.

use std::future::Future;
use std::pin::Pin;

use futures_util::StreamExt as _;
use futures_util::stream::FuturesUnordered;

use crate::Error;
use crate::flow::Ctx;

/// A question about one item. It owns what it needs, so that the compiler sees that flows may change threads.
pub(super) type Asking<T> = Pin<Box<dyn Future<Output = Result<T, Error>> + Send>>;

/// Asks about every item, at most `width` at a time: the answers in the order of the items, or the first error. Each answer
/// is reported as progress with `note`, unless that is empty.
pub(super) async fn each<I, T>(
    ctx: &Ctx,
    width: usize,
    note: &str,
    items: impl IntoIterator<Item = I>,
    ask: impl Fn(Ctx, I) -> Asking<T>,
) -> Result<Vec<T>, Error> {
    let mut due: Vec<Asking<T>> = items.into_iter().map(|item| ask(ctx.clone(), item)).collect();
    let total = due.len();
    due.reverse();
    let mut answers: Vec<Option<T>> = Vec::new();
    answers.resize_with(total, || None);
    let mut running = FuturesUnordered::new();
    let mut done = 0;
    loop {
        while running.len() < width {
            let Some(asking) = due.pop() else { break };
            let index = total - due.len() - 1;
            running.push(async move { (index, asking.await) });
        }
        let Some((index, answer)) = running.next().await else { break };
        answers[index] = Some(answer?);
        done += 1;
        if !note.is_empty() {
            ctx.progress(done, total, note);
        }
    }
    Ok(answers.into_iter().flatten().collect())
}
