//! Requests that are sent in their order before the first answer is waited for.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::Poll;

/// A request: its first poll sends it.
pub(super) type Sent<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// Polls every request in turn, so that all are on their way together, and hands over the answers in that order.
pub(super) async fn in_order<T>(mut requests: Vec<Sent<'_, T>>) -> Vec<T> {
    let mut answers: Vec<Option<T>> = requests.iter().map(|_| None).collect();
    poll_fn(|context| {
        let mut waiting = false;
        for (request, answer) in requests.iter_mut().zip(&mut answers) {
            if answer.is_none() {
                match request.as_mut().poll(context) {
                    Poll::Ready(ready) => *answer = Some(ready),
                    Poll::Pending => waiting = true,
                }
            }
        }
        if waiting { Poll::Pending } else { Poll::Ready(()) }
    })
    .await;
    answers.into_iter().flatten().collect()
}
