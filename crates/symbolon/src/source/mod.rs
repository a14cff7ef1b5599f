//! Taking over the customers of a partner from any server that speaks the Partner Center API: page by page, several
//! customers at once, with patience for limits, and to be resumed where it was interrupted.

mod client;
mod read;
mod shape;

use center::imports::{self, BeginImport, Begun, LeaveOut, Report, Settled, TakeOver, TurnPage};
use center::{Caller, Center, Error, Request, chance};
use client::{Client, Next, Refused};
use domain::import::{Foreign, Omission, Omitted};
use domain::partner::Partner;
use language::Locale;
use read::Reader;
use shape::Shape;
use std::collections::{BTreeSet, HashMap};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

/// In whose name the other server is read.
#[derive(Clone, Debug)]
pub enum Grant {
    /// The program's own.
    Program,
    /// A person's, by a token that renews itself.
    RefreshToken(String),
    /// A person's, by name and password.
    Person {
        /// The name.
        username: String,
        /// The password.
        password: String,
    },
}

/// Another server, and how it is read.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its address; `/v1/…` follows.
    pub url: String,
    /// Where it gives out tokens, `{tenant}` standing for the tenant; by default below its address.
    pub token_url: Option<String>,
    /// The partner's tenant there, by id or domain.
    pub tenant: String,
    /// The program's id.
    pub client_id: String,
    /// The program's secret, where it has one.
    pub client_secret: Option<String>,
    /// In whose name.
    pub grant: Grant,
    /// For what the token is asked.
    pub scope: String,
    /// Customers on a page; 0 for all at once.
    pub page_size: usize,
    /// Customers read at the same time.
    pub parallel: usize,
    /// Orders are read too.
    pub orders: bool,
    /// Support contacts are read too: one call for each subscription.
    pub contacts: bool,
}

impl Source {
    /// What a token is asked for where nobody says otherwise (api 1.3.3).
    pub const SCOPE: &'static str = "https://api.partnercenter.microsoft.com/.default offline_access";

    /// Reading as a program, with the usual habits.
    pub fn program(url: &str, tenant: &str, client_id: &str, client_secret: &str) -> Self {
        Source {
            url: url.to_owned(),
            token_url: None,
            tenant: tenant.to_owned(),
            client_id: client_id.to_owned(),
            client_secret: Some(client_secret.to_owned()),
            grant: Grant::Program,
            scope: Source::SCOPE.to_owned(),
            page_size: 200,
            parallel: 4,
            orders: true,
            contacts: true,
        }
    }
}

/// Why a taking-over stopped. What was taken over until then stays, and the next one goes on from there.
#[derive(Debug)]
pub enum SourceError {
    /// The address is none.
    Address(String),
    /// The server cannot be reached.
    Unreachable(String),
    /// It gives no token; the reason in its own word.
    SignIn(String),
    /// It refuses what cannot be left out: which call, and the status.
    Refused(String, u16),
    /// What answers does not speak the Partner Center API.
    NotSpoken,
    /// It sends to another server.
    ForeignLink(String),
    /// Our own side failed.
    Center(Error),
}

impl From<Error> for SourceError {
    fn from(error: Error) -> Self {
        SourceError::Center(error)
    }
}

/// How far a taking-over is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Progress {
    /// It goes on with one that was interrupted.
    pub resumed: bool,
    /// Customers that have their fate.
    pub done: usize,
    /// How many there are, as the other server says.
    pub total: Option<usize>,
    /// Subscriptions taken over just now.
    pub subscriptions: i64,
}

/// Takes over everything the source shows to the partner, and says what became of it.
pub async fn take_over(
    center: &Center,
    partner: &Partner,
    source: &Source,
    told: impl Fn(Progress) + Send + Sync,
) -> Result<Report, SourceError> {
    let client = Client::new(source)?;
    let offers = offers(&client, source, partner).await?;
    let origin = format!("{} {}", source.url.trim().trim_end_matches('/'), source.tenant.to_lowercase());
    let begin = BeginImport { partner: partner.id, source: origin.clone(), offers };
    let begun = center.run(request(), begin).await?;
    let taking = Taking::new(center, partner, source, &client, &begun, &origin, told).await?;
    taking.pages(begun.next_page.as_deref()).await?;
    let turn = TurnPage { partner: partner.id, run: begun.run, next_page: None };
    center.run(request(), turn).await?;
    Ok(imports::report(&imports::settled(center, partner.id, begun.run).await?))
}

