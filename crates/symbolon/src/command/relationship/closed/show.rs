//! `symbolon relationship closed show`: one record, and what came to it afterwards.

use crate::api::{Client, date, word};
use crate::failure::Failure;
use crate::output::{Card, Cell};
use crate::place::Place;
use clap::Args;
use language::{Locale, text};
use serde_json::Value;

#[derive(Args, Debug)]
pub(super) struct Show {
    #[arg(value_name = "ID")]
    removal: String,
}

impl Show {
    pub(super) fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let locale = place.locale;
        let one = client.get(&format!("/open/v1/closed-relationships/{}", self.removal.trim()), &[])?;
        let removed = word(&one, "/removedAt");
        let named = ["/companyAtEnd/profile/companyName", "/customer/name"];
        let name = named.into_iter().map(|path| word(&one, path)).find(|name| !name.is_empty());
        let reason = word(&one, "/reason");
        let list = |name: &str| one.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
        let mut below: Vec<String> =
            list("subscriptions").iter().map(|sold| sold_line(locale, sold)).collect();
        below.extend(list("lines").iter().map(|line| late_line(locale, line)));
        Card {
            lines: vec![
                ("companyName", text::label_company_name(locale), Cell::new(name.unwrap_or_default())),
                ("domain", text::label_primary_domain(locale), Cell::new(word(&one, "/customer/domain"))),
                ("removedAt", text::label_end_date(locale), Cell::shown(removed, date(locale, removed))),
                ("reason", text::label_reason(locale), Cell::shown(reason, said(locale, "reason", reason))),
                ("openMoney", text::closed_open_money(locale), Cell::new(money(&one))),
                ("id", text::cli_label_removal(locale), Cell::new(word(&one, "/id"))),
            ],
            json: one.clone(),
            below,
        }
        .print(place)
    }
}

fn said(locale: Locale, topic: &str, code: &str) -> String {
    let known = text::by_code(locale, &format!("{topic}_{code}"), &language::Args::new());
    known.unwrap_or_else(|| code.to_owned())
}

fn money(one: &Value) -> String {
    let open = one.get("openMoney").and_then(Value::as_array).cloned().unwrap_or_default();
    let sums: Vec<String> = open
        .iter()
        .map(|sum| {
            let amount = sum.get("amount").map(Value::to_string).unwrap_or_default();
            format!("{amount} {}", word(sum, "/currency"))
        })
        .collect();
    sums.join("; ")
}

fn sold_line(locale: Locale, sold: &Value) -> String {
    let now = word(sold, "/statusNow");
    let status = said(locale, "status", if now.is_empty() { word(sold, "/status") } else { now });
    let until = date(locale, word(sold, "/deleteAt"));
    format!("{}  {}  {status}  {until}", word(sold, "/id"), word(sold, "/offerName")).trim_end().to_owned()
}

fn late_line(locale: Locale, line: &Value) -> String {
    let what = said(locale, "line", word(line, "/kind"));
    let amount = line.get("amount").map(Value::to_string).unwrap_or_default();
    let at = date(locale, word(line, "/at"));
    let sum = format!("{amount} {}", word(line, "/currency"));
    format!("{at}  {what}  {}  {}", sum.trim(), word(line, "/code")).trim_end().to_owned()
}
