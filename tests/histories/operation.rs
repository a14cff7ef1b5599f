//! What a connection can do: what is asked for, how it is said over HTTP, and what an answer comes down to.

use domain::delegation::Delegation;
use domain::subscription::Status;
use domain::{CustomerId, Generation, InvitationId, OfferId, OrderId, PartnerId, RemovalId, SubscriptionId};
use reqwest::Method;
use serde_json::{Value, json};

/// A partner and a customer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Between {
    pub partner: PartnerId,
    pub customer: CustomerId,
}

/// What somebody wants from one pair. What it is about is named by its id, so that a repetition asks for the same.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Deed {
    /// The partner buys one of this offer.
    Buy { offer: OfferId },
    /// The partner wants this subscription suspended, or active again.
    Turn { subscription: SubscriptionId, to: Status },
    /// The partner removes the relationship.
    Remove,
    /// The partner asks for a relationship, the customer by name or anybody.
    Request { domain: Option<String>, delegated_admin: bool },
    /// The customer accepts a request, and ticks delegated admin or not.
    Accept { link: Link, delegated_admin: bool },
    /// The customer declines it.
    Decline { link: Link },
    /// The partner takes a request back.
    Withdraw { invitation: InvitationId },
    /// The partner designates a support contact.
    Designate { subscription: SubscriptionId, contact: PartnerId },
    /// The partner gives its delegated admin up.
    GiveUp,
    /// The customer takes it away.
    TakeAway,
    /// The partner reads the customer.
    Look,
    /// The partner reads the customer's subscriptions.
    Count,
}

/// A request with the token that stands for it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Link {
    pub invitation: InvitationId,
    pub rotation: i64,
    pub token: String,
}

/// Who says it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    Partner,
    Customer,
}

/// What came back, less everything that does not matter here.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Answer {
    Bought {
        order: OrderId,
        subscription: SubscriptionId,
    },
    Stands(Status),
    Removed(RemovalId),
    Requested(InvitationId),
    Accepted {
        generation: Generation,
        established: bool,
        delegated_admin: bool,
    },
    Declined,
    Withdrawn,
    Helps(PartnerId),
    GivenUp,
    TakenAway(i64),
    Seen {
        delegated_admin: bool,
    },
    Counted(Vec<(SubscriptionId, Status)>),
    /// The reason's code, and what stands in the way by type and id.
    Refused {
        code: String,
        blockers: Vec<(String, String)>,
    },
}

impl Answer {
    pub fn is_refused(&self) -> bool {
        matches!(self, Answer::Refused { .. })
    }
}

/// A request as it goes over the wire.
#[derive(Clone, Debug)]
pub struct Said {
    pub side: Side,
    pub method: Method,
    pub path: String,
    pub body: Option<Value>,
}

impl Deed {
    /// How it is said.
    pub fn say(&self, between: Between) -> Said {
        let customer = format!("/v1/customers/{}", between.customer);
        let of = |id: &SubscriptionId| format!("{customer}/subscriptions/{id}");
        let (side, method, path, body) = match self {
            Deed::Buy { offer } => {
                let line = json!({ "lineItemNumber": 0, "offerId": offer, "quantity": 1 });
                let order = json!({ "lineItems": [line] });
                (Side::Partner, Method::POST, format!("{customer}/orders"), Some(order))
            }
            Deed::Turn { subscription, to } => {
                let wanted = json!({ "status": to.code() });
                (Side::Partner, Method::PATCH, of(subscription), Some(wanted))
            }
            Deed::Remove => (Side::Partner, Method::PATCH, customer, Some(crate::room::none())),
            Deed::Request { domain, delegated_admin } => {
                let mut wanted = json!({ "delegatedAdmin": delegated_admin, "locale": "en" });
                if let Some(domain) = domain {
                    wanted["customerDomain"] = json!(domain);
                }
                (Side::Partner, Method::POST, "/open/v1/invitations".to_owned(), Some(wanted))
            }
            Deed::Accept { link, delegated_admin } => {
                let path = format!("/open/v1/invitations/{}/accept", link.token);
                (Side::Customer, Method::POST, path, Some(json!({ "delegatedAdmin": delegated_admin })))
            }
            Deed::Decline { link } => {
                let path = format!("/open/v1/invitations/{}/decline", link.token);
                (Side::Customer, Method::POST, path, Some(json!({})))
            }
            Deed::Withdraw { invitation } => {
                let path = format!("/open/v1/invitations/{invitation}/withdraw");
                (Side::Partner, Method::POST, path, Some(json!({})))
            }
            Deed::Designate { subscription, contact } => {
                let path = format!("{}/supportcontact", of(subscription));
                (Side::Partner, Method::PUT, path, Some(json!({ "supportTenantId": contact })))
            }
            Deed::GiveUp => {
                let wanted = json!({ "allowDelegatedAccess": false });
                (Side::Partner, Method::PATCH, customer, Some(wanted))
            }
            Deed::TakeAway => {
                let path = format!("/open/v1/partners/{}/delegated-admin", between.partner);
                (Side::Customer, Method::DELETE, path, None)
            }
            Deed::Look => (Side::Partner, Method::GET, customer, None),
            Deed::Count => (Side::Partner, Method::GET, format!("{customer}/subscriptions"), None),
        };
        Said { side, method, path, body }
    }