/// The other server's catalogue; none where it shows none.
async fn offers(
    client: &Client<'_>,
    source: &Source,
    partner: &Partner,
) -> Result<Vec<domain::catalogue::Offer>, SourceError> {
    let country = &partner.country;
    match client.get(&format!("/offers?country={country}")).await {
        Ok(page) => Ok(page.items().iter().filter_map(read::offer).collect()),
        Err(Refused::Broken(error)) => Err(error),
        // Signed in and not allowed, or not offered: subscriptions still say what they are of.
        Err(Refused::Status(status)) => {
            tracing::info!(status, url = source.url, "the other server shows no catalogue");
            Ok(Vec::new())
        }
    }
}

/// One taking-over at work.
struct Taking<'a, F> {
    center: &'a Center,
    partner: &'a Partner,
    source: &'a Source,
    client: &'a Client<'a>,
    run: uuid::Uuid,
    origin: &'a str,
    told: F,
    /// Customers that had their fate before, and new ones as they get it.
    settled: Mutex<BTreeSet<String>>,
    /// Offers that stand in the catalogue here.
    offers: Mutex<BTreeSet<String>>,
    progress: Mutex<Progress>,
    /// The other server lets support contacts be read.
    contacts: AtomicBool,
}

impl<'a, F: Fn(Progress) + Send + Sync> Taking<'a, F> {
    async fn new(
        center: &'a Center,
        partner: &'a Partner,
        source: &'a Source,
        client: &'a Client<'a>,
        begun: &Begun,
        origin: &'a str,
        told: F,
    ) -> Result<Self, SourceError> {
        let before = imports::settled(center, partner.id, begun.run).await?;
        let offers = imports::catalogue(center).await?;
        let progress = Progress { resumed: begun.resumed, done: before.len(), ..Progress::default() };
        Ok(Taking {
            center,
            partner,
            source,
            client,
            run: begun.run,
            origin,
            told,
            settled: Mutex::new(before.into_iter().map(|item| item.source_id).collect()),
            offers: Mutex::new(offers.into_iter().collect()),
            progress: Mutex::new(progress),
            contacts: AtomicBool::new(source.contacts),
        })
    }

    /// Page after page, from where the last one ended. A position that the other server no longer knows means from the
    /// beginning: who has its fate is not asked for again.
    async fn pages(&self, from: Option<&str>) -> Result<(), SourceError> {
        let first = Next { path: format!("/customers?size={}", self.source.page_size), headers: Vec::new() };
        let remembered = from.and_then(|from| serde_json::from_str::<Next>(from).ok());
        let mut resumed = remembered.is_some();
        let mut next = Some(remembered.unwrap_or_else(|| first.clone()));
        let mut seen = BTreeSet::new();
        while let Some(here) = next {
            let page = match self.client.page(&here).await {
                Ok(page) => page,
                Err(Refused::Status(400 | 404 | 410)) if resumed => {
                    resumed = false;
                    next = Some(first.clone());
                    continue;
                }
                Err(Refused::Status(status)) => return Err(SourceError::Refused(here.path, status)),
                Err(Refused::Broken(error)) => return Err(error),
            };
            resumed = false;
            if !page.is_answer() {
                return Err(SourceError::NotSpoken);
            }
            self.note(|progress| progress.total = count(&page).or(progress.total));
            let rows = page.items();
            self.customers(&rows).await?;
            next = self.client.next(&page)?;
            // A server that repeats itself has no more.
            if rows.is_empty() || next.as_ref().is_some_and(|next| !seen.insert(format!("{next:?}"))) {
                break;
            }
            if let Some(next) = &next {
                let text = serde_json::to_string(next).map_err(|_| SourceError::Center(Error::Internal))?;
                let turn = TurnPage { partner: self.partner.id, run: self.run, next_page: Some(text) };
                self.center.run(request(), turn).await?;
            }
        }
        Ok(())
    }

