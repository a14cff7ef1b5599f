//! Storing very many objects in parts: each part is made and turned into rows on one of several threads while another
//! is written, and nothing stays in memory.

use super::Object;
use super::load::Loaded;
use super::rows::{Listing, Preparing, Rows};
use super::sorted::{Runs, Sorter};
use crate::Error;

use domain::{CustomerId, PartnerId, Time};
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;
use store::Store;
use store::customers::Index;

/// Rows of the list and of the search that are written together.
const TOGETHER: usize = 20_000;

/// How far a load is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Progress {
    /// Parts written, of how many.
    Parts(usize, usize),
    /// The list and the search are written in their order.
    Lists,
    /// Indices built, of how many.
    Indices(usize, usize),
}

/// Stores the parts `0..parts` of a world in a store whose schema is current and which nobody else uses. A part is
/// complete in itself: what it names is in it or in no part, and its numbers rise with those of its keys. Blocks until
/// all is committed; after an error the store is half filled and lacks indices.
pub fn load_many(
    store: &Store,
    parts: usize,
    part: impl Fn(usize) -> Result<Vec<Object>, Error> + Sync,
    now: Time,
    mut told: impl FnMut(Progress),
) -> Result<Loaded, Error> {
    store.drop_indices()?;
    let workers = thread::available_parallelism().map_or(2, usize::from).min(8);
    let part = &part;
    let mut loaded = Loaded::default();
    let runs = thread::scope(|scope| {
        let (made, working): (Vec<Receiver<_>>, Vec<_>) = (0..workers)
            .map(|worker| {
                let (sender, made) = sync_channel(1);
                let working = scope.spawn(move || -> Result<Runs, Error> {
                    let mut listing = Sorted(Sorter::new());
                    for number in (worker..parts).step_by(workers) {
                        let made = prepare(part(number)?, &mut listing, now)?;
                        if sender.send(made).is_err() {
                            // The writer has stopped; its error is the answer.
                            break;
                        }
                    }
                    listing.0.finish().map_err(|error| unwritable(&error))
                });
                (made, working)
            })
            .unzip();
        let written = (0..parts).try_for_each(|number| {
            // Without a part its maker has stopped; its error is the answer.
            let Ok((objects, rows)) = made[number % workers].recv() else { return Err(Error::Internal) };
            loaded.objects += objects;
            loaded.rows += rows.len();
            rows.write(store, now)?;
            told(Progress::Parts(number + 1, parts));
            Ok(())
        });
        drop(made);
        let mut runs = Runs::default();
        for worker in working {
            runs.extend(worker.join().map_err(|_| Error::Internal)??);
        }
        written.map(|()| runs)
    })?;
    told(Progress::Lists);
    loaded.rows += write_sorted(store, runs, now)?;
    store.build_indices(|built, all| told(Progress::Indices(built, all)))?;
    Ok(loaded)
}

fn prepare(objects: Vec<Object>, listing: &mut Sorted, now: Time) -> Result<(usize, Rows), Error> {
    let count = objects.len();
    let mut preparing = Preparing::new(listing, now);
    objects.into_iter().try_for_each(|object| preparing.add(object))?;
    Ok((count, preparing.take()))
}

/// The list and the search, whose keys have nothing to do with the order of the parts: sorted first, then written from
/// their beginning to their end.
fn write_sorted(store: &Store, runs: Runs, now: Time) -> Result<usize, Error> {
    thread::scope(|scope| {
        let (sender, made) = sync_channel::<Rows>(1);
        let merging = scope.spawn(move || -> Result<(), Error> {
            let mut rows = Rows::default();
            let mut merged = runs.merged().map_err(|error| unwritable(&error))?;
            while let Some(record) = merged.next().map_err(|error| unwritable(&error))? {
                rows.push(row(record).ok_or(Error::Internal)?);
                if rows.len() >= TOGETHER && sender.send(std::mem::take(&mut rows)).is_err() {
                    return Ok(());
                }
            }
            let _ = sender.send(rows);
            Ok(())
        });
        let mut count = 0;
        let written = made.into_iter().try_for_each(|rows| {
            count += rows.len();
            rows.write(store, now)
        });
        merging.join().map_err(|_| Error::Internal)??;
        written.map(|()| count)
    })
}

/// Collects the places of customers in lists and search, to be sorted.
struct Sorted(Sorter);

const LIST: u8 = 0;
const TERM: u8 = 1;

impl Listing for Sorted {
    fn list(&mut self, _: &mut Rows, partner: PartnerId, customer: CustomerId, index: &Index) {
        let (partner, customer) = (partner.0.as_bytes(), customer.0.as_bytes());
        for (collation, key) in &index.sort_keys {
            self.0.add(&[&[LIST], partner, collation.as_bytes(), &[0], key, customer]);
        }
        for (field, term) in &index.terms {
            self.0.add(&[&[TERM], partner, field.as_bytes(), &[0], term.as_bytes(), customer]);
        }
    }
}

/// The row that a record stands for.
fn row(record: &[u8]) -> Option<store::Statement> {
    let (table, rest) = record.split_first()?;
    let (partner, rest) = rest.split_first_chunk::<16>()?;
    let (rest, customer) = rest.split_last_chunk::<16>()?;
    let end = rest.iter().position(|byte| *byte == 0)?;
    let name = std::str::from_utf8(&rest[..end]).ok()?;
    let key = rest[end + 1..].to_vec();
    let partner = PartnerId(uuid::Uuid::from_bytes(*partner));
    let customer = CustomerId(uuid::Uuid::from_bytes(*customer));
    match *table {
        LIST => Some(store::customers::sorted(partner, name, key, customer)),
        _ => Some(store::customers::found(partner, name, key, customer)),
    }
}

fn unwritable(error: &std::io::Error) -> Error {
    tracing::error!(%error, "a temporary file cannot be used");
    Error::Internal
}
