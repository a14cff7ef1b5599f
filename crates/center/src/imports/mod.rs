//! Taking over what another server knows of a partner's customers (program 2, `import --from-api`): the platform itself
//! does it, customer by customer, each in a transaction of its own. Who reads the other server is the command line.

mod run;
mod take_over;

pub use run::{BeginImport, Begun, OmittedTogether, Report, TurnPage, catalogue, report, settled, target};
pub use take_over::{LeaveOut, Settled, TakeOver};

/// What became of a customer, as a code.
pub mod fate {
    /// It is new here.
    pub const CREATED: &str = "created";
    /// It was here, and something of it is new.
    pub const EXTENDED: &str = "extended";
    /// It was here with all that the other server tells.
    pub const EXISTS: &str = "exists";
    /// Nothing of it was taken over.
    pub const SKIPPED: &str = "skipped";
}