    /// The customers of a page, several at once.
    async fn customers(&self, rows: &[Shape]) -> Result<(), SourceError> {
        let queue = Mutex::new(rows.iter());
        let worker = || async {
            loop {
                let row = lock(&queue).next();
                let Some(row) = row else { return Ok(()) };
                self.customer(row).await?;
            }
        };
        let workers = (0..self.source.parallel.clamp(1, 32)).map(|_| worker());
        all(workers.collect()).await
    }

    async fn customer(&self, row: &Shape) -> Result<(), SourceError> {
        let named = row.text("id").or_else(|| row.at("companyprofile").text("tenantid")).unwrap_or_default();
        let id = named.to_lowercase();
        if lock(&self.settled).contains(&id) {
            return Ok(());
        }
        let settled = match self.foreign(row, &id).await? {
            Ok(foreign) => {
                let command = TakeOver { partner: self.partner.id, run: self.run, foreign };
                self.center.run(request(), command).await?
            }
            Err(why) => {
                let command =
                    LeaveOut { partner: self.partner.id, run: self.run, source_id: id.clone(), why };
                self.center.run(request(), command).await?
            }
        };
        lock(&self.settled).insert(id);
        self.count(&settled);
        Ok(())
    }

    /// All the other server tells of a customer, or why it is left out.
    async fn foreign(&self, row: &Shape, id: &str) -> Result<Result<Foreign, Omission>, SourceError> {
        if id.parse::<uuid::Uuid>().is_err() {
            return Ok(Err(Omission::Unreadable));
        }
        let path = format!("/customers/{id}");
        let Some(whole) = self.read(&path).await? else { return Ok(Err(Omission::Unrelated)) };
        let whole = if whole.at("companyprofile").is_there() { whole } else { row.clone() };
        let reader = Reader {
            partner: self.partner,
            source: self.origin,
            tenant: &self.source.tenant,
            now: self.center.now(),
        };
        let Some(mut customer) = reader.customer(&whole) else { return Ok(Err(Omission::Unreadable)) };
        if !whole.at("billingprofile").is_there()
            && let Some(profile) = self.read(&format!("{path}/profiles/billing")).await?
        {
            read::adopt(&mut customer.0.profile, read::profile(&profile));
        }
        let Some(sold) = self.all(&format!("{path}/subscriptions")).await? else {
            return Ok(Err(Omission::Unrelated));
        };
        let orders = match self.source.orders {
            true => self.all(&format!("{path}/orders?include_price=true")).await?.unwrap_or_default(),
            false => Vec::new(),
        };
        self.know_offers(&sold).await?;
        let mut foreign = reader.foreign(customer, &sold, &orders);
        self.contacts(&reader, &path, &sold, &mut foreign).await?;
        Ok(Ok(foreign))
    }

    /// Offers that no catalogue tells are made of their subscriptions, before those come.
    async fn know_offers(&self, sold: &[Shape]) -> Result<(), SourceError> {
        let unknown: HashMap<String, &Shape> = {
            let known = lock(&self.offers);
            let named = sold.iter().filter_map(|one| Some((one.text("offerid")?, one)));
            named.filter(|(id, _)| !known.contains(id)).collect()
        };
        if unknown.is_empty() {
            return Ok(());
        }
        let offers = unknown.values().filter_map(|one| read::offer_of(one)).collect();
        let begin = BeginImport { partner: self.partner.id, source: self.origin.to_owned(), offers };
        self.center.run(request(), begin).await?;
        lock(&self.offers).extend(unknown.into_keys());
        Ok(())
    }

