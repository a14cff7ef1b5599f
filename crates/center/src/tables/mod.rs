//! Customers and subscriptions as tables: written for a spreadsheet or a program, and read line by line, each line with a
//! fate of its own.

mod columns;
mod customers;
mod export;
mod look;
mod subscriptions;

pub use customers::{CUSTOMER_COLUMNS, import_customers};
pub use export::{CustomerExport, ExportedCustomer, ExportedSubscription, Stamped, SubscriptionExport};
pub use subscriptions::{SUBSCRIPTION_COLUMNS, import_subscriptions};

use crate::Error;
use domain::FieldError;
use uuid::Uuid;

/// Most lines that are taken at once.
pub const MOST_LINES: usize = 1000;

/// What becomes, or became, of a line.
#[derive(Clone, PartialEq, Debug)]
pub enum Fate {
    /// It would be created.
    New,
    /// It was created, under this id.
    Created(String),
    /// It is there already, under this id.
    Exists(String),
    /// Its fields are wrong, each by the name of its column.
    Wrong(Vec<FieldError>),
    /// It is refused.
    Refused(Box<Error>),
}

/// A line with its fate.
#[derive(Clone, PartialEq, Debug)]
pub struct Line {
    /// Its number in the file; the heading is 1.
    pub number: usize,
    /// What it is known by.
    pub name: String,
    /// What becomes of it.
    pub fate: Fate,
}

impl Fate {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Fate::New => "new",
            Fate::Created(_) => "created",
            Fate::Exists(_) => "exists",
            Fate::Wrong(_) | Fate::Refused(_) => "error",
        }
    }

    /// What a command answered, its fields named as the columns are.
    fn of<T>(
        answer: Result<T, Error>,
        id: impl FnOnce(T) -> String,
        column: fn(&str) -> &str,
    ) -> Result<Self, Error> {
        match answer {
            Ok(done) => Ok(Fate::Created(id(done))),
            Err(Error::Invalid(wrong)) => Ok(Fate::Wrong(renamed(wrong, column))),
            // What concerns the caller and not the line stops everything.
            Err(
                error @ (Error::SignedOut | Error::Busy | Error::Full | Error::Unknown | Error::Internal),
            ) => Err(error),
            Err(error) => Ok(Fate::Refused(Box::new(error))),
        }
    }
}

fn renamed(wrong: Vec<FieldError>, column: fn(&str) -> &str) -> Vec<FieldError> {
    wrong.into_iter().map(|one| FieldError::new(column(&one.field), one.problem)).collect()
}

/// An id of a line's own request, the same whenever the same request is sent again.
fn line_id(request: Uuid, number: usize) -> Uuid {
    Uuid::new_v5(&request, number.to_string().as_bytes())
}
