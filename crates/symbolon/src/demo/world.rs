//! The whole demo world as objects, and loading it.

use super::cast::PASSWORD;
use super::pair::{Stage, generic_link, joint, own_event};
use super::partners::{PARTNERS, PartnerRow};
use super::{catalogue, crowd, generated, partners, stories};
use center::Error;
use center::identity::password;
use center::world::{self, Loaded, Object, Progress};
use domain::Time;
use domain::catalogue::Offer;
use domain::partner::PartnerKind;
use store::Store;

/// Generated customers that are made together and written in one transaction.
pub(super) const PART: usize = 500;

/// The world of the stories and the crowd. Dates are relative to `now`; ids are not.
pub fn objects(now: Time) -> Result<Vec<Object>, Error> {
    told(now, &phc()?)
}

/// Stores the world, with so many generated customers below it.
pub fn load(store: &Store, now: Time, customers: usize) -> Result<Loaded, Error> {
    load_telling(store, now, customers, |_| ())
}

/// As [`load`], and tells how far it is.
pub(super) fn load_telling(
    store: &Store,
    now: Time,
    customers: usize,
    progress: impl FnMut(Progress),
) -> Result<Loaded, Error> {
    let phc = phc()?;
    let mut loaded = Loaded::default();
    if customers > 0 {
        let offers = once_on_sale();
        let stage = Stage { now, offers: &offers };
        let part = |part: usize| {
            let mut objects = Vec::new();
            for number in part * PART..customers.min((part + 1) * PART) {
                objects.extend(generated::objects(stage, number, &phc)?);
            }
            Ok(objects)
        };
        loaded = world::load_many(store, customers.div_ceil(PART), part, now, progress)?;
    }
    // The world itself comes last and in one transaction: a store that knows its partners has everything.
    let told = world::load(store, told(now, &phc)?, now)?;
    Ok(Loaded { objects: loaded.objects + told.objects, rows: loaded.rows + told.rows })
}

fn told(now: Time, phc: &str) -> Result<Vec<Object>, Error> {
    let offers = once_on_sale();
    let stage = Stage { now, offers: &offers };
    let mut objects = partners::objects(phc, now);
    objects.extend(catalogue::offers().into_iter().map(Object::Offer));
    let asks = |row: &&PartnerRow| row.kind != PartnerKind::IndirectReseller || joint(row).is_some();
    for row in PARTNERS.iter().filter(asks) {
        for delegated_admin in [true, false] {
            let (link, issued) = generic_link(row, delegated_admin, now);
            let at = link.created_at;
            objects.push(Object::Invitation(link));
            objects.push(own_event(row, if delegated_admin { "with" } else { "without" }, at, issued));
        }
    }
    for customer in stories::customers() {
        objects.extend(customer.objects(phc));
        objects.extend(stories::tell(stage, &customer)?);
    }
    for customer in crowd::customers() {
        objects.extend(customer.objects(phc));
        objects.extend(crowd::tell(stage, &customer)?);
    }
    Ok(objects)
}

/// The catalogue as the past knew it: what is no longer sold was sold then.
fn once_on_sale() -> Vec<Offer> {
    let offers = catalogue::offers().into_iter();
    offers.map(|offer| Offer { purchasable: true, ..offer }).collect()
}

/// Everybody has the same printed password, so one hash does for all.
fn phc() -> Result<String, Error> {
    password::hash(PASSWORD, *b"symbolon-demo-01", password::Cost::DEMO)
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::testing::{Database, is_postgres};
    use store::{Options, StoreError, Value};

    /// More than one part, the last one short.
    const CUSTOMERS: usize = PART + 7;

    const TABLES: [&str; 15] = [
        "SELECT * FROM customer ORDER BY id",
        "SELECT * FROM customer_listing ORDER BY partner_id, sorting, sort_key, customer_id",
        "SELECT * FROM customer_term ORDER BY partner_id, field, term, customer_id",
        "SELECT * FROM customer_count ORDER BY partner_id, slot",
        "SELECT * FROM relationship ORDER BY partner_id, customer_id",
        "SELECT * FROM subscription ORDER BY partner_id, id",
        "SELECT * FROM purchase_order ORDER BY partner_id, id",
        "SELECT * FROM delegation ORDER BY partner_id, id",
        "SELECT * FROM event ORDER BY partner_id, subject_id, sequence",
        "SELECT * FROM event_chain ORDER BY partner_id, subject_id",
        "SELECT * FROM user_account ORDER BY tenant_id, id",
        "SELECT * FROM username ORDER BY username",
        "SELECT * FROM partner ORDER BY id",
        "SELECT * FROM offer ORDER BY id",
        "SELECT * FROM closed_relationship ORDER BY partner_id, id",
    ];

    fn empty(now: Time) -> (Database, Store) {
        let database = Database::new();
        let store = Store::open(database.address(), Options::default()).unwrap();
        store.migrate(now).unwrap();
        (database, store)
    }

    fn rows(store: &Store, sql: &'static str) -> Vec<Vec<Value>> {
        let read = store.read_blocking(move |tx| {
            tx.map(sql, &[], |row| Ok((0..).map_while(|column| row.value(column).ok()).collect::<Vec<_>>()))
        });
        read.map_err(|error: StoreError| format!("{sql}: {error:?}")).unwrap()
    }

    #[test]
    fn a_world_loaded_in_parts_is_the_one_loaded_at_once() {
        let now = "2026-03-01T12:00:00Z".parse().unwrap();
        let ((_first, parts), (_second, once)) = (empty(now), empty(now));
        let mut steps = Vec::new();
        let loaded = load_telling(&parts, now, CUSTOMERS, |progress| steps.push(progress)).unwrap();
        assert!(matches!(steps.first(), Some(Progress::Parts(1, 2))), "{steps:?}");
        assert!(matches!(steps.last(), Some(Progress::Indices(..))), "{steps:?}");

        let phc = phc().unwrap();
        let offers = once_on_sale();
        let stage = Stage { now, offers: &offers };
        let mut objects = told(now, &phc).unwrap();
        for number in 0..CUSTOMERS {
            objects.extend(generated::objects(stage, number, &phc).unwrap());
        }
        assert_eq!(loaded.objects, objects.len());
        world::load(&once, objects, now).unwrap();
        for sql in TABLES {
            let (parts, once) = (rows(&parts, sql), rows(&once, sql));
            assert!(!once.is_empty(), "{sql}");
            assert!(parts == once, "{sql}: {} and {} rows", parts.len(), once.len());
        }
        let indices = if is_postgres() {
            "SELECT CAST(indexname AS TEXT), indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexname"
        } else {
            "SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name"
        };
        assert_eq!(rows(&parts, indices), rows(&once, indices));
    }
}
