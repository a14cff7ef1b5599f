//! What happened: the timeline of one relationship, the audit log, the dashboard.

mod audit;
mod dashboard;
mod timeline;

pub use audit::{AuditLog, AuditPage, AuditRecord, AuditStatus};
pub use dashboard::{Dashboard, DashboardView, EndingSoon, Waiting};
pub(crate) use timeline::mentioned;
pub use timeline::{Timeline, TimelineEntry, TimelinePage};