    /// True where an answer is remembered under the request's id.
    pub fn changes(&self) -> bool {
        !matches!(self, Deed::Look | Deed::Count)
    }

    /// What an answer comes down to; an error where it is none that a caller may ever get.
    pub fn read(&self, status: u16, body: &Value) -> Result<Answer, String> {
        if status >= 400 {
            return refused(status, body);
        }
        self.done(body).ok_or_else(|| format!("{status} is no answer to {self:?}: {body}"))
    }

    fn done(&self, body: &Value) -> Option<Answer> {
        Some(match self {
            Deed::Buy { .. } => Answer::Bought {
                order: id(&body["id"])?,
                subscription: id(&body["lineItems"][0]["subscriptionId"])?,
            },
            Deed::Turn { .. } => Answer::Stands(Status::parse(body["status"].as_str()?)),
            Deed::Remove => Answer::Removed(id(&body["removalId"])?),
            Deed::Request { .. } => Answer::Requested(id(&body["id"])?),
            Deed::Accept { .. } => Answer::Accepted {
                generation: body["generation"].as_i64()?,
                established: body["established"].as_bool()?,
                delegated_admin: body["delegatedAdmin"].as_bool()?,
            },
            Deed::Decline { .. } => Answer::Declined,
            Deed::Withdraw { .. } => Answer::Withdrawn,
            Deed::Designate { .. } => Answer::Helps(id(&body["supportTenantId"])?),
            Deed::GiveUp => Answer::GivenUp,
            Deed::TakeAway => Answer::TakenAway(body["ended"].as_i64()?),
            Deed::Look => Answer::Seen { delegated_admin: body["allowDelegatedAccess"].as_bool()? },
            Deed::Count => {
                let items = body["items"].as_array()?;
                let one = |item: &Value| Some((id(&item["id"])?, Status::parse(item["status"].as_str()?)));
                let mut counted = items.iter().map(one).collect::<Option<Vec<_>>>()?;
                counted.sort_by_key(|(id, _)| *id);
                Answer::Counted(counted)
            }
        })
    }
}

/// Refusals that a rule gives; whatever else a caller is told — busy, closing, unknown, failed — is a fault of ours.
fn refused(status: u16, body: &Value) -> Result<Answer, String> {
    let code = body["errorName"].as_str().unwrap_or_default();
    let ours = ["busy", "relationship_closing", "unknown_outcome", "internal", "storage_full", "throttled"];
    if code.is_empty() || ours.contains(&code) || status >= 500 {
        return Err(format!("{status} {body}"));
    }
    let mut blockers: Vec<(String, String)> = Vec::new();
    if code == "relationship_blocked" {
        for blocker in body["data"].as_array().into_iter().flatten() {
            let text = |name: &str| blocker[name].as_str().unwrap_or_default().to_owned();
            blockers.push((text("type"), text("objectId")));
        }
        blockers.sort();
    }
    Ok(Answer::Refused { code: code.to_owned(), blockers })
}

fn id<T: std::str::FromStr>(value: &Value) -> Option<T> {
    value.as_str()?.parse().ok()
}

/// True where standing rights are among them.
pub fn is_delegated(delegations: &[Delegation], generation: Generation) -> bool {
    delegations.iter().any(|one| one.is_standing() && one.generation == generation)
}
