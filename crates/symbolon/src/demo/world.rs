//! The whole demo world as objects, and loading it.

use super::cast::PASSWORD;
use super::pair::{Stage, generic_link, own_event};
use super::partners::PARTNERS;
use super::{catalogue, crowd, generated, partners, stories};
use center::Error;
use center::identity::password;
use center::world::{self, Loaded, Object};
use domain::Time;
use domain::catalogue::Offer;
use store::Store;

/// The world of the stories and the crowd. Dates are relative to `now`; ids are not.
pub fn objects(now: Time) -> Result<Vec<Object>, Error> {
    told(now, &phc()?)
}

/// Stores the world, with so many generated customers on top.
pub fn load(store: &Store, now: Time, customers: usize) -> Result<Loaded, Error> {
    let phc = phc()?;
    // The world itself goes into one transaction: what is found after a kill is all of it or nothing.
    let loaded = world::load(store, told(now, &phc)?, now)?;
    if customers == 0 {
        return Ok(loaded);
    }
    let offers = once_on_sale();
    let stage = Stage { now, offers: &offers };
    let mut failed = None;
    let generated = (0..customers)
        .map_while(|number| {
            generated::objects(stage, number, &phc).map_err(|error| failed = Some(error)).ok()
        })
        .flatten();
    let more = world::load(store, generated, now)?;
    failed.map_or(Ok(Loaded { objects: loaded.objects + more.objects, rows: loaded.rows + more.rows }), Err)
}

fn told(now: Time, phc: &str) -> Result<Vec<Object>, Error> {
    let offers = once_on_sale();
    let stage = Stage { now, offers: &offers };
    let mut objects = partners::objects(phc, now);
    objects.extend(catalogue::offers().into_iter().map(Object::Offer));
    for row in &PARTNERS {
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
