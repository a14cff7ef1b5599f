//! Closed relationships: the records that remain, what came to them afterwards, and where they are shown (M11, P17, P18).

mod append;
mod last;
mod list;
mod one;
mod view;

pub use append::{AppendClosedRecord, LineAppended};
pub use last::LastClosed;
pub use list::{ClosedList, ClosedPage, ClosedRow};
pub use one::{ClosedDetail, ClosedOne};
pub use view::{InView, SetInView};
