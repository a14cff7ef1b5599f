//! Suspending all active subscriptions of a customer, or those named: a result for each, never all-or-nothing in
//! silence (A-S12b, open).

use crate::Error;
use crate::approvals::FourEyes;
use crate::center::Center;
use crate::request::Request;
use crate::subscriptions::{ChangeSubscription, SubscriptionList, Wanted};
use domain::subscription::{Status, Subscription};
use domain::{CustomerId, Permission, Refusal, SubscriptionId};

/// The fate of one subscription.
#[derive(Clone, PartialEq, Debug)]
pub struct Suspension {
    /// Which.
    pub subscription: SubscriptionId,
    /// Its name.
    pub name: String,
    /// Its new state, or why it stayed as it was.
    pub result: Result<Subscription, Error>,
}

/// Suspends each in a transaction of its own. Without `ids`, all that are active and can be suspended; a base takes
/// its add-ons along. Fails as a whole only where nothing can be
/// seen, or where the partner wants a second approver: then it is asked for.
pub async fn suspend_all(
    center: &Center,
    request: &Request,
    customer: CustomerId,
    ids: Option<Vec<SubscriptionId>>,
) -> Result<Vec<Suspension>, Error> {
    let four_eyes = FourEyes { permission: Permission::ViewSubscriptions, customer: Some(customer) };
    let (mut rows, four_eyes) = center.ask(request, (SubscriptionList { customer }, four_eyes)).await?;
    // One alone is no more than its own page does.
    if four_eyes && ids.as_ref().is_none_or(|ids| ids.len() > 1) {
        return Err(Refusal::ApprovalRequired.into());
    }
    // Bases first, so that add-ons know that they went down with them and come back with them.
    rows.sort_by_key(|row| row.subscription.parent.is_some());
    let mut results = Vec::new();
    let wanted = |row: &Subscription| match &ids {
        Some(ids) => ids.contains(&row.id),
        None => row.status == Status::Active && row.kind.can_be_suspended(),
    };
    for row in rows.iter().filter(|row| wanted(&row.subscription)) {
        let id = row.subscription.id;
        // One request id carries many commands: each is remembered under its own key by its own state, not replayed.
        let request = Request { idempotency: None, ..request.clone() };
        let command = ChangeSubscription {
            customer,
            subscription: id,
            wanted: Wanted { status: Some(Status::Suspended), ..Wanted::default() },
            version: None,
        };
        // An add-on that went down with its base is suspended already: it is answered as it stands, without an event.
        let result = center.run(request, command).await.map(|changes| changes.subscription);
        results.push(Suspension { subscription: id, name: row.name.clone(), result });
    }
    for id in ids.unwrap_or_default() {
        if !rows.iter().any(|row| row.subscription.id == id) {
            let result = Err(Error::Refused(Refusal::SubscriptionNotFound));
            results.push(Suspension { subscription: id, name: String::new(), result });
        }
    }
    Ok(results)
}