    async fn contacts(
        &self,
        reader: &Reader<'_>,
        path: &str,
        sold: &[Shape],
        foreign: &mut Foreign,
    ) -> Result<(), SourceError> {
        let ids: Vec<String> = sold.iter().filter_map(|one| one.text("id")).collect();
        for (one, id) in foreign.subscriptions.iter_mut().zip(ids) {
            if !self.contacts.load(Ordering::Relaxed) {
                return Ok(());
            }
            match self.client.get(&format!("{path}/subscriptions/{id}/supportcontact")).await {
                Ok(contact) => one.contact = reader.contact(&contact),
                Err(Refused::Broken(error)) => return Err(error),
                Err(Refused::Status(403)) => {
                    // Not for this caller: it will not be for the next subscription either.
                    self.contacts.store(false, Ordering::Relaxed);
                    foreign.omitted.push(Omitted::new("support_contact", id, Omission::ContactNotAllowed));
                }
                Err(Refused::Status(_)) => {}
            }
        }
        Ok(())
    }

    /// Every item of a list, however it is paged; none where the other server no longer lets it be read.
    async fn all(&self, path: &str) -> Result<Option<Vec<Shape>>, SourceError> {
        let mut items = Vec::new();
        let mut next = Some(Next { path: path.to_owned(), headers: Vec::new() });
        let mut seen = BTreeSet::new();
        while let Some(here) = next {
            match self.client.page(&here).await {
                Ok(page) => {
                    let found = page.items();
                    next = self.client.next_link(&page)?;
                    if found.is_empty() || next.as_ref().is_some_and(|next| !seen.insert(format!("{next:?}")))
                    {
                        next = None;
                    }
                    items.extend(found);
                }
                Err(Refused::Status(403 | 404 | 410)) => return Ok(None),
                Err(Refused::Status(status)) => return Err(SourceError::Refused(here.path, status)),
                Err(Refused::Broken(error)) => return Err(error),
            }
        }
        Ok(Some(items))
    }

    /// One resource; none where the other server no longer lets it be read.
    async fn read(&self, path: &str) -> Result<Option<Shape>, SourceError> {
        match self.client.get(path).await {
            Ok(shape) => Ok(Some(shape)),
            Err(Refused::Status(403 | 404 | 410)) => Ok(None),
            Err(Refused::Status(status)) => Err(SourceError::Refused(path.to_owned(), status)),
            Err(Refused::Broken(error)) => Err(error),
        }
    }

    fn count(&self, settled: &Settled) {
        self.note(|progress| {
            progress.done += 1;
            progress.subscriptions += settled.subscriptions;
        });
    }

    fn note(&self, change: impl FnOnce(&mut Progress)) {
        let progress = {
            let mut progress = lock(&self.progress);
            change(&mut progress);
            *progress
        };
        (self.told)(progress);
    }
}

fn count(page: &Shape) -> Option<usize> {
    page.integer("totalcount").and_then(|total| usize::try_from(total).ok())
}

fn lock<T>(what: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    what.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// Runs all at once until each is done or one has failed.
async fn all(futures: Vec<impl Future<Output = Result<(), SourceError>>>) -> Result<(), SourceError> {
    let mut waiting: Vec<_> = futures.into_iter().map(Box::pin).collect();
    std::future::poll_fn(|context| {
        let mut failed = None;
        waiting.retain_mut(|one| match one.as_mut().poll(context) {
            std::task::Poll::Pending => true,
            std::task::Poll::Ready(Ok(())) => false,
            std::task::Poll::Ready(Err(error)) => {
                failed.get_or_insert(error);
                false
            }
        });
        match failed {
            Some(error) => std::task::Poll::Ready(Err(error)),
            None if waiting.is_empty() => std::task::Poll::Ready(Ok(())),
            None => std::task::Poll::Pending,
        }
    })
    .await
}

/// A request of the platform itself.
fn request() -> Request {
    let id = chance::id(center::clock::Clock::system().now());
    Request {
        caller: Caller::system(),
        request_id: id,
        correlation_id: id,
        idempotency: None,
        locale: Locale::default(),
    }
}
