//! How far the business of a demo is ahead of the system's time, for a start after this one and for other nodes.

use crate::{Find, Statement, args};

/// Microseconds; nothing where nobody ever moved the clock.
pub fn lead() -> Find<Option<i64>> {
    Find::first("SELECT lead_micros FROM demo_clock WHERE id = 1", args![], |row| row.int(0))
}

/// Remembers it; a clock that is further ahead already stays there.
pub fn lead_at_least(micros: i64) -> Statement {
    (
        "INSERT INTO demo_clock (id, lead_micros) VALUES (1, $1) ON CONFLICT (id) DO UPDATE
         SET lead_micros = excluded.lead_micros WHERE demo_clock.lead_micros < excluded.lead_micros",
        args![micros].into(),
    )
}
