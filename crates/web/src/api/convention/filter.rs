//! The filters of lists, in every form that clients send (api 1.7).

use crate::api::convention::json::{Input, Json, plain};
use crate::api::convention::{Call, Fault};
use domain::FieldProblem;

/// One condition on one field.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Condition {
    /// The field, without letter case: `companyname`, `domain`, `customerid`.
    pub field: String,
    /// What it is compared with.
    pub value: String,
    /// How, without letter case and underscores: `startswith`, `equals`, `substring`.
    pub operator: String,
}

/// The operators in the order of their numbers.
const OPERATORS: [&str; 11] = [
    "equals",
    "notequals",
    "greaterthan",
    "greaterthanorequals",
    "lessthan",
    "lessthanorequals",
    "substring",
    "and",
    "or",
    "startswith",
    "notstartswith",
];

/// The conditions of a call, all of which must hold; none where nothing is filtered.
pub fn of(call: &Call) -> Result<Vec<Condition>, Fault> {
    if let Some(text) = call.query("filter") {
        return read(text);
    }
    for prefix in ["filter", "auditRequest.filter"] {
        if let Some(field) = call.query(&format!("{prefix}.field")) {
            let value = call.query(&format!("{prefix}.value")).unwrap_or_default();
            let operator = call.query(&format!("{prefix}.operator")).unwrap_or("0");
            return Ok(vec![condition(field, value.to_owned(), operator)?]);
        }
    }
    Ok(Vec::new())
}

fn read(text: &str) -> Result<Vec<Condition>, Fault> {
    let json = Json::read(text.as_bytes()).map_err(|_| invalid())?;
    let mut conditions = Vec::new();
    collect(&json.root(), &mut conditions)?;
    json.finish().map_err(|_| invalid())?;
    if conditions.is_empty() { Err(invalid()) } else { Ok(conditions) }
}

fn collect(input: &Input<'_>, conditions: &mut Vec<Condition>) -> Result<(), Fault> {
    let numbered: Vec<_> = OPERATORS.iter().zip(0..).map(|(name, number)| (*name, number, *name)).collect();
    let operator = input.word("operator", &numbered).ok_or_else(invalid)?;
    if input.has(&["leftFilter", "rightFilter"]) {
        if operator != "and" {
            return Err(invalid());
        }
        collect(&input.object("leftFilter"), conditions)?;
        return collect(&input.object("rightFilter"), conditions);
    }
    let field = input.text("field").ok_or_else(invalid)?;
    let value = input.text("value").ok_or_else(invalid)?;
    conditions.push(condition(&field, value, operator)?);
    Ok(())
}

fn condition(field: &str, value: String, operator: &str) -> Result<Condition, Fault> {
    let named = plain(operator);
    let operator = OPERATORS
        .iter()
        .enumerate()
        .find(|(number, name)| **name == named || number.to_string() == named)
        .map(|(_, name)| (*name).to_owned())
        .ok_or_else(invalid)?;
    Ok(Condition { field: plain(field), value, operator })
}

/// What a wrong filter is answered with.
pub fn invalid() -> Fault {
    Fault::field("filter", FieldProblem::Invalid)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_that_clients_send_is_read() {
        let wanted =
            Condition { field: "companyname".into(), value: "cont".into(), operator: "startswith".into() };
        for text in [
            r#"{"Field":"CompanyName","Value":"cont","Operator":"starts_with"}"#,
            r#"{"value":"cont","field":"CompanyName","fieldType":"String","operator":"StartsWith"}"#,
            r#"{"Field":"company_name","Value":"cont","Operator":9}"#,
        ] {
            assert_eq!(read(text).ok(), Some(vec![wanted.clone()]), "{text}");
        }
    }

    #[test]
    fn compound_filters_are_joined_and_wrong_ones_refused() {
        let one = r#"{"Field":"CompanyName","Value":"a","Operator":"substring"}"#;
        let both = format!(r#"{{"LeftFilter":{one},"RightFilter":{one},"Operator":"and"}}"#);
        assert_eq!(read(&both).map(|found| found.len()).ok(), Some(2));
        for text in [
            "",
            "{",
            "[]",
            "5",
            r#"{"Field":"x"}"#,
            r#"{"Field":"x","Value":"y"}"#,
            r#"{"Field":"x","Value":"y","Operator":"like"}"#,
            r#"{"Field":5,"Value":"y","Operator":"equals"}"#,
            &both.replace("and", "or"),
        ] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
