//! The schema as an engine holds it, against the rules that let it be distributed.

use super::*;
use std::collections::BTreeMap;

/// The list of steps, in which nobody's data stands.
const OWN: &str = "schema_step";

/// What an engine's catalogue says of a schema.
#[derive(Default, Debug)]
struct Schema {
    tables: Vec<String>,
    /// Each primary key, unique and foreign key, by its name: its table and columns.
    keys: BTreeMap<String, (String, Vec<String>)>,
    /// What must not be there at all: triggers, sequences, defaults, deferrable constraints, text in another order.
    forbidden: Vec<String>,
}

impl Schema {
    fn key(&mut self, table: String, name: String, column: String) {
        self.keys.entry(name).or_insert_with(|| (table, Vec::new())).1.push(column);
    }

    /// Every rule that does not hold.
    fn faults(&self) -> Vec<String> {
        let mut faults = self.forbidden.clone();
        for table in self.tables.iter().filter(|table| *table != OWN) {
            match class_of(table) {
                None => faults.push(format!("{table} has no class in layout/table.rs")),
                Some(Class::Distributed) if !self.keys.values().any(|(of, _)| of == table) => {
                    faults.push(format!("{table} has no key"));
                }
                Some(_) => {}
            }
        }
        for (name, (table, columns)) in &self.keys {
            let alone =
                class_of(table) == Some(Class::Distributed) && !columns.iter().any(|it| it == "partner_id");
            if alone {
                faults.push(format!("{name} of {table} does not hold partner_id: {columns:?}"));
            }
        }
        for table in TABLES.iter().filter(|table| !self.tables.iter().any(|name| name == table.name)) {
            faults.push(format!("{} has a class and is no table", table.name));
        }
        faults
    }
}

#[test]
fn on_sqlite_the_schema_is_fit_for_distribution() {
    let store = Store::open("sqlite::memory:", Options::default()).unwrap();
    store.migrate(now()).unwrap();
    assert_eq!(store.read_blocking(of_sqlite).unwrap().faults(), Vec::<String>::new());
}

#[test]
fn a_schema_that_is_not_fit_is_found_out() {
    let store = Store::open("sqlite::memory:", Options::default()).unwrap();
    store.migrate(now()).unwrap();
    store
        .write_blocking(|tx| {
            tx.migration("CREATE TABLE astray (id BLOB PRIMARY KEY)")?;
            tx.migration("CREATE UNIQUE INDEX task_object ON task (object_id)")?;
            tx.migration("DROP TABLE transfer")?;
            tx.migration(
                "CREATE TABLE transfer (partner_id BLOB, id BLOB PRIMARY KEY, made INTEGER DEFAULT CURRENT_TIMESTAMP,
                 offer_id TEXT REFERENCES offer (id) DEFERRABLE INITIALLY DEFERRED)",
            )?;
            tx.migration("DROP TABLE attempt")?;
            tx.migration(
                "CREATE TRIGGER offer_told AFTER DELETE ON offer BEGIN DELETE FROM task; END",
            )
        })
        .unwrap();
    let faults = store.read_blocking(of_sqlite).unwrap().faults();
    for wanted in [
        "astray has no class",
        "task_object of task does not hold partner_id: [\"object_id\"]",
        "of transfer does not hold partner_id: [\"id\"]",
        "of transfer does not hold partner_id: [\"offer_id\"]",
        "transfer.made has a default",
        "transfer has a deferrable constraint",
        "trigger offer_told",
        "attempt has a class and is no table",
    ] {
        assert!(faults.iter().any(|fault| fault.contains(wanted)), "{wanted}: {faults:#?}");
    }
    assert_eq!(faults.len(), 8, "{faults:#?}");
}

#[test]
fn on_postgres_the_schema_is_fit_for_distribution_in_each_layout() {
    if !crate::testing::is_postgres() {
        return;
    }
    for layout in [Layout::Plain, Layout::Partitioned] {
        let database = Database::empty();
        let store = open(&database);
        store.migrate_as(Some(layout), now()).unwrap();
        let schema = store.read_blocking(of_postgres).unwrap();
        assert_eq!(schema.faults(), Vec::<String>::new(), "{layout:?}");
        let keys = store.read_blocking(of_postgres).unwrap().keys;
        assert!(keys.len() >= TABLES.len(), "{keys:?}");
    }
}

