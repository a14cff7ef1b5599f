//! The customer's side: accepting, declining, passing on to its admins.

use super::{Accept, Answered, flag};
use crate::api::{Client, word};
use crate::failure::{Exit, Failure};
use crate::output::{printable, tell};
use crate::place::Place;
use crate::prompt;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use language::{isolate, text};
use serde_json::{Value, json};

impl Accept {
    /// Names exactly what is granted before it is; on a terminal the person says yes to it.
    pub(super) fn run(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let locale = place.locale;
        let token = token(&self.link);
        let asked = client.get(&format!("/open/v1/invitations/{token}"), &[])?;
        if let Some(refused) = asked.get("refused").filter(|refused| refused.is_object()) {
            return Err(client.told_refusal(refused));
        }
        let partner = isolate(word(&asked, "/partner/name"));
        if !self.yes {
            let mut question = vec![text::cli_grants_relationship(locale, &partner)];
            let other = word(&asked, "/jointWith/name");
            if !other.is_empty() {
                question.push(text::cli_grants_joint(locale, &isolate(other)));
            }
            question.push(match (self.delegated_admin, flag(&asked, "delegatedAdmin")) {
                (true, true) => text::cli_grants_delegated_admin(locale, &partner),
                (false, true) => text::cli_grants_no_delegated_admin_asked(locale, &partner),
                (_, false) => text::cli_grants_no_delegated_admin(locale),
            });
            question.push(word(&asked, "/agreement/text").to_owned());
            question.push(text::agreement_accepting(locale, word(&asked, "/agreement/version")));
            if !place.can_ask {
                let sentence = text::cli_failure_accept_not_confirmed(locale);
                let next = text::cli_failure_accept_not_confirmed_next(locale);
                return Err(
                    Failure::new(Exit::Usage, "acknowledgement_required", sentence, next).lines(question)
                );
            }
            question.iter().for_each(|line| eprintln!("{}", printable(line)));
            let yes = text::button_yes(locale);
            let said = prompt::line(place, &text::cli_type_yes(locale, &yes), None)?;
            if said.to_lowercase() != yes.to_lowercase() {
                let sentence = text::cli_failure_accept_not_confirmed(locale);
                let next = text::cli_failure_domain_differs_next(locale);
                return Err(Failure::new(Exit::Refused, "not_confirmed", sentence, next));
            }
        }
        let wanted = json!({
            "delegatedAdmin": self.delegated_admin,
            "granular": self.granular,
            "agreementVersion": asked.pointer("/agreement/version"),
        });
        let answer = client.post(&format!("/open/v1/invitations/{token}/accept"), &wanted)?;
        let generation = answer.get("generation").and_then(Value::as_i64).unwrap_or_default();
        let mut lines = vec![match flag(&answer, "established") {
            true => text::cli_accepted(locale, &generation.to_string(), &partner),
            false => text::cli_accepted_already(locale, &partner),
        }];
        lines.push(match flag(&answer, "delegatedAdmin") {
            true => text::cli_accepted_with_admin(locale, &partner),
            false => text::cli_accepted_without_admin(locale, &partner),
        });
        if flag(&answer, "granular") {
            lines.push(text::accept_granted_granular(locale, &partner));
        }
        tell(place, &lines, &answer)
    }
}

impl Answered {
    pub(super) fn decline(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let path = format!("/open/v1/invitations/{}/decline", token(&self.link));
        let answer = client.post(&path, &json!({}))?;
        tell(place, &[text::cli_declined(place.locale)], &answer)
    }

    pub(super) fn forward(&self, client: &Client, place: &Place) -> Result<(), Failure> {
        let path = format!("/open/v1/invitations/{}/forward", token(&self.link));
        let answer = client.post(&path, &json!({}))?;
        tell(place, &[text::accept_forwarded(place.locale)], &answer)
    }
}

/// A link's query is the token in another dress; a token is taken as it is.
fn token(link: &str) -> String {
    match link.trim().split_once('?') {
        Some((_, query)) => {
            let query = query.split('#').next().unwrap_or_default();
            URL_SAFE_NO_PAD.encode(query)
        }
        None => link.trim().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_and_its_token_are_one() {
        let query = "invType=ResellerRelationship&partnerId=1";
        let expected = URL_SAFE_NO_PAD.encode(query);
        assert_eq!(token(&format!("http://host/invitations/accept?{query}#top")), expected);
        assert_eq!(token(&expected), expected);
    }
}
