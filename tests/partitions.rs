//! On the partitioned layout a statement that is asked often reads one partner's partition, whatever the rest hold.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;
use store::testing::{Database, is_postgres};
use store::{Layout, Options, Store, Value, tape::Asked};

/// Statements that read across partners, by a piece of their text that no other has, and why they may. Each finds its
/// rows by the customer in an index of every partition, or nothing, and locks none of them.
const ACROSS: &[(&str, &str)] = &[
    (
        "SELECT COUNT(*) FROM relationship WHERE customer_id = $1 AND state = 'active' AND partner_id <> $2",
        "a removal says whether somebody else still serves the customer; a table kept for that would have two partners \
         write one row",
    ),
    (
        "FROM relationship held JOIN subscription s",
        "a removal tells which contacts it ends at other sellers: a contact is resolved when it is read (decision 3)",
    ),
    (
        "SELECT partner_id, generation FROM relationship WHERE customer_id = $1",
        "whether a support contact still stands is known by who serves the customer (decision 3)",
    ),
    (
        "WHERE id IN (SELECT partner_id FROM relationship WHERE customer_id = $1",
        "a customer sees its partners, and a partner the contacts it may choose from",
    ),
    (
        "WHERE id IN (SELECT offer_id FROM subscription WHERE customer_id = $1)",
        "names of what a customer holds, of every seller that the reader may see",
    ),
    (
        "FROM subscription WHERE customer_id = $1 ORDER BY",
        "a customer sees all it holds; an offer that is limited for a customer counts every seller's",
    ),
    (
        "FROM subscription WHERE customer_id = $1 AND reseller_id = $2",
        "what was sold for a reseller lies with its providers, which change",
    ),
    ("FROM task WHERE asker_id = $1", "what a reseller asked of its providers lies with them"),
    ("FROM task WHERE next_at <= $1", "background: whatever task is due, of whomever"),
    (
        "FROM relationship r JOIN partnership p ON p.reseller_id = r.partner_id",
        "whether a designated reseller still works with the seller is resolved when it is read (decision 3)",
    ),
    (
        "FROM relationship sold JOIN relationship shared",
        "what a provider and its reseller share lies with both, and neither writes the other's rows",
    ),
    ("FROM closed_relationship WHERE customer_id = $1", "a customer sees the partners that it parted from"),
    ("FROM invitation i WHERE i.customer_id = $1", "a customer sees who asks for a relationship"),
    ("WHERE f.customer_id = $1", "a customer's admins see what was passed on to them"),
    ("FROM consent WHERE customer_id = $1", "a customer sees what it agreed to, with all its partners"),
    ("FROM customer_count GROUP BY partner_id", "the operator counts what each partner serves"),
    (
        "FROM relationship WHERE hold IS NOT NULL",
        "the operator sees what it holds, by an index of these alone",
    ),
    (
        "WHERE state = 'open' AND (kind = 'release_requested' OR",
        "the operator sees what waits for it, by an index of what is open",
    ),
    ("SELECT COUNT(*) FROM task WHERE state = 'open' AND due_at IS NOT NULL", "a dry run of a policy counts"),
    ("FROM approval WHERE next_at <=", "background: the clock looks for what is due, by an index"),
    ("FROM offboarding WHERE state = 'running'", "background: a node that has time looks for any job"),
    ("FROM delegation WHERE next_at <= $1", "background: the clock looks for what is due, of whomever"),
    ("FROM subscription WHERE next_at <= $1", "background: the clock looks for what is due, of whomever"),
    ("FROM invitation WHERE next_at <= $1", "background: the clock looks for what is due, of whomever"),
    ("FROM cart WHERE next_at <= $1", "background: the clock looks for what is due, of whomever"),
    (
        "SELECT DISTINCT partner_id FROM relationship WHERE customer_id = $1",
        "a customer takes away what it has and had with every partner",
    ),
    ("FROM event WHERE customer_id = $1 AND (at, id)", "a customer sees what happened with all its partners"),
    (
        "FROM closed_relationship WHERE next_at <= $1",
        "background: the clock looks for what is due, of whomever",
    ),
    ("FROM provisioning_quarantine", "the operator looks at what was set aside, of whomever"),
];

