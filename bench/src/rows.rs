//! The limits with a database behind them: bare axum handlers that run one prepared statement, read its rows and write
//! JSON, as children.

use crate::Outcome;
use crate::score::Arg;
use crate::{bare, child};
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse as _, Response};
use rusqlite::OpenFlags;
use rusqlite::config::DbConfig;
use rusqlite::types::ValueRef;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio_postgres::NoTls;
use tokio_postgres::types::{FromSql, Type};
use uuid::Uuid;

/// Connections that the handler on PostgreSQL shares among its callers.
const CONNECTIONS: usize = 8;

/// What a handler does.
#[derive(Clone, Serialize, Deserialize)]
pub struct Plan {
    /// The statement.
    pub sql: String,
    /// Its arguments.
    pub args: Vec<Arg>,
    /// The argument that is to be replaced by the id in the path.
    pub customer: Option<Uuid>,
    /// What is answered.
    pub answer: Value,
}

impl Plan {
    fn args(&self, uri: &Uri) -> Vec<Arg> {
        let asked = uri.path().rsplit('/').find_map(|part| Uuid::try_parse(part).ok());
        self.args
            .iter()
            .map(|arg| match (arg, self.customer, asked) {
                (Arg::Uuid(id), Some(customer), Some(asked)) if *id == customer => Arg::Uuid(asked),
                (other, ..) => other.clone(),
            })
            .collect()
    }
}

