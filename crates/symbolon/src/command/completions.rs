//! `symbolon completions`: what a shell needs to complete commands and options.

use crate::failure::Failure;
use crate::output::say;
use crate::place::Place;
use crate::words;
use clap::Args;
use clap_complete::Shell;

#[derive(Args, Debug)]
pub(crate) struct Completions {
    #[arg(value_enum, value_name = "SHELL")]
    shell: Shell,
}

impl Completions {
    pub(crate) fn run(self, place: &Place) -> Result<(), Failure> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut words::command(place.locale), "symbolon", &mut script);
        say(place, String::from_utf8_lossy(&script).trim_end())
    }
}
