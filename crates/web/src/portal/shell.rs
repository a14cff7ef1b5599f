//! A visit of somebody signed in: asks and commands in their name, and frames what they see.

use super::error::Failure;
use super::page::{Crumb, CustomerHead, LanguageLink, NavItem, Notice, Page, Reader};
use super::show::{Html, Show, name};
use super::{flash, reading};
use crate::Web;
use crate::auth::{SignedIn, return_path};
use askama::Template;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{Html as Body, IntoResponse, Redirect, Response};
use center::customers::{CustomerDetail, CustomerOne};
use center::identity::Organisation;
use center::{Command, Error, Question, Request, chance};
use domain::customer::Customer;
use domain::partner::PartnerKind;
use domain::{Actor, CustomerId, Permission, Tenant, role};
use language::{Locale, text as t};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use std::sync::Arc;
use uuid::Uuid;

/// Somebody signed in, in the course of one request. Cheap to clone.
#[derive(Clone)]
pub struct Visit {
    inner: Arc<Inner>,
}

struct Inner {
    web: Web,
    signed_in: SignedIn,
    organisation: Organisation,
    actor: Actor,
    locale: Locale,
    uri: Uri,
    request_id: Uuid,
    said: Option<Notice>,
}

impl std::fmt::Debug for Visit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Visit").field("request_id", &self.inner.request_id).finish_non_exhaustive()
    }
}

/// To which entry of the main menu a page belongs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Area {
    /// The dashboard.
    Dashboard,
    /// The customers.
    Customers,
    /// Relationship requests.
    Requests,
    /// Delegated admin over all customers.
    AdminRelationships,
    /// Closed relationships.
    Closed,
    /// A provider's indirect resellers.
    Resellers,
    /// A reseller's indirect providers.
    Providers,
    /// What waits for an answer.
    Tasks,
    /// What waits for a second approver.
    Approvals,
    /// The partner's own settings.
    Settings,
    /// What the operator decided and did.
    Oversight,
    /// The operator's policies.
    Policy,
    /// The customer's side: its partners.
    Partners,
    /// The customer's side: support.
    Support,
    /// The customer's side: what happened.
    History,
    /// The customer's side: its data.
    Data,
    /// None of them.
    Elsewhere,
}

/// The pages of one customer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tab {
    /// Its subscriptions.
    Subscriptions,
    /// Its orders and open carts.
    Orders,
    /// Its reservations and software.
    Entitlements,
    /// Its account, where the relationship can be removed.
    Account,
    /// Its support contacts.
    SupportContacts,
    /// Delegated admin.
    AdminRelationships,
    /// What happened.
    Timeline,
}

impl FromRequestParts<Web> for Visit {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Response> {
        let signed_in =
            SignedIn::from_request_parts(parts, web).await.map_err(|rejected| match rejected {
                crate::auth::SignedOut::Failed(error) => super::error::plain(web, &parts.headers, &error),
                crate::auth::SignedOut::ToSignIn(address) => {
                    Redirect::to(&page_of_form(web, parts).unwrap_or(address)).into_response()
                }
            })?;
        Ok(Visit::open(web, signed_in, parts))
    }
}

impl Visit {
    /// A visit of somebody already known to be signed in.
    pub fn open(web: &Web, signed_in: SignedIn, parts: &Parts) -> Self {
        let session = &signed_in.session;
        let organisation = session.organisation.clone();
        let actor = Actor {
            tenant: organisation.tenant,
            user: session.caller.user,
            application: None,
            roles: session.user.roles.clone(),
            settings: organisation.settings,
        };
        let locale = reading::locale(&parts.headers, Some(&session.user.locale));
        let inner = Inner {
            web: web.clone(),
            organisation,
            actor,
            locale,
            uri: parts.uri.clone(),
            request_id: chance::id(web.center.now()),
            said: flash::read(web, &parts.headers),
            signed_in,
        };
        Visit { inner: Arc::new(inner) }
    }

    /// The reader's locale.
    pub fn locale(&self) -> Locale {
        self.inner.locale
    }

