//! One partner as the operator sees it: counts, what was done before, and the acts. What was entered stays in the form
//! whatever is refused.

use super::kind;
use crate::Web;
use crate::portal::error::{self, Asked, At, Failure};
use crate::portal::form::{Fields, Posted};
use crate::portal::oversight;
use crate::portal::page::{Notice, Page};
use crate::portal::shell::{Area, Visit, crumb};
use crate::portal::show::Html;
use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use center::Error;
use center::operator::{
    CustomerByDomain, Flag, ForceSuspend, HoldRelationship, LookInside, PartnerActs, ReleaseEntitlement,
    RestrictPartner, Why,
};
use domain::oversight::{Act, ActKind, Ground};
use domain::{CustomerId, FieldError, FieldProblem, PartnerId, SubscriptionId};
use language::{Args, text as t};

/// The page.
pub fn routes() -> Router<Web> {
    Router::new().route("/operator/partners/{partner}", get(show).post(act))
}

/// The address of the page.
pub fn address(partner: PartnerId) -> String {
    format!("/operator/partners/{partner}")
}

#[derive(Template)]
#[template(path = "operator_partner.html")]
struct PartnerPage {
    page: Page,
    action: String,
    kind: String,
    restricted: bool,
    look: Option<String>,
    kinds: Vec<(&'static str, String, bool)>,
    grounds: Vec<(&'static str, String, bool)>,
    customer: String,
    subscription: String,
    note: String,
    acts: Vec<(Html, String, String, String)>,
}

async fn show(visit: Visit, At(id): At<PartnerId>, Asked(query): Asked) -> Result<Response, Failure> {
    page(&visit, id, &query, StatusCode::OK, None).await
}

async fn page(
    visit: &Visit,
    id: PartnerId,
    entered: &Fields,
    status: StatusCode,
    notice: Option<Notice>,
) -> Result<Response, Failure> {
    let l = visit.locale();
    let show = visit.show();
    let (partner, acts) = visit.ask(PartnerActs { partner: id }).await?;
    let mut page = visit.page(Area::Dashboard, partner.name.clone());
    page.crumbs = vec![crumb("/operator", &t::operator_title(l))];
    page.notices.extend(notice);
    let now = visit.web().center.now();
    let me = visit.actor().user;
    let open = acts.iter().any(|act| act.is_open(now) && act.by == me);
    let chosen = |field: &str, code: &str| entered.get(field) == Some(code);
    let kinds = ActKind::ALL.into_iter().filter(|one| one.is_on_partner()).map(|one| {
        let label = t::by_code(l, &format!("operator_do_{}", one.code()), &Args::new());
        (one.code(), label.unwrap_or_default(), chosen("act", one.code()))
    });
    let grounds = Ground::ALL
        .into_iter()
        .map(|one| (one.code(), oversight::ground(l, one.code()), chosen("ground", one.code())));
    let rows = acts.iter().map(|act| {
        let ground = oversight::ground(l, act.ground.code());
        (show.date_time(&act.at), oversight::what(l, act), ground, act.note.clone())
    });
    let page = PartnerPage {
        page,
        action: address(id),
        kind: kind(l, partner.kind),
        restricted: partner.restricted,
        look: open.then(|| format!("{}/inside", address(id))),
        kinds: kinds.collect(),
        grounds: grounds.collect(),
        customer: entered.text("customer").to_owned(),
        subscription: entered.text("subscription").to_owned(),
        note: entered.text("note").to_owned(),
        acts: rows.collect(),
    };
    Ok(visit.render_as(status, &page))
}

async fn act(At(id): At<PartnerId>, Posted { visit, fields }: Posted) -> Result<Response, Failure> {
    match run(&visit, id, &fields).await {
        Ok(act) if act.kind == ActKind::LookInside => {
            Ok(visit.done(&format!("{}/inside", address(id)), Notice::done(t::operator_done(visit.locale()))))
        }
        Ok(_) => Ok(visit.done(&address(id), Notice::done(t::operator_done(visit.locale())))),
        Err(refused @ Error::SignedOut) => Err(visit.failed(refused, None).await),
        Err(refused) => {
            let notice = error::notice(visit.locale(), &refused);
            page(&visit, id, &fields, error::status(&refused), Some(notice)).await
        }
    }
}

async fn run(visit: &Visit, partner: PartnerId, fields: &Fields) -> Result<Act, Error> {
    let missing = |field: &str| Error::Invalid(vec![FieldError::new(field, FieldProblem::Required)]);
    let kind = ActKind::parse(fields.text("act"))
        .filter(|kind| kind.is_on_partner())
        .ok_or_else(|| missing("act"))?;
    let why = Why { ground: Ground::parse(fields.text("ground")), note: fields.text("note").to_owned() };
    match kind {
        ActKind::Restrict | ActKind::Unrestrict => {
            let restricted = kind == ActKind::Restrict;
            return visit.run(RestrictPartner { partner, restricted, why }).await;
        }
        ActKind::LookInside => return visit.run(LookInside { partner, why }).await,
        _ => {}
    }
    let customer = named(visit, fields).await?;
    let flag = match kind {
        ActKind::Hold => Some(Flag::Hold),
        ActKind::Freeze => Some(Flag::Freeze),
        ActKind::Lift => Some(Flag::Lift),
        _ => None,
    };
    if let Some(flag) = flag {
        return visit.run(HoldRelationship { partner, customer, flag, why }).await;
    }
    let Some(named) = fields.get("subscription") else { return Err(missing("subscription")) };
    let subscription = named
        .parse::<SubscriptionId>()
        .map_err(|_| Error::Invalid(vec![FieldError::new("subscription", FieldProblem::Invalid)]))?;
    match kind {
        ActKind::Suspend | ActKind::Reactivate => {
            let suspended = kind == ActKind::Suspend;
            visit.run(ForceSuspend { partner, customer, subscription, suspended, why }).await
        }
        _ => {
            let granted = kind == ActKind::Release;
            visit.run(ReleaseEntitlement { partner, customer, subscription, granted, why }).await
        }
    }
}

/// The customer that the form names, by its id or its primary domain.
async fn named(visit: &Visit, fields: &Fields) -> Result<CustomerId, Error> {
    let Some(named) = fields.get("customer") else {
        return Err(Error::Invalid(vec![FieldError::new("customer", FieldProblem::Required)]));
    };
    match named.parse() {
        Ok(id) => Ok(id),
        Err(_) => {
            let question = CustomerByDomain { domain: named.to_owned() };
            visit.web().center.ask(&visit.request(), question).await
        }
    }
}