/// Set in the process of its own that the test runs in.
const ALONE: &str = "SYMBOLON_TEST_ALONE";

#[test]
fn each_statement_that_is_asked_often_touches_one_partition() {
    if !is_postgres() {
        // Only a server can explain; the stories run there too.
        return;
    }
    if std::env::var_os(ALONE).is_some() {
        return explain_everything();
    }
    // What is asked is recorded for a whole process, and other tests ask for other things.
    let this = "partitions::each_statement_that_is_asked_often_touches_one_partition";
    let mut alone = Command::new(std::env::current_exe().expect("this program"));
    let told = alone.args(["--exact", this, "--nocapture"]).env(ALONE, "1").output().expect("it runs again");
    let said = [told.stdout, told.stderr].concat();
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&said));
}

fn explain_everything() {
    let asked = crate::round_trips::every_statement();
    assert!(asked.len() > 60, "{} statements are no whole traffic", asked.len());
    let database = Database::empty();
    let store =
        Store::open(database.address(), Options { readers: 1, ..Options::default() }).expect("a store");
    store.migrate_as(Some(Layout::Partitioned), jiff::Timestamp::UNIX_EPOCH).expect("a schema");
    let mut faults = Vec::new();
    let mut used = BTreeSet::new();
    for one in &asked {
        let plan = database.ask(&explained(one));
        let touched = touched(&plan);
        let fans_out = touched.values().any(|partitions| partitions.len() != 1);
        let excuse = ACROSS.iter().position(|(piece, _)| one.sql.contains(piece));
        used.extend(excuse.filter(|_| fans_out));
        if fans_out && excuse.is_none() {
            faults.push(format!("{touched:?}\n{}", one.sql));
        }
    }
    assert!(
        faults.is_empty(),
        "{} statements read several partitions:\n\n{}",
        faults.len(),
        faults.join("\n\n")
    );
    let idle: Vec<_> = ACROSS.iter().enumerate().filter(|(at, _)| !used.contains(at)).collect();
    assert!(idle.is_empty(), "excused, and needs no excuse: {idle:?}");
}

/// The plan that a statement has for any arguments, which is what a server settles on after a few calls; partitions
/// are left out of it by the arguments given.
fn explained(one: &Asked) -> String {
    let lock = if one.locks { " FOR UPDATE" } else { "" };
    let arguments: Vec<String> = one.args.iter().map(literal).collect();
    let list = if arguments.is_empty() { String::new() } else { format!("({})", arguments.join(", ")) };
    format!(
        "SET plan_cache_mode = force_generic_plan; PREPARE asked AS {}{lock}; EXPLAIN (COSTS OFF) EXECUTE asked{list}",
        one.sql
    )
}

fn literal(value: &Value) -> String {
    match value {
        Value::Null => "NULL".to_owned(),
        Value::Bool(truth) => truth.to_string(),
        Value::Int(number) => number.to_string(),
        Value::Text(text) => format!("'{}'", text.replace('\'', "''")),
        Value::Blob(bytes) => {
            let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            format!("'\\x{digits}'")
        }
        Value::Uuid(id) => format!("'{id}'"),
        Value::Time(at) => format!("'{at}'"),
    }
}

/// The partitions that a plan scans, by table.
fn touched(plan: &[String]) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut touched: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for line in plan.iter().filter(|line| line.contains(" Scan ")) {
        let Some((_, place)) = line.rsplit_once(" on ") else { continue };
        let name = place.split_whitespace().next().unwrap_or_default();
        if let Some((table, number)) = name.rsplit_once("_p")
            && number.len() == 2
            && number.bytes().all(|digit| digit.is_ascii_digit())
        {
            touched.entry(table).or_default().insert(number);
        }
    }
    touched
}
