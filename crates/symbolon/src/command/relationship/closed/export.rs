//! `symbolon relationship closed export`: one record as a file.

use crate::api::Client;
use crate::failure::Failure;
use crate::output::{Format, say};
use crate::place::Place;
use clap::Args;
use std::path::PathBuf;

#[derive(Args, Debug)]
pub(super) struct Export {
    #[arg(value_name = "ID")]
    removal: String,
    #[arg(value_name = "FILE")]
    write_to: Option<PathBuf>,
}

impl Export {
    /// Rows where CSV is asked for, else JSON.
    pub(super) fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let form = if place.format == Format::Csv { "csv" } else { "json" };
        let path = format!("/open/v1/closed-relationships/{}/export", self.removal.trim());
        let content = client.text(&path, &[("format", form)])?;
        match &self.write_to {
            None => say(place, content.trim_end()),
            Some(file) => std::fs::write(file, content)
                .map_err(|error| Failure::system(place.locale, &file.display().to_string(), &error)),
        }
    }
}
