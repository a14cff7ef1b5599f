//! What is wrong with one field of an input.

use serde::{Deserialize, Serialize};

/// One field and what is wrong with it; the field is named as on the wire (`billingProfile.email`).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct FieldError {
    /// Path of the field, camelCase, dots between levels.
    pub field: String,
    /// What is wrong.
    pub problem: FieldProblem,
}

impl FieldError {
    /// A field with its problem.
    pub fn new(field: impl Into<String>, problem: FieldProblem) -> Self {
        FieldError { field: field.into(), problem }
    }
}

/// The ways a field can be wrong.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldProblem {
    /// Nothing was given where something is needed.
    Required,
    /// The form is wrong.
    Invalid,
    /// More characters than fit.
    TooLong,
    /// Somebody else has it already.
    Taken,
    /// It cannot be given here.
    NotAllowed,
}

impl FieldProblem {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            FieldProblem::Required => "field_required",
            FieldProblem::Invalid => "field_invalid",
            FieldProblem::TooLong => "field_too_long",
            FieldProblem::Taken => "field_taken",
            FieldProblem::NotAllowed => "field_not_allowed",
        }
    }
}