    /// How the reader wants to see things.
    pub fn show(&self) -> Show {
        Show::new(self.locale(), &self.inner.signed_in.session.user.time_zone)
    }

    /// Whom they act for, with the roles of the moment in which the request began.
    pub fn actor(&self) -> &Actor {
        &self.inner.actor
    }

    /// Whether the reader's roles permit something; the command decides again when it is run (A-P4).
    pub fn may(&self, permission: Permission) -> bool {
        role::may(self.actor(), permission).is_ok()
    }

    /// What all handlers share.
    pub fn web(&self) -> &Web {
        &self.inner.web
    }

    /// The session cookie's value.
    pub fn cookie(&self) -> &str {
        &self.inner.signed_in.cookie
    }

    /// The request's address.
    pub fn uri(&self) -> &Uri {
        &self.inner.uri
    }

    /// The id of this request; logs and events have it too.
    pub fn request_id(&self) -> Uuid {
        self.inner.request_id
    }

    /// The envelope of a command or question in this person's name.
    pub fn request(&self) -> Request {
        Request {
            caller: self.inner.signed_in.session.caller.clone(),
            request_id: self.inner.request_id,
            correlation_id: self.inner.request_id,
            idempotency: None,
            locale: self.locale(),
        }
    }

    /// Asks; what is refused becomes the whole page.
    pub async fn ask<Q: Question>(&self, question: Q) -> Result<Q::Answer, Failure> {
        let customer = question.customer();
        match self.inner.web.center.ask(&self.request(), question).await {
            Ok(answer) => Ok(answer),
            Err(error) => Err(Failure::about(self.clone(), error, customer).await),
        }
    }

    /// Runs a command. A page that keeps its input shows `error::notice(locale, &error)` above its form.
    pub async fn run<C: Command>(&self, command: C) -> Result<C::Outcome, Error> {
        self.inner.web.center.run(self.request(), command).await
    }

    /// What an error becomes when it is the whole page.
    pub async fn failed(&self, error: Error, customer: Option<CustomerId>) -> Failure {
        Failure::about(self.clone(), error, customer).await
    }

    /// The frame of a page in an area of the menu.
    pub fn page(&self, area: Area, title: impl Into<String>) -> Page {
        let inner = &self.inner;
        let show = self.show();
        let now = inner.web.center.now();
        Page {
            title: title.into(),
            demo: inner.web.demo,
            reader: Some(self.reader()),
            nav: self.nav(area),
            crumbs: Vec::new(),
            customer: None,
            csrf: inner.signed_in.session.csrf.clone(),
            notices: inner.said.iter().cloned().collect(),
            languages: languages(&inner.uri, inner.locale),
            zone: language::text::portal_zone(show.locale(), &show.zone(now)),
            show,
            now,
            request_id: inner.request_id.to_string(),
        }
    }

    /// The frame of a page of one customer. Its way is the seeds' path: Dashboard, Customers, the customer, the tab.
    pub fn customer_page(&self, customer: &Customer, tab: Tab, title: impl Into<String>) -> Page {
        let l = self.locale();
        let mut page = self.page(Area::Customers, title);
        let shown = name(&customer.profile.company_name, &customer.locale);
        let base = format!("/customers/{}", customer.id);
        page.crumbs = vec![
            crumb("/", &t::nav_dashboard(l)),
            crumb("/customers", &t::nav_customers(l)),
            Crumb { href: format!("{base}/subscriptions"), label: shown.clone() },
        ];
        let tabs = [
            (Tab::Subscriptions, "subscriptions", t::nav_subscriptions(l), Permission::ViewSubscriptions),
            (Tab::Orders, "orders", t::nav_order_history(l), Permission::ViewSubscriptions),
            (Tab::Entitlements, "entitlements", t::entitlements_title(l), Permission::ViewSubscriptions),
            (Tab::Account, "account", t::nav_account(l), Permission::ViewCustomers),
            (
                Tab::SupportContacts,
                "support-contacts",
                t::nav_support_contacts(l),
                Permission::ViewSubscriptions,
            ),
            (Tab::AdminRelationships, "admin-relationships", t::admin_nav(l), Permission::ViewDelegations),
            (Tab::Timeline, "timeline", t::nav_timeline(l), Permission::ViewActivity),
        ];
        page.customer = Some(CustomerHead {
            name: shown,
            domain: customer.domain.clone(),
            tabs: tabs
                .into_iter()
                .filter(|(one, _, _, permission)| *one == tab || self.may(*permission))
                .map(|(one, path, label, _)| NavItem {
                    href: format!("{base}/{path}"),
                    label,
                    icon: "",
                    current: one == tab,
                })
                .collect(),
        });
        page
    }

