//! `symbolon relationship closed append`: what came after the end, as the platform's billing and support say it.

use crate::api::Client;
use crate::failure::Failure;
use crate::output::tell;
use crate::place::Place;
use clap::{Args, ValueEnum};
use language::text;
use serde_json::json;

#[derive(Args, Debug)]
pub(super) struct Append {
    #[arg(value_name = "ID")]
    removal: String,
    #[arg(long = "partner", value_name = "ID")]
    line_partner: String,
    #[arg(long = "kind", value_enum, value_name = "WHAT")]
    line_kind: Kind,
    #[arg(long = "code", value_name = "TEXT")]
    line_code: String,
    #[arg(long, value_name = "NUMBER", requires = "line_currency")]
    amount: Option<String>,
    #[arg(long = "currency", value_name = "CODE")]
    line_currency: Option<String>,
    #[arg(long = "subscription", value_name = "ID")]
    line_subscription: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Kind {
    LateUsage,
    Credit,
    Settlement,
    TicketReply,
}

impl Kind {
    fn code(self) -> &'static str {
        match self {
            Kind::LateUsage => "late_usage",
            Kind::Credit => "credit",
            Kind::Settlement => "settlement",
            Kind::TicketReply => "ticket_reply",
        }
    }
}

impl Append {
    pub(super) fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let (partner, removal) = (self.line_partner.trim(), self.removal.trim());
        let path = format!("/open/v1/operator/partners/{partner}/closed-relationships/{removal}/lines");
        let wanted = json!({
            "kind": self.line_kind.code(),
            "code": self.line_code,
            "amount": self.amount,
            "currency": self.line_currency,
            "subscriptionId": self.line_subscription,
        });
        let answer = client.post(&path, &wanted)?;
        tell(place, &[text::cli_line_appended(place.locale)], &answer)
    }
}
