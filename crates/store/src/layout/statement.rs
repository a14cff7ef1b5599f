//! Which table a statement of a step is about.

/// The forms a statement of a step may have, each up to what it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Makes a table.
    Table,
    /// Makes an index on a table.
    Index,
    /// Changes a table.
    Change,
}

/// The table a statement is about, and what it does to it; nothing for a form that layouts do not understand.
pub(crate) fn concerned(statement: &str) -> Option<(Form, &str)> {
    let after = |start: &str| statement.strip_prefix(start);
    let (form, rest) = if let Some(rest) = after("CREATE TABLE IF NOT EXISTS ") {
        (Form::Table, rest)
    } else if let Some(rest) =
        after("CREATE INDEX IF NOT EXISTS ").or(after("CREATE UNIQUE INDEX IF NOT EXISTS "))
    {
        (Form::Index, rest.split_once(" ON ")?.1)
    } else {
        (Form::Change, after("ALTER TABLE ")?)
    };
    let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(rest.len());
    Some((form, &rest[..end]))
}
