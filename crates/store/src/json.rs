//! Bodies that are stored whole and never queried.

use crate::StoreError;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The text of a value.
pub fn write<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Decode(error.to_string()))
}

/// The value of a text.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|error| StoreError::Decode(error.to_string()))
}
