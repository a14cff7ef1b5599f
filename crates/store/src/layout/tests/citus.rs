//! Citus cannot be installed here: its statements are compared as text, and run on a stand-in that writes them down.

use super::*;
use crate::layout::citus;
use crate::layout::table::of_class;

#[test]
fn the_statements_are_these() {
    let statements = citus::statements();
    assert_eq!(statements.len(), TABLES.len());
    let call = |statement: &String| {
        let start = statement.strip_prefix("SELECT ").unwrap();
        start.split_once(" WHERE NOT EXISTS ").unwrap().0.to_owned()
    };
    let calls: Vec<_> = statements.iter().map(call).collect();
    let golden = include_str!("citus.golden");
    assert_eq!(calls.join("\n"), golden.trim_end(), "layout/tests/citus.golden");
    assert_eq!(
        statements[0],
        "SELECT create_reference_table('customer') \
         WHERE NOT EXISTS (SELECT 1 FROM pg_dist_partition WHERE logicalrelid = 'customer'::regclass)"
    );
}

/// The functions and the table that the statements use, as far as they use them.
const STAND_IN: &[&str] = &[
    "CREATE TABLE pg_dist_partition (logicalrelid regclass PRIMARY KEY, partkey text, beside text)",
    "CREATE FUNCTION create_reference_table(name regclass) RETURNS void LANGUAGE sql AS
     $$ INSERT INTO pg_dist_partition VALUES (name, NULL, NULL) $$",
    "CREATE FUNCTION create_distributed_table(name regclass, by text, colocate_with text) RETURNS void LANGUAGE plpgsql AS $$
     BEGIN
         IF EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = name AND i.indisunique AND NOT EXISTS
             (SELECT 1 FROM pg_attribute a WHERE a.attrelid = name AND a.attname = by AND a.attnum = ANY (i.indkey))) THEN
             RAISE EXCEPTION 'cannot create constraint on %', name;
         END IF;
         IF colocate_with <> 'none' AND NOT EXISTS
             (SELECT 1 FROM pg_dist_partition WHERE logicalrelid = CAST(colocate_with AS regclass)) THEN
             RAISE EXCEPTION 'relation % is not distributed', colocate_with;
         END IF;
         INSERT INTO pg_dist_partition VALUES (name, by, colocate_with);
     END $$",
];

#[test]
fn a_stand_in_spreads_every_table_once_and_goes_on_where_it_stopped() {
    if !crate::testing::is_postgres() {
        return;
    }
    let database = Database::empty();
    let store = open(&database);
    let wanted = Layout::Citus;
    let refused = StoreError::LayoutUnsupported { wanted };
    assert_eq!(store.migrate_as(Some(wanted), now()).err(), Some(refused));
    assert_eq!(store.schema_version(), Ok(0));
    store.write_blocking(|tx| STAND_IN.iter().try_for_each(|made| tx.migration(made))).unwrap();
    let migrated = store.migrate_as(Some(wanted), now()).unwrap();
    assert_eq!((migrated.layout, migrated.converted), (wanted, false));
    let spread = |store: &Store| {
        let all = "SELECT CAST(logicalrelid AS TEXT), partkey, beside FROM pg_dist_partition ORDER BY 1";
        store
            .read_blocking(|tx| {
                tx.map(all, &args![], |row| Ok((row.text(0)?, row.opt_text(1)?, row.opt_text(2)?)))
            })
            .unwrap()
    };
    let found = spread(&store);
    assert_eq!(found.len(), TABLES.len());
    assert_eq!(found.iter().filter(|(_, by, _)| by.is_some()).count(), of_class(Class::Distributed).count());
    assert_eq!(found.iter().filter(|(_, _, beside)| beside.as_deref() == Some("none")).count(), 1);
    // As if it had been interrupted, and by somebody who names no layout.
    let cut = "DELETE FROM pg_dist_partition WHERE logicalrelid IN ('task'::regclass, 'offer'::regclass)";
    store.write_blocking(move |tx| tx.execute(cut, &args![])).unwrap();
    assert_eq!(store.migrate(now()), Ok(vec![]));
    assert_eq!(spread(&store), found);
    assert_eq!(store.layout(), Ok(wanted));
}
