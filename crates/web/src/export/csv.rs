//! CSV as RFC 4180 has it, and harmless in a spreadsheet.

/// Writes one row with its line's end.
pub fn row<'a>(text: &mut String, fields: impl IntoIterator<Item = &'a str>) {
    for (index, field) in fields.into_iter().enumerate() {
        if index > 0 {
            text.push(',');
        }
        write(text, field);
    }
    text.push_str("\r\n");
}

fn write(text: &mut String, field: &str) {
    // A spreadsheet takes such a field for a formula; a sign before a number is one.
    let is_formula = field.starts_with(['=', '+', '-', '@', '\t', '\r']) && field.parse::<f64>().is_err();
    let is_plain = !is_formula && !field.contains(['"', ',', '\n', '\r']);
    if is_plain {
        text.push_str(field);
        return;
    }
    text.push('"');
    if is_formula {
        text.push('\'');
    }
    text.push_str(&field.replace('"', "\"\""));
    text.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_quoted_where_they_must_and_no_field_is_a_formula() {
        let mut text = String::new();
        row(&mut text, ["plain", "a,b", "say \"x\"", "=1+1", "-5", "-a", ""]);
        assert_eq!(text, "plain,\"a,b\",\"say \"\"x\"\"\",\"'=1+1\",-5,\"'-a\",\r\n");
    }
}
