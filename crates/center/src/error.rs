//! Why a command or question was not done. Holds no language, no HTTP and no driver's error, which goes to the log.

use domain::{FieldError, Refusal};
use store::StoreError;

/// What `run` and `ask` answer when they do not do what was asked.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
pub enum Error {
    /// A rule or the permission matrix said no.
    #[error("{0}")]
    Refused(#[from] Refusal),
    /// These fields are wrong; nothing was done.
    #[error("invalid_input")]
    Invalid(Vec<FieldError>),
    /// The credential is gone: signed out, switched off, or its person's rights were reset.
    #[error("signed_out")]
    SignedOut,
    /// User name or password are wrong; which, nobody is told.
    #[error("wrong_password")]
    WrongPassword,
    /// The relationship's lock was not free in time; nothing was done, trying again is right.
    #[error("relationship_closing")]
    Closing,
    /// Too much to do; nothing was done, trying again later is right.
    #[error("busy")]
    Busy,
    /// The storage refuses to grow; nothing was done.
    #[error("storage_full")]
    Full,
    /// The commit's fate is open; the same request id tells.
    #[error("unknown_outcome")]
    Unknown,
    /// Something failed inside; the log has it under the correlation id.
    #[error("internal")]
    Internal,
}

impl Error {
    /// The stable snake_case code.
    pub fn code(&self) -> &'static str {
        match self {
            Error::Refused(refusal) => refusal.code(),
            Error::Invalid(_) => "invalid_input",
            Error::SignedOut => "signed_out",
            Error::WrongPassword => "wrong_password",
            Error::Closing => "relationship_closing",
            Error::Busy => "busy",
            Error::Full => "storage_full",
            Error::Unknown => "unknown_outcome",
            Error::Internal => "internal",
        }
    }
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Busy | StoreError::Conflict => Error::Busy,
            StoreError::Unavailable(detail) => {
                tracing::warn!(detail, "the store cannot be reached");
                Error::Busy
            }
            StoreError::LockTimeout => Error::Closing,
            StoreError::Full => Error::Full,
            StoreError::UnknownOutcome => Error::Unknown,
            other => {
                tracing::error!(code = other.code(), detail = other.detail(), "the store failed");
                Error::Internal
            }
        }
    }
}