fn of_sqlite(tx: &mut Tx<'_>) -> Result<Schema, StoreError> {
    let mut schema = Schema::default();
    let all = "SELECT type, name, COALESCE(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name";
    for (kind, name, sql) in tx.map(all, &args![], |row| Ok((row.text(0)?, row.text(1)?, row.text(2)?)))? {
        match kind.as_str() {
            "trigger" => schema.forbidden.push(format!("trigger {name}")),
            "table" => {
                if sql.to_uppercase().contains("DEFERRABLE") {
                    schema.forbidden.push(format!("{name} has a deferrable constraint"));
                }
                if sql.to_uppercase().contains("AUTOINCREMENT") {
                    schema.forbidden.push(format!("{name} has a sequence"));
                }
                schema.tables.push(name);
            }
            _ => {}
        }
    }
    for table in schema.tables.clone() {
        let columns = "SELECT name, dflt_value IS NOT NULL, pk > 0 FROM pragma_table_info($1)";
        for (column, default, primary) in
            tx.map(columns, &args![&table], |row| Ok((row.text(0)?, row.bool(1)?, row.bool(2)?)))?
        {
            if default {
                schema.forbidden.push(format!("{table}.{column} has a default"));
            }
            if primary {
                schema.key(table.clone(), format!("{table}_pkey"), column);
            }
        }
        let unique = "SELECT l.name, i.name FROM pragma_index_list($1) l JOIN pragma_index_info(l.name) i
                      WHERE l.\"unique\" AND l.origin <> 'pk' ORDER BY l.name, i.seqno";
        for (name, column) in tx.map(unique, &args![&table], |row| Ok((row.text(0)?, row.text(1)?)))? {
            schema.key(table.clone(), name, column);
        }
        let foreign = "SELECT id, \"from\" FROM pragma_foreign_key_list($1) ORDER BY id, seq";
        for (id, column) in tx.map(foreign, &args![&table], |row| Ok((row.int(0)?, row.text(1)?)))? {
            schema.key(table.clone(), format!("{table}_foreign_{id}"), column);
        }
    }
    Ok(schema)
}

/// Partitions repeat their table and are left out.
fn of_postgres(tx: &mut Tx<'_>) -> Result<Schema, StoreError> {
    let tables = "SELECT CAST(relname AS TEXT) FROM pg_class WHERE relnamespace = 'public'::regnamespace
                  AND relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT relispartition ORDER BY relname";
    let mut schema = Schema { tables: tx.map(tables, &args![], |row| row.text(0))?, ..Schema::default() };
    let unique =
        "SELECT CAST(t.relname AS TEXT), CAST(x.relname AS TEXT), CAST(a.attname AS TEXT) FROM pg_index i
                  JOIN pg_class t ON t.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid
                  JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
                  WHERE i.indisunique AND t.relnamespace = 'public'::regnamespace AND NOT t.relispartition";
    let foreign = "SELECT CAST(t.relname AS TEXT), CAST(c.conname AS TEXT), CAST(a.attname AS TEXT) FROM pg_constraint c
                   JOIN pg_class t ON t.oid = c.conrelid
                   JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
                   WHERE c.contype = 'f' AND t.relnamespace = 'public'::regnamespace AND NOT t.relispartition";
    for sql in [unique, foreign] {
        for (table, name, column) in
            tx.map(sql, &args![], |row| Ok((row.text(0)?, row.text(1)?, row.text(2)?)))?
        {
            schema.key(table, name, column);
        }
    }
    for (what, sql) in [
        ("trigger", "SELECT CAST(tgname AS TEXT) FROM pg_trigger WHERE NOT tgisinternal"),
        ("sequence", "SELECT CAST(relname AS TEXT) FROM pg_class WHERE relkind = 'S'"),
        ("default", "SELECT CAST(CAST(adrelid AS regclass) AS TEXT) FROM pg_attrdef"),
        ("deferrable", "SELECT CAST(conname AS TEXT) FROM pg_constraint WHERE condeferrable"),
        (
            "text in the database's own order",
            "SELECT CAST(CAST(a.attrelid AS regclass) AS TEXT) || '.' || CAST(a.attname AS TEXT) FROM pg_attribute a
             JOIN pg_class t ON t.oid = a.attrelid JOIN pg_collation c ON c.oid = a.attcollation
             WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p') AND a.attnum > 0
             AND c.collname <> 'C'",
        ),
        ("not logged", "SELECT CAST(relname AS TEXT) FROM pg_class WHERE relpersistence = 'u'"),
    ] {
        let found = tx.map(sql, &args![], |row| row.text(0))?;
        schema.forbidden.extend(found.into_iter().map(|name| format!("{what} {name}")));
    }
    Ok(schema)
}
