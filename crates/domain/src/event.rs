//! What happened, in the past tense. Events feed the audit log, the timeline and the webhooks (I8).
//!
//! A rule returns what happened; the center adds who, when and under which request, and writes both together.

mod kind;

pub use kind::EventKind;

use crate::task::TaskKind;
use crate::{Actor, CustomerId, EventId, Generation, PartnerId, Tenant, Time, UserId};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::fmt::Display;
use uuid::Uuid;

/// One thing that happened, as a rule states it. Values hold ids, codes, numbers and dates, never personal data.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Happened {
    /// What.
    pub kind: EventKind,
    /// Ids of the things concerned, the main one first.
    pub objects: Vec<String>,
    /// What was true before.
    pub old: Value,
    /// What is true now.
    pub new: Value,
}

impl Happened {
    /// An event of this kind without details yet.
    pub fn new(kind: EventKind) -> Self {
        Happened { kind, objects: Vec::new(), old: Value::Null, new: Value::Null }
    }

    /// With one more object.
    pub fn object(mut self, id: impl Display) -> Self {
        self.objects.push(id.to_string());
        self
    }

    /// With what was true before.
    pub fn old_value(mut self, value: Value) -> Self {
        self.old = value;
        self
    }

    /// With what is true now.
    pub fn new_value(mut self, value: Value) -> Self {
        self.new = value;
        self
    }
}

/// An event as it is kept: what happened, to whom, when, by whom, and because of what.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Event {
    /// Its id.
    pub id: EventId,
    /// Whose log it stands in.
    pub partner: PartnerId,
    /// The customer concerned; none where the partner itself is.
    pub customer: Option<CustomerId>,
    /// Which life of their relationship; 0 before the first.
    pub generation: Generation,
    /// Its number within the log of partner and customer, from 1.
    pub sequence: i64,
    /// When, UTC.
    pub at: Time,
    /// Who acted.
    pub actor: ActorRef,
    /// The person who asked for it, where a second approver did it.
    pub on_behalf_of: Option<UserId>,
    /// The command's name.
    pub command: String,
    /// What happened.
    pub kind: EventKind,
    /// What was true before.
    pub old: Value,
    /// What is true now.
    pub new: Value,
    /// Ids of the things concerned, the main one first.
    pub object_ids: Vec<String>,
    /// The request that carried the command.
    pub request_id: Uuid,
    /// The caller's wider operation.
    pub correlation_id: Uuid,
    /// Shared by all events of one command.
    pub cause: Uuid,
}

impl Event {
    /// True where the customer is told of it on its own side. What its partners do among themselves and with the
    /// operator is not its affair, and what nobody decided about yet is not told.
    pub fn concerns_customer(&self) -> bool {
        use EventKind as Kind;
        match self.kind {
            Kind::CustomerAdded
            | Kind::CustomerBillingProfileUpdated
            | Kind::RelationshipEstablished
            | Kind::RelationshipRemoved
            | Kind::DelegatedAdminGranted
            | Kind::DelegatedAdminEnded
            | Kind::GranularAdminRequested
            | Kind::GranularAdminDeclined
            | Kind::GranularAdminWithdrawn
            | Kind::GranularAdminRequestExpired
            | Kind::GranularAdminExtended
            | Kind::GranularAdminEnding
            | Kind::GranularAdminExpired
            | Kind::InvitationIssued
            | Kind::InvitationDeclined
            | Kind::InvitationWithdrawn
            | Kind::InvitationAccepted
            | Kind::OrderPlaced
            | Kind::OrderCancelled
            | Kind::SubscriptionConverted
            | Kind::PurchasePermissionGranted
            | Kind::PurchasePermissionRevoked
            | Kind::SubscriptionActivated
            | Kind::SubscriptionSuspended
            | Kind::SubscriptionReactivated
            | Kind::SubscriptionCancelled
            | Kind::SubscriptionChanged
            | Kind::TrialEnding
            | Kind::SubscriptionExpired
            | Kind::SubscriptionRenewed
            | Kind::DataDeletionAhead
            | Kind::SubscriptionDataDeleted
            | Kind::SupportContactChanged
            | Kind::LeaveRequested
            | Kind::RescueAsked
            | Kind::SubscriptionRescued
            | Kind::SubscriptionTakenOver => true,
            Kind::TaskDone
            | Kind::TaskDeclined
            | Kind::TaskWithdrawn
            | Kind::TaskLapsed
            | Kind::TaskOverdue
            | Kind::TaskEscalated => {
                let kind = self.new.get("kind").and_then(Value::as_str).and_then(TaskKind::parse);
                kind.is_some_and(TaskKind::is_from_customer)
            }
            _ => false,
        }
    }
}

/// Who acted, as an event remembers it: ids and codes, no names.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ActorRef {
    /// `partner`, `customer`, `operator` or `system`.
    pub side: String,
    /// The organisation's id; none for operator and system.
    pub tenant: Option<Uuid>,
    /// The person.
    pub user: Option<UserId>,
    /// The application that carried the request.
    pub application: Option<String>,
}

impl From<&Actor> for ActorRef {
    fn from(actor: &Actor) -> Self {
        let (side, tenant) = match actor.tenant {
            Tenant::Partner(id, _) => ("partner", Some(id.0)),
            Tenant::Customer(id) => ("customer", Some(id.0)),
            Tenant::Operator if actor.user.is_some() => ("operator", None),
            Tenant::Operator => ("system", None),
        };
        ActorRef { side: side.to_owned(), tenant, user: actor.user, application: actor.application.clone() }
    }
}