    /// The customer of an address, as this partner sees it.
    pub async fn customer(&self, customer: CustomerId) -> Result<CustomerDetail, Failure> {
        self.ask(CustomerOne { customer }).await
    }

    /// The page as a response.
    pub fn render<T: Template>(&self, template: &T) -> Response {
        self.render_as(StatusCode::OK, template)
    }

    /// The page as a response with another status.
    pub fn render_as<T: Template>(&self, status: StatusCode, template: &T) -> Response {
        let mut response = rendered(status, template);
        if self.inner.said.is_some() {
            response.headers_mut().append(header::SET_COOKIE, flash::clear());
        }
        response
    }

    /// After a form: on to a page, which says what was done.
    pub fn done(&self, to: &str, notice: Notice) -> Response {
        let mut response = Redirect::to(to).into_response();
        if let Some(cookie) = flash::set(&self.inner.web, &notice) {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
        response
    }

    fn reader(&self) -> Reader {
        let inner = &self.inner;
        let l = inner.locale;
        let (organisation, kind) = match inner.organisation.tenant {
            Tenant::Partner(_, PartnerKind::Direct) => (self.own_name(), t::kind_direct(l)),
            Tenant::Partner(_, PartnerKind::IndirectProvider) => {
                (self.own_name(), t::kind_indirect_provider(l))
            }
            Tenant::Partner(_, PartnerKind::IndirectReseller) => {
                (self.own_name(), t::kind_indirect_reseller(l))
            }
            Tenant::Customer(_) => (self.own_name(), t::kind_customer(l)),
            Tenant::Operator => (Html::text(&t::role_operator(l)), t::role_operator(l)),
        };
        let user = &inner.signed_in.session.user;
        Reader {
            name: name(&user.display_name, &inner.organisation.locale),
            username: user.username.clone(),
            organisation,
            kind,
            actor: inner.actor.clone(),
        }
    }

    fn own_name(&self) -> Html {
        name(&self.inner.organisation.name, &self.inner.organisation.locale)
    }

    /// What a partner has to do with other partners: its resellers or its providers, and what waits for an answer.
    fn nav_of_partners(&self, area: Area, nav: &mut Vec<NavItem>) {
        let l = self.locale();
        let mut push = |one: Area, href: &str, label: String, icon: &'static str| {
            nav.push(NavItem { href: href.to_owned(), label, icon, current: one == area });
        };
        let sees = self.may(Permission::ViewPartnerships);
        match self.inner.organisation.tenant {
            Tenant::Partner(_, PartnerKind::IndirectProvider) if sees => {
                push(Area::Resellers, "/indirect-resellers", t::nav_indirect_resellers(l), "partners");
            }
            Tenant::Partner(_, PartnerKind::IndirectReseller) if sees => {
                push(Area::Providers, "/indirect-providers", t::nav_indirect_providers(l), "partners");
            }
            _ => {}
        }
        if self.may(Permission::ViewTasks) {
            push(Area::Tasks, "/tasks", t::nav_tasks(l), "requests");
        }
        if self.may(Permission::ViewPolicy) {
            push(Area::Oversight, "/oversight", t::nav_oversight(l), "info");
        }
        if self.may(Permission::ManageSettings) {
            push(Area::Settings, "/settings", t::nav_settings(l), "person");
        }
        if self.inner.actor.settings.four_eyes && self.may(Permission::HandleApprovals) {
            push(Area::Approvals, "/approvals", t::nav_approvals(l), "requests");
        }
    }

