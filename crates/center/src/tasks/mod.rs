//! What waits for somebody (M6, open): the inbox, the answer, and what a reseller asks of its provider.

mod answer;
mod ask_provider;
mod inbox;

pub use answer::{DeclineTask, WithdrawTask};
pub use ask_provider::{AskProviderToRemove, ProviderToAsk, ProvidersToAsk};
pub use inbox::{Inbox, TaskInbox, TaskRow};
