//! `symbolon relationship remove`: shows the consequences, asks for the customer's domain, removes, and tells line
//! by line what was done. Without a terminal, `--yes` and `--acknowledge` stand for the question.

use super::preview::{View, said};
use crate::api::{self, Client};
use crate::command::approvals::pending;
use crate::failure::{Exit, Failure};
use crate::output::{printable, tell};
use crate::place::Place;
use crate::prompt;
use center::relationships::REASONS;
use clap::Args;
use language::text;
use serde_json::{Value, json};

#[derive(Args, Debug)]
pub(super) struct Remove {
    #[arg(value_name = "CUSTOMER")]
    customer: String,
    #[arg(long, value_name = "REASON", value_parser = REASONS)]
    reason: Option<String>,
    #[arg(long)]
    keep_granular_admin: bool,
    #[arg(long)]
    no_notice: bool,
    #[arg(long)]
    yes: bool,
    #[arg(long)]
    acknowledge: bool,
}

impl Remove {
    pub(super) fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let locale = place.locale;
        let customer = api::customer(client, &self.customer)?;
        let view = View::of(client, customer)?;
        if let Some(denied) = view.denied(client) {
            return Err(denied);
        }
        if let Some(blocked) = view.blocked(locale) {
            return Err(blocked);
        }
        if !(self.yes && self.acknowledge) {
            self.confirm(&view, place)?;
        }
        let wanted = json!({
            "version": view.version(),
            "reason": self.reason,
            "acknowledged": true,
            "keepGranularAdmin": self.keep_granular_admin,
            "noticeToCustomer": !self.no_notice,
        });
        let answer = client.post(&format!("/open/v1/customers/{}/removal", view.customer.id), &wanted)?;
        if let Some(pending) = pending(locale, &answer) {
            return Err(pending);
        }
        tell(place, &done(&view, &answer, place), &answer)
    }

    fn confirm(&self, view: &View, place: &Place) -> Result<(), Failure> {
        let locale = place.locale;
        let lines = view.consequences(locale);
        if !place.can_ask {
            let sentence = text::cli_failure_not_confirmed(locale, view.customer.word());
            let next = text::cli_failure_not_confirmed_next(locale);
            return Err(Failure::new(Exit::Usage, "acknowledgement_required", sentence, next).lines(lines));
        }
        lines.iter().for_each(|line| eprintln!("{}", printable(line)));
        let typed = prompt::line(place, &text::cli_type_domain(locale, view.customer.word()), None)?;
        if typed.eq_ignore_ascii_case(view.customer.word()) {
            return Ok(());
        }
        let sentence = text::cli_failure_domain_differs(locale);
        let next = text::cli_failure_domain_differs_next(locale);
        Err(Failure::new(Exit::Refused, "not_confirmed", sentence, next))
    }
}

fn done(view: &View, answer: &Value, place: &Place) -> Vec<String> {
    let locale = place.locale;
    let id = answer.get("removalId").and_then(Value::as_str).unwrap_or_default();
    let mut lines = vec![text::cli_removed(locale, &language::isolate(view.shown_name()))];
    let entries = answer.get("done").and_then(Value::as_array).cloned().unwrap_or_default();
    lines.extend(entries.iter().filter_map(said).map(|line| format!("  • {line}")));
    lines.push(text::cli_removal_id(locale, id));
    lines
}
