//! `symbolon demo`: the demo world on loopback until somebody stops it.

use crate::demo::{self, DemoOptions};
use crate::failure::{Exit, Failure};
use crate::logs::{self, LogFormat};
use crate::place::Place;
use clap::Args;
use domain::Time;
use std::path::PathBuf;

#[derive(Args, Debug)]
pub(crate) struct Demo {
    #[arg(long, env = "SYMBOLON_LISTEN", value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    listen: String,
    #[arg(long, value_name = "FOLDER")]
    data: Option<PathBuf>,
    #[arg(long, value_name = "URL")]
    database: Option<String>,
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    customers: usize,
    #[arg(long)]
    load_only: bool,
    #[arg(long, value_name = "TIME")]
    now: Option<Time>,
    #[arg(long)]
    no_throttle: bool,
    #[arg(long, env = "SYMBOLON_LOG", value_name = "FILTER", default_value = "warn")]
    log: String,
    #[arg(long, value_enum, env = "SYMBOLON_LOG_FORMAT", value_name = "FORM", default_value = "text")]
    log_format: LogFormat,
}

impl Demo {
    pub(crate) fn run(self, place: &Place) -> Result<(), Failure> {
        logs::start(self.log_format, &self.log);
        let options = DemoOptions {
            listen: self.listen,
            data: self.data,
            database: self.database,
            customers: self.customers,
            load_only: self.load_only,
            now: self.now,
            throttle: !self.no_throttle,
            locale: place.locale,
        };
        match demo::run(&options) {
            0 => Ok(()),
            2 => Err(told(Exit::Usage)),
            _ => Err(told(Exit::Failed)),
        }
    }
}

/// The demo has said itself what is wrong.
fn told(exit: Exit) -> Failure {
    Failure::new(exit, "", String::new(), String::new())
}