    fn nav(&self, area: Area) -> Vec<NavItem> {
        let l = self.locale();
        let entry = |one: Area, href: &str, label: String, icon: &'static str| NavItem {
            href: href.to_owned(),
            label,
            icon,
            current: one == area,
        };
        match self.inner.organisation.tenant {
            Tenant::Partner(..) => {
                let mut nav = vec![entry(Area::Dashboard, "/", t::nav_dashboard(l), "dashboard")];
                if self.may(Permission::ViewCustomers) {
                    nav.push(entry(Area::Customers, "/customers", t::nav_customers(l), "customers"));
                }
                if self.may(Permission::RequestRelationship) {
                    nav.push(entry(Area::Requests, "/requests", t::nav_requests(l), "requests"));
                }
                if self.may(Permission::ViewDelegations) {
                    nav.push(entry(
                        Area::AdminRelationships,
                        "/admin-relationships",
                        t::admin_nav(l),
                        "person",
                    ));
                }
                if self.may(Permission::ViewClosed) {
                    nav.push(entry(
                        Area::Closed,
                        "/closed-relationships",
                        t::nav_closed_relationships(l),
                        "closed",
                    ));
                }
                self.nav_of_partners(area, &mut nav);
                nav
            }
            Tenant::Customer(_) => vec![
                entry(Area::Partners, "/partners", t::nav_partner_relationships(l), "partners"),
                entry(Area::Support, "/support", t::nav_support(l), "support"),
                entry(Area::History, "/timeline", t::nav_own_history(l), "requests"),
                entry(Area::Data, "/data", t::nav_own_data(l), "closed"),
            ],
            Tenant::Operator => vec![
                entry(Area::Dashboard, "/operator", t::operator_title(l), "dashboard"),
                entry(Area::Policy, "/operator/policy", t::operator_policy(l), "info"),
            ],
        }
    }
}

/// The frame of a page for somebody who is not signed in.
pub fn outside(web: &Web, locale: Locale, uri: &Uri, title: impl Into<String>) -> Page {
    let show = Show::new(locale, "UTC");
    let now = web.center.now();
    Page {
        title: title.into(),
        demo: web.demo,
        reader: None,
        nav: Vec::new(),
        crumbs: Vec::new(),
        customer: None,
        csrf: String::new(),
        notices: Vec::new(),
        languages: languages(uri, locale),
        zone: language::text::portal_zone(show.locale(), &show.zone(now)),
        show,
        now,
        request_id: chance::id(now).to_string(),
    }
}

/// A template as a response; a failure inside it goes to the log.
pub fn rendered<T: Template>(status: StatusCode, template: &T) -> Response {
    match template.render() {
        Ok(html) => {
            let mut response = (status, Body(html)).into_response();
            response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
            response
        }
        Err(error) => {
            tracing::error!(%error, "a page was not rendered");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// Where a form that was sent after the session ended leads back to: the page on which it stood.
fn page_of_form(web: &Web, parts: &Parts) -> Option<String> {
    if parts.method == Method::GET {
        return None;
    }
    let from = parts.headers.get(header::REFERER)?.to_str().ok()?;
    let host = parts.headers.get(header::HOST)?.to_str().ok()?;
    let path = from
        .strip_prefix(web.center.public_url())
        .or_else(|| from.split_once("://")?.1.strip_prefix(host))?;
    let back = utf8_percent_encode(return_path(path), NON_ALPHANUMERIC);
    Some(format!("/sign-in?return={back}"))
}

/// A step of the way with a plain label.
pub fn crumb(href: impl Into<String>, label: &str) -> Crumb {
    Crumb { href: href.into(), label: Html::text(label) }
}

fn languages(uri: &Uri, current: Locale) -> Vec<LanguageLink> {
    Locale::ALL
        .into_iter()
        .map(|locale| LanguageLink {
            tag: locale.tag(),
            name: locale.native_name(),
            href: reading::address(uri, locale),
            current: locale == current,
        })
        .collect()
}
