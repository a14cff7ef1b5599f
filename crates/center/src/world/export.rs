//! A whole database as objects, one on a line, in the order in which they can be stored again: read from one snapshot,
//! with little in memory at any time, and without any secret.

use super::object::{Application, Object, Operator, Row, Transfer, User};
use crate::Error;
use std::io::Write;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;
use store::{Store, StoreError, Tx, tables};
use store::{
    applications, closed, customers, delegations, events, invitations, offers, orders, partners,
    partnerships, relationships, subscriptions, tasks, users,
};

/// Bytes that travel together from the reader to the writer.
const PIECE: usize = 64 * 1024;

/// Tables whose rows are told by objects of their own.
pub const TOLD: &[&str] = &[
    "application",
    "closed_relationship",
    "customer",
    "delegation",
    "event",
    "invitation",
    "offer",
    "partner",
    "partnership",
    "purchase_order",
    "relationship",
    "subscription",
    "task",
    "transfer",
    "user_account",
    "username",
];

/// Tables that are not told, and why.
pub const UNTOLD: &[(&str, &str)] = &[
    ("customer_count", "counted again from the relationships"),
    ("customer_listing", "made again from the customers' names"),
    ("customer_term", "made again from the customers' names and domains"),
    ("demo_clock", "where a demo's clock stands is nothing that happened"),
    ("idempotency", "answers that can be given again belong to the server that gave them, for a day"),
    ("import_item", "the positions of a taking-over belong to the database that takes over"),
    ("import_run", "the positions of a taking-over belong to the database that takes over"),
    ("instance_secret", "a secret"),
    ("refresh_token", "a secret"),
    ("session", "a secret"),
    ("sign_in_attempt", "counts guesses for minutes, by a keyed hash"),
    ("signing_key", "a secret"),
];

/// Writes everything, and says how many objects there were. Blocks until the snapshot is read to its end.
pub fn export(store: &Store, out: &mut dyn Write, mut told: impl FnMut(usize)) -> Result<usize, ExportError> {
    thread::scope(|scope| {
        let (sender, pieces) = sync_channel::<(Vec<u8>, usize)>(4);
        let reading = scope.spawn(move || {
            let mut sender = Some(sender);
            store.read_blocking(move |tx| {
                // What was written cannot be taken back: a snapshot is read once.
                let Some(sender) = sender.take() else { return Err(Error::Busy) };
                let mut lines = Lines { sender, piece: Vec::with_capacity(PIECE), objects: 0 };
                everything(tx, &mut lines)?;
                lines.send().map_err(Error::from)
            })
        });
        let mut objects = 0;
        let written = pieces.into_iter().try_for_each(|(piece, count)| {
            objects += count;
            told(objects);
            out.write_all(&piece)
        });
        let written = written.and_then(|()| out.flush());
        let read = reading.join().map_err(|_| Error::Internal)?;
        written.map_err(ExportError::Output)?;
        read?;
        Ok(objects)
    })
}

/// Why an export stopped.
#[derive(Debug)]
pub enum ExportError {
    /// Nothing more can be written.
    Output(std::io::Error),
    /// The database cannot be read.
    Center(Error),
}

impl From<Error> for ExportError {
    fn from(error: Error) -> Self {
        ExportError::Center(error)
    }
}

/// Everything in its order: who there is, what they have, what happened.
fn everything(tx: &mut Tx<'_>, lines: &mut Lines) -> Result<(), Error> {
    lines.write(&Object::Operator(Operator::new()))?;
    partners::every(tx, &mut |one| lines.write(&Object::Partner(one)))?;
    partnerships::every(tx, &mut |one| lines.write(&Object::Partnership(one)))?;
    let mut programs = Vec::new();
    applications::every(tx, &mut |one| {
        programs.push(Application::shown(one));
        Ok(())
    })?;
    // Texts are ordered alike on every engine only here.
    programs.sort_by(|a, b| (a.partner, &a.client_id).cmp(&(b.partner, &b.client_id)));
    programs.into_iter().try_for_each(|one| lines.write(&Object::Application(one)))?;
    for offer in tx.find(offers::all())? {
        lines.write(&Object::Offer(offer))?;
    }
    customers::every(tx, &mut |one| lines.write(&Object::Customer(one)))?;
    users::every(tx, &mut |one| lines.write(&Object::User(User::shown(one))))?;
    relationships::every(tx, &mut |one| lines.write(&Object::Relationship(one)))?;
    orders::every(tx, &mut |one| lines.write(&Object::Order(one)))?;
    subscriptions::every(tx, &mut |one| lines.write(&Object::Subscription(one)))?;
    orders::every_transfer(tx, &mut |(transfer, state)| {
        lines.write(&Object::Transfer(Transfer { state, transfer }))
    })?;
    delegations::every(tx, &mut |one| lines.write(&Object::Delegation(one)))?;
    invitations::every(tx, &mut |one| lines.write(&Object::Invitation(one)))?;
    closed::every(tx, &mut |one| lines.write(&Object::ClosedRelationship(one)))?;
    tasks::every(tx, &mut |one| lines.write(&Object::Task(one)))?;
    for name in carried().filter(|name| *name != "event_chain") {
        rows(tx, name, lines)?;
    }
    events::every(tx, &mut |one| lines.write(&Object::Event(one)))?;
    // The ends come last: by them an import knows that every log is whole.
    rows(tx, "event_chain", lines)
}

/// Tables that are carried as they are, in the order of their names.
pub fn carried() -> impl Iterator<Item = &'static str> {
    let mut names: Vec<&str> = tables::names()
        .filter(|name| !TOLD.contains(name) && UNTOLD.iter().all(|(untold, _)| untold != name))
        .collect();
    names.sort_unstable();
    names.into_iter()
}

fn rows(tx: &mut Tx<'_>, name: &'static str, lines: &mut Lines) -> Result<(), Error> {
    let table = tables::table(name).ok_or(Error::Internal)?;
    table.each(tx, &[], &mut |values| lines.write(&Object::Row(Row { table: name.to_owned(), values })))?;
    Ok(())
}

struct Lines {
    sender: SyncSender<(Vec<u8>, usize)>,
    piece: Vec<u8>,
    objects: usize,
}

impl Lines {
    fn write(&mut self, object: &Object) -> Result<(), StoreError> {
        serde_json::to_writer(&mut self.piece, object)
            .map_err(|error| StoreError::Decode(error.to_string()))?;
        self.piece.push(b'\n');
        self.objects += 1;
        if self.piece.len() >= PIECE { self.send() } else { Ok(()) }
    }

    fn send(&mut self) -> Result<(), StoreError> {
        let piece = std::mem::replace(&mut self.piece, Vec::with_capacity(PIECE));
        // Without a taker the output has failed; its error is the answer.
        self.sender.send((piece, std::mem::take(&mut self.objects))).map_err(|_| StoreError::Busy)
    }
}