/// What is answered, as structs where it is one of the two shapes that are measured.
#[derive(Clone, Serialize, Deserialize)]
#[serde(untagged)]
enum Shape {
    Page(Box<Page>),
    Any(Value),
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Page {
    total_count: u64,
    items: Vec<Item>,
    attributes: Attributes,
    continuation_token: String,
    links: Value,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Item {
    id: String,
    company_profile: Profile,
    relationship_to_partner: String,
    links: Links,
    attributes: Attributes,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Profile {
    tenant_id: String,
    domain: String,
    company_name: String,
    links: Links,
    attributes: Attributes,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Links {
    #[serde(rename = "self")]
    this: Link,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Link {
    uri: String,
    method: String,
    headers: Vec<Value>,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Attributes {
    object_type: String,
}

struct Handler {
    plan: Plan,
    shape: Shape,
    database: Database,
}

enum Database {
    Sqlite(String),
    Postgres { clients: Vec<(tokio_postgres::Client, tokio_postgres::Statement)>, next: AtomicUsize },
}

thread_local! {
    static SQLITE: RefCell<Option<rusqlite::Connection>> = const { RefCell::new(None) };
}

/// Serves the plan in a file over a database until the standard input is closed.
pub fn serve(address: &str, file: &Path) -> Outcome<()> {
    let text = std::fs::read(file).map_err(|error| error.to_string())?;
    let plan: Plan = serde_json::from_slice(&text).map_err(|error| error.to_string())?;
    let shape = serde_json::from_value(plan.answer.clone()).map_err(|error| error.to_string())?;
    let address = address.to_owned();
    bare::serve(move || async move {
        let database = match address.strip_prefix("sqlite:") {
            Some(path) => Database::Sqlite(path.to_owned()),
            None => {
                Database::Postgres { clients: clients(&address, &plan.sql).await?, next: AtomicUsize::new(0) }
            }
        };
        Ok(Router::new().fallback(answer).with_state(Arc::new(Handler { plan, shape, database })))
    })
}

async fn clients(
    address: &str,
    sql: &str,
) -> Outcome<Vec<(tokio_postgres::Client, tokio_postgres::Statement)>> {
    let mut clients = Vec::new();
    for _ in 0..CONNECTIONS {
        let (client, connection) =
            tokio_postgres::connect(address, NoTls).await.map_err(|error| error.to_string())?;
        tokio::spawn(connection);
        let statement = client.prepare(sql).await.map_err(|error| format!("{error:?}"))?;
        clients.push((client, statement));
    }
    Ok(clients)
}

async fn answer(State(handler): State<Arc<Handler>>, uri: Uri) -> Response {
    let args = handler.plan.args(&uri);
    let read = match &handler.database {
        Database::Sqlite(path) => sqlite(path, &handler.plan.sql, &args),
        Database::Postgres { clients, next } => {
            let place = next.fetch_add(1, Ordering::Relaxed) % clients.len();
            match clients.get(place) {
                Some((client, statement)) => postgres(client, statement, &args).await,
                None => Err("no client".to_owned()),
            }
        }
    };
    match read.and_then(|()| serde_json::to_vec(&handler.shape).map_err(|error| error.to_string())) {
        Ok(body) => ([(header::CONTENT_TYPE, "application/json; charset=utf-8")], body).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error).into_response(),
    }
}

/// Each thread of the server has a connection of its own, with its statement kept.
fn sqlite(path: &str, sql: &str, args: &[Arg]) -> Outcome<()> {
    SQLITE.with_borrow_mut(|slot| {
        let connection = match slot {
            Some(open) => open,
            None => slot.insert(open(path)?),
        };
        let mut statement = connection.prepare_cached(sql).map_err(|error| error.to_string())?;
        let columns = statement.column_count();
        let mut rows =
            statement.query(rusqlite::params_from_iter(args)).map_err(|error| error.to_string())?;
        let mut found = 0;
        while let Some(row) = rows.next().map_err(|error| error.to_string())? {
            found += 1;
            for column in 0..columns {
                match row.get_ref(column).map_err(|error| error.to_string())? {
                    ValueRef::Null => {}
                    ValueRef::Integer(number) => drop(black_box(number)),
                    ValueRef::Real(number) => drop(black_box(number)),
                    ValueRef::Text(bytes) | ValueRef::Blob(bytes) => drop(black_box(bytes.to_vec())),
                }
            }
        }
        if found == 0 { Err("nothing was found".to_owned()) } else { Ok(()) }
    })
}

/// A connection with the durability and the settings of Symbolon's own.
pub fn open(path: &str) -> Outcome<rusqlite::Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = rusqlite::Connection::open_with_flags(path, flags).map_err(|error| error.to_string())?;
    connection.set_prepared_statement_cache_capacity(200);
    let set = || {
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        connection.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536;",
        )
    };
    set().map_err(|error: rusqlite::Error| error.to_string())?;
    Ok(connection)
}

/// The statement with its arguments written into it, as `pgbench` prepares it.
pub fn as_script(plan: &Plan) -> String {
    let mut sql = plan.sql.split_whitespace().collect::<Vec<_>>().join(" ");
    // From the last to the first, so that $1 is not found in $10.
    for (place, arg) in plan.args.iter().enumerate().rev() {
        let quoted = |text: &str| format!("'{}'", text.replace('\'', "''"));
        let literal = match arg {
            Arg::Null => "NULL".to_owned(),
            Arg::Bool(truth) => truth.to_string().to_uppercase(),
            Arg::Int(number) => number.to_string(),
            Arg::Text(text) => quoted(text),
            Arg::Blob(bytes) => {
                let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
                format!("CAST('\\x{digits}' AS bytea)")
            }
            Arg::Uuid(id) => format!("CAST('{id}' AS uuid)"),
            Arg::Time(micros) => {
                format!("(TIMESTAMPTZ 'epoch' + {micros} * INTERVAL '1 microsecond')")
            }
        };
        sql = sql.replace(&format!("${}", place + 1), &literal);
    }
    // What begins with a colon would be a variable to pgbench.
    format!("{sql};\n")
}

/// Runs the plan in a file in a bare loop of one thread: each line asked is how many milliseconds, each answer how
/// often it ran.
pub fn repeat(address: &str, file: &Path) -> Outcome<()> {
    let text = std::fs::read(file).map_err(|error| error.to_string())?;
    let plan: Plan = serde_json::from_slice(&text).map_err(|error| error.to_string())?;
    let path = address.strip_prefix("sqlite:").unwrap_or(address).to_owned();
    child::say(&json!({}))?;
    child::answer(|line| {
        let time = Duration::from_millis(line.parse().unwrap_or(1000));
        let started = Instant::now();
        let mut done = 0_u64;
        while started.elapsed() < time {
            if let Err(error) = sqlite(&path, &plan.sql, &plan.args) {
                return json!({ "error": error });
            }
            done += 1;
        }
        json!({ "done": done, "seconds": started.elapsed().as_secs_f64() })
    });
    Ok(())
}

async fn postgres(
    client: &tokio_postgres::Client,
    statement: &tokio_postgres::Statement,
    args: &[Arg],
) -> Outcome<()> {
    let args: Vec<&(dyn tokio_postgres::types::ToSql + Sync)> =
        args.iter().map(|arg| arg as &(dyn tokio_postgres::types::ToSql + Sync)).collect();
    let rows = client.query(statement, &args).await.map_err(|error| format!("{error:?}"))?;
    if rows.is_empty() {
        return Err("nothing was found".to_owned());
    }
    for row in &rows {
        for column in 0..row.len() {
            let Raw(bytes) = row.try_get(column).map_err(|error| error.to_string())?;
            black_box(bytes);
        }
    }
    Ok(())
}

/// A column as owned bytes, whatever it holds.
struct Raw(Option<Vec<u8>>);

impl<'r> FromSql<'r> for Raw {
    fn from_sql(_: &Type, raw: &'r [u8]) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(Raw(Some(raw.to_vec())))
    }

    fn from_sql_null(_: &Type) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(Raw(None))
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_written_into_a_script() {
        let plan = Plan {
            sql: "SELECT $1,\n  $2, $10".to_owned(),
            args: (0..10)
                .map(|number| if number == 1 { Arg::Text("it's".to_owned()) } else { Arg::Int(number) })
                .collect(),
            customer: None,
            answer: Value::Null,
        };
        assert_eq!(as_script(&plan), "SELECT 0, 'it''s', 9;\n");
    }

    #[test]
    fn only_the_customers_id_is_replaced() {
        let (customer, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let plan = Plan {
            sql: String::new(),
            args: vec![Arg::Uuid(customer), Arg::Uuid(other), Arg::Int(3)],
            customer: Some(customer),
            answer: Value::Null,
        };
        let asked = Uuid::from_u128(9);
        let uri = format!("/v1/customers/{asked}").parse().unwrap_or_default();
        assert_eq!(plan.args(&uri), [Arg::Uuid(asked), Arg::Uuid(other), Arg::Int(3)]);
    }
}
