//! `$filter` as callers write it: properties that equal a text, joined by `and` and `or` (api 3.3).

use super::show::camel;
use crate::api::convention::Fault;
use center::delegation::{GranularRow, WantedGranular};
use domain::delegation::GranularState;
use domain::{FieldProblem, Time};

/// Any of these groups, each of whose conditions must hold; none where everything is wanted.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Filter(Vec<Vec<Condition>>);

#[derive(Clone, PartialEq, Eq, Debug)]
struct Condition {
    property: Property,
    value: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Property {
    Customer,
    Status,
    Name,
}

impl Filter {
    /// Reads a filter; what is no such filter is refused by its name.
    pub fn read(text: &str) -> Result<Filter, Fault> {
        let wrong = || Fault::field("$filter", FieldProblem::Invalid);
        let mut words = words(text).ok_or_else(wrong)?.into_iter();
        let mut groups = vec![Vec::new()];
        loop {
            let condition = condition(&mut words).ok_or_else(wrong)?;
            groups.last_mut().ok_or_else(wrong)?.push(condition);
            match words.next() {
                None => return Ok(Filter(groups)),
                Some(Word::Plain(word)) if word.eq_ignore_ascii_case("and") => {}
                Some(Word::Plain(word)) if word.eq_ignore_ascii_case("or") => groups.push(Vec::new()),
                Some(_) => return Err(wrong()),
            }
        }
    }

    /// What the store can narrow the list to; [`Filter::takes`] has the last word.
    pub fn narrowed(&self) -> WantedGranular {
        let mut wanted = WantedGranular::default();
        let [group] = self.0.as_slice() else { return wanted };
        for condition in group {
            match condition.property {
                Property::Customer => wanted.customer = condition.value.parse().ok(),
                Property::Name => wanted.name.clone_from(&condition.value),
                // Whether something has run out, the store knows only once the clock has passed.
                Property::Status => {}
            }
        }
        wanted
    }

    /// Whether these rights are wanted.
    pub fn takes(&self, row: &GranularRow, now: Time) -> bool {
        self.0.is_empty() || self.0.iter().any(|group| group.iter().all(|one| one.holds(row, now)))
    }
}

impl Condition {
    fn holds(&self, row: &GranularRow, now: Time) -> bool {
        let one = &row.delegation;
        match self.property {
            Property::Customer => one.customer.to_string().eq_ignore_ascii_case(&self.value),
            Property::Name => one.granular.as_ref().is_some_and(|it| it.name == self.value),
            Property::Status => {
                let state = one.granular_state(now).map_or("", GranularState::code);
                camel(state).eq_ignore_ascii_case(&self.value)
            }
        }
    }
}

enum Word {
    Plain(String),
    Quoted(String),
}

fn condition(words: &mut impl Iterator<Item = Word>) -> Option<Condition> {
    let (Word::Plain(property), Word::Plain(equals), Word::Quoted(value)) =
        (words.next()?, words.next()?, words.next()?)
    else {
        return None;
    };
    let property = match property.to_ascii_lowercase().as_str() {
        "customer/tenantid" => Property::Customer,
        "status" => Property::Status,
        "displayname" => Property::Name,
        _ => return None,
    };
    equals.eq_ignore_ascii_case("eq").then_some(Condition { property, value })
}

/// Words and quoted texts, in which a quote is written twice.
fn words(text: &str) -> Option<Vec<Word>> {
    let mut words = Vec::new();
    let mut signs = text.chars().peekable();
    while let Some(&sign) = signs.peek() {
        if sign.is_whitespace() {
            signs.next();
        } else if sign == '\'' {
            signs.next();
            let mut value = String::new();
            loop {
                match signs.next()? {
                    '\'' if signs.peek() == Some(&'\'') => {
                        signs.next();
                        value.push('\'');
                    }
                    '\'' => break,
                    sign => value.push(sign),
                }
            }
            words.push(Word::Quoted(value));
        } else {
            let mut word = String::new();
            while let Some(sign) = signs.next_if(|sign| !sign.is_whitespace() && *sign != '\'') {
                word.push(sign);
            }
            words.push(Word::Plain(word));
        }
    }
    Some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_of_clients_are_read_and_others_refused() {
        let two = Filter::read("status eq 'active' and displayName eq 'it''s ours'").ok().unwrap();
        assert_eq!(two.narrowed().name, "it's ours");
        let either = Filter::read("status eq 'active' OR status EQ 'created'").ok().unwrap();
        assert_eq!(either.0.len(), 2);
        assert_eq!(either.narrowed(), WantedGranular::default());
        for wrong in [
            "",
            "status",
            "status eq active",
            "status ne 'active'",
            "x eq 'y'",
            "status eq 'a",
            "status eq 'a' and",
        ] {
            assert!(Filter::read(wrong).is_err(), "{wrong}");
        }
    }
}
