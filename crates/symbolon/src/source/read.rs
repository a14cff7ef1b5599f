//! From what another server tells to what the rules speak of.

use super::shape::Shape;
use domain::catalogue::{BillingCycle, Offer, OfferKind, OfferText};
use domain::customer::{Address, BillingProfile, Customer};
use domain::import::{Foreign, ForeignContact, ForeignSubscription, Omission, Omitted};
use domain::order::{Order, OrderLine, OrderStatus};
use domain::partner::Partner;
use domain::subscription::{Status, SuspendedBy};
use domain::{CustomerId, OfferId, OrderId, PartnerId, SubscriptionId, Time};
use language::{Locale, format};
use uuid::Uuid;

/// The statuses by their numbers (api 1.6).
const STATUSES: &[&str] = &["none", "active", "suspended", "deleted", "expired", "pending", "disabled"];
/// The billing cycles by their numbers (api 1.6).
const CYCLES: &[&str] = &["unknown", "monthly", "annual", "none", "one_time", "triennial", "biennial"];

/// Days the data of a suspended subscription is kept where nobody says otherwise.
const RETENTION_DAYS: i64 = 90;

/// Whose things are read, and from where.
pub(super) struct Reader<'a> {
    /// For whom.
    pub(super) partner: &'a Partner,
    /// The other server; an id that is no GUID is made one with it.
    pub(super) source: &'a str,
    /// The partner's tenant there.
    pub(super) tenant: &'a str,
    /// When.
    pub(super) now: Time,
}

impl Reader<'_> {
    /// An id as it is there, or one made of it where ours is a GUID and theirs is not.
    fn id(&self, text: &str) -> Uuid {
        text.parse().unwrap_or_else(|_| {
            let space = Uuid::new_v5(&Uuid::NAMESPACE_URL, self.source.as_bytes());
            Uuid::new_v5(&space, text.to_lowercase().as_bytes())
        })
    }

    /// A customer without what it holds. Its id must be a GUID: it is a tenant's.
    pub(super) fn customer(&self, shape: &Shape) -> Option<(Customer, bool)> {
        let company = shape.at("companyprofile");
        let id = shape.text("id").or_else(|| company.text("tenantid"))?.parse::<Uuid>().ok()?;
        let domain = company
            .text("domain")
            .or_else(|| shape.words("customdomains").into_iter().next())?
            .to_lowercase();
        let mut profile = profile(&shape.at("billingprofile"));
        if profile.company_name.is_empty() {
            profile.company_name = company.text("companyname").unwrap_or_else(|| domain.clone());
        }
        if !shape.at("billingprofile").is_there() {
            profile.default_address = address(&company.at("address"));
        }
        if profile.culture.is_empty() {
            profile.culture.clone_from(&self.partner.locale);
        }
        if profile.language.is_empty() {
            profile.language = profile.culture.split('-').next().unwrap_or_default().to_lowercase();
        }
        if profile.default_address.country.is_empty() {
            profile.default_address.country.clone_from(&self.partner.country);
        }
        profile.company_name = profile.company_name.chars().take(domain::customer::MAX_NAME).collect();
        let locale =
            Locale::parse(&profile.culture).or_else(|| Locale::parse(&profile.language)).unwrap_or_default();
        let customer =
            Customer { id: CustomerId(id), domain, locale: locale.tag().to_owned(), profile, version: 1 };
        Some((customer, shape.flag("allowdelegatedaccess").unwrap_or(false)))
    }

    /// The customer with all it holds. What cannot be read is left out, and said.
    pub(super) fn foreign(
        &self,
        (customer, delegated_admin): (Customer, bool),
        subscriptions: &[Shape],
        orders: &[Shape],
    ) -> Foreign {
        let mut omitted = Vec::new();
        let named = |shape: &Shape| shape.text("id").unwrap_or_default();
        let mut sold = Vec::new();
        for shape in subscriptions {
            match self.subscription(shape) {
                Some(one) => sold.push(one),
                None => omitted.push(Omitted::new("subscription", named(shape), Omission::Unreadable)),
            }
        }
        let mut ordered = Vec::new();
        for shape in orders {
            match self.order(shape, customer.id) {
                Some(order) => ordered.push(order),
                None => omitted.push(Omitted::new("order", named(shape), Omission::Unreadable)),
            }
        }
        // What an order became and no list of subscriptions shows has no details on the wire.
        let unseen = ordered.iter().flat_map(|order| &order.lines).filter_map(|line| line.subscription);
        let unseen: Vec<_> = unseen.filter(|id| sold.iter().all(|one| one.id != *id)).collect();
        omitted.extend(unseen.into_iter().map(|id| Omitted::new("subscription", id, Omission::NotOnTheWire)));
        Foreign { customer, delegated_admin, subscriptions: sold, orders: ordered, omitted }
    }

    fn subscription(&self, shape: &Shape) -> Option<ForeignSubscription> {
        let id = SubscriptionId(self.id(&shape.text("id")?));
        let created_at = shape.time("creationdate").unwrap_or(self.now);
        let offer_name = shape.text("offername");
        let status = Status::parse(&shape.word("status", STATUSES).unwrap_or_default());
        let reasons = shape.words("suspensionreasons");
        Some(ForeignSubscription {
            id,
            order: OrderId(shape.text("orderid").map_or(id.0, |order| self.id(&order))),
            offer: OfferId(shape.text("offerid")?),
            status,
            quantity: shape.integer("quantity").unwrap_or(1).max(0),
            // The offer's name stands where there is no nickname.
            nickname: shape.text("friendlyname").filter(|name| Some(name) != offer_name.as_ref()),
            parent: shape.text("parentsubscriptionid").map(|parent| SubscriptionId(self.id(&parent))),
            created_at,
            term_start: shape.time("effectivestartdate").unwrap_or(created_at),
            term_end: shape.time("commitmentenddate").or_else(|| shape.time("commitmentenddatetime")),
            term_months: shape.text("termduration").and_then(|term| months(&term)),
            billing_cycle: shape
                .word("billingcycle", CYCLES)
                .filter(|word| word != "unknown")
                .and_then(|word| BillingCycle::parse(&word)),
            cancel_until: shape.time("cancellationalloweduntildate"),
            auto_renew: shape.flag("autorenewenabled").unwrap_or(false),
            suspended_by: reasons.iter().find_map(|reason| SuspendedBy::parse(&reason.to_lowercase())),
            contact: None,
        })
    }

    /// A support contact that is somebody else than the seller.
    pub(super) fn contact(&self, shape: &Shape) -> Option<ForeignContact> {
        let tenant = shape.text("supporttenantid").filter(|tenant| *tenant != self.tenant);
        let mpn_id = shape.text("supportmpnid").filter(|mpn_id| *mpn_id != self.partner.mpn_id);
        let own = self.partner.id.to_string();
        if tenant.as_ref().is_none_or(|tenant| *tenant == own) || mpn_id.is_none() {
            return None;
        }
        let tenant = tenant.and_then(|tenant| tenant.parse().ok()).map(PartnerId);
        Some(ForeignContact { tenant, mpn_id })
    }

    fn order(&self, shape: &Shape, customer: CustomerId) -> Option<Order> {
        let currency = shape
            .text("currencycode")
            .map_or_else(|| self.partner.currency.clone(), |code| code.to_uppercase());
        let lines: Vec<_> = shape.list("lineitems");
        let status = match shape.word("status", &["unknown", "pending", "completed", "cancelled"]).as_deref()
        {
            Some("pending" | "processing" | "in_progress") => OrderStatus::Pending,
            Some("cancelled" | "canceled") => OrderStatus::Cancelled,
            Some("completed" | "complete") | None => OrderStatus::Completed,
            Some(_) => return None,
        };
        let cycle = shape.word("billingcycle", CYCLES).and_then(|word| BillingCycle::parse(&word));
        Some(Order {
            id: OrderId(self.id(&shape.text("id")?)),
            partner: self.partner.id,
            customer,
            status,
            created_at: shape.time("creationdate").unwrap_or(self.now),
            billing_cycle: cycle.unwrap_or(BillingCycle::None),
            lines: lines
                .iter()
                .zip(0..)
                .filter_map(|(line, number)| self.line(line, number, &currency))
                .collect(),
            currency,
            version: 1,
        })
    }

    fn line(&self, shape: &Shape, number: i64, currency: &str) -> Option<OrderLine> {
        let pricing = shape.at("pricing");
        let price = pricing.amount("listprice").or_else(|| pricing.amount("price"));
        Some(OrderLine {
            number,
            offer: OfferId(shape.text("offerid")?),
            quantity: shape.integer("quantity").unwrap_or(1),
            nickname: shape.text("friendlyname"),
            parent: shape.text("parentsubscriptionid").map(|parent| SubscriptionId(self.id(&parent))),
            subscription: shape.text("subscriptionid").map(|id| SubscriptionId(self.id(&id))),
            reseller: None,
            unit_price: price.and_then(|price| minor(&price, currency)).unwrap_or(0),
        })
    }
}

/// A billing profile; nothing of it is required here.
pub(super) fn profile(shape: &Shape) -> BillingProfile {
    BillingProfile {
        company_name: shape.text("companyname").unwrap_or_default(),
        first_name: shape.text("firstname"),
        last_name: shape.text("lastname"),
        email: shape.text("email").unwrap_or_default(),
        culture: shape.text("culture").unwrap_or_default(),
        language: shape.text("language").unwrap_or_default().to_lowercase(),
        default_address: address(&shape.at("defaultaddress")),
    }
}

/// Takes over a profile that was told apart; what it does not say stays.
pub(super) fn adopt(profile: &mut BillingProfile, told: BillingProfile) {
    let before = std::mem::replace(profile, told);
    for (now, before) in [
        (&mut profile.company_name, before.company_name),
        (&mut profile.culture, before.culture),
        (&mut profile.language, before.language),
        (&mut profile.default_address.country, before.default_address.country),
    ] {
        if now.is_empty() {
            *now = before;
        }
    }
}

fn address(shape: &Shape) -> Address {
    Address {
        country: shape.text("country").unwrap_or_default().to_uppercase(),
        state: shape.text("state"),
        region: shape.text("region"),
        city: shape.text("city").unwrap_or_default(),
        address_line1: shape.text("addressline1").unwrap_or_default(),
        address_line2: shape.text("addressline2"),
        postal_code: shape.text("postalcode"),
        first_name: shape.text("firstname"),
        last_name: shape.text("lastname"),
        phone_number: shape.text("phonenumber"),
    }
}

/// An offer as the wire lists it. The wire has no word for its kind: a server of our own says it as the category's id,
/// any other shows it by its marks (trial, add-on, billed by use) and its product's type.
pub(super) fn offer(shape: &Shape) -> Option<Offer> {
    let id = shape.text("id")?;
    let name = shape.text("name").unwrap_or_else(|| id.clone());
    let cycle = shape.words("supportedbillingcycles").iter().find_map(|cycle| BillingCycle::parse(cycle));
    let limit = shape.integer("limit").filter(|limit| *limit > 0);
    let term = shape.text("termduration").and_then(|term| months(&term));
    let description = shape.text("description").unwrap_or_default();
    let offer = unsold(id.clone(), name, kind(shape));
    Some(Offer {
        catalog_item_id: shape.text("catalogitemid").unwrap_or(id),
        texts: offer
            .texts
            .into_iter()
            .map(|text| OfferText { description: description.clone(), ..text })
            .collect(),
        term_months: term.unwrap_or(if cycle == Some(BillingCycle::Annual) { 12 } else { 1 }),
        billing_cycle: cycle.unwrap_or(BillingCycle::Monthly),
        minimum: shape.integer("minimumquantity").unwrap_or(1).max(0),
        maximum: shape.integer("maximumquantity").filter(|most| *most > 0).unwrap_or(offer.maximum),
        limit_per_customer: limit,
        bases: shape.words("prerequisiteoffers").into_iter().map(OfferId).collect(),
        has_add_ons: shape.flag("hasaddons").unwrap_or(false),
        ..offer
    })
}

/// The offer of a subscription that no catalogue of the other server lists any more.
pub(super) fn offer_of(subscription: &Shape) -> Option<Offer> {
    let id = subscription.text("offerid")?;
    let cycle = subscription.word("billingcycle", CYCLES).and_then(|word| BillingCycle::parse(&word));
    let name = subscription.text("offername").unwrap_or_else(|| id.clone());
    Some(Offer {
        term_months: subscription.text("termduration").and_then(|term| months(&term)).unwrap_or(0),
        billing_cycle: cycle.unwrap_or(BillingCycle::None),
        has_add_ons: subscription.flag("haspurchasableaddons").unwrap_or(false),
        ..unsold(id, name, kind(subscription))
    })
}

/// An offer that nobody can buy here, with the little that is always known.
fn unsold(id: String, name: String, kind: OfferKind) -> Offer {
    Offer {
        catalog_item_id: id.clone(),
        id: OfferId(id),
        kind,
        texts: vec![OfferText { locale: Locale::En.tag().to_owned(), name, description: String::new() }],
        term_months: 0,
        billing_cycle: BillingCycle::None,
        minimum: 1,
        maximum: i64::from(i32::MAX),
        limit_per_customer: None,
        bases: Vec::new(),
        converts_to: Vec::new(),
        has_add_ons: false,
        purchasable: false,
        retention_days: RETENTION_DAYS,
        prices: Vec::new(),
    }
}

fn kind(shape: &Shape) -> OfferKind {
    let said = shape.at("category").text("id").and_then(|code| OfferKind::parse(&code));
    let product = shape.at("producttype").text("id").or_else(|| shape.at("product").text("type"));
    let product = product.unwrap_or_default().to_lowercase();
    let is_usage = ["billing", "billingtype"]
        .iter()
        .any(|name| shape.word(name, &["none", "usage", "license"]).is_some_and(|word| word == "usage"));
    let is_add_on = shape.flag("isaddon").unwrap_or(false) || shape.text("parentsubscriptionid").is_some();
    match said {
        Some(kind) => kind,
        None if shape.flag("istrial").unwrap_or(false) => OfferKind::Trial,
        None if is_add_on => OfferKind::AddOn,
        None if is_usage => OfferKind::Usage,
        None if product.contains("reserv") => OfferKind::Reservation,
        None if product.contains("software") => OfferKind::Software,
        None if product.contains("marketplace") || product.contains("saas") => OfferKind::Marketplace,
        None if product.contains("nce") => OfferKind::NewCommerce,
        None => OfferKind::Legacy,
    }
}

/// `P1M`, `P1Y`, `P3Y` in months.
fn months(term: &str) -> Option<i64> {
    let term = term.trim().to_uppercase();
    let number = term.strip_prefix('P')?;
    if let Some(years) = number.strip_suffix('Y') {
        return years.parse::<i64>().ok()?.checked_mul(12);
    }
    number.strip_suffix('M')?.parse().ok()
}

/// An amount in the currency's minor unit, read from its digits; what is finer than that is not kept.
fn minor(amount: &str, currency: &str) -> Option<i64> {
    let digits = usize::from(format::minor_digits(currency));
    let (sign, amount) = amount.strip_prefix('-').map_or((1, amount), |rest| (-1, rest));
    let (whole, fraction) = amount.split_once('.').unwrap_or((amount, ""));
    let fraction: String = fraction.chars().chain(std::iter::repeat('0')).take(digits).collect();
    format!("{whole}{fraction}").parse::<i64>().ok().map(|minor| sign * minor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_and_amounts_are_read() {
        assert_eq!(["P1M", "p1y", "P3Y", "P", "x"].map(months), [Some(1), Some(12), Some(36), None, None]);
        assert_eq!(minor("12.5", "EUR"), Some(1250));
        assert_eq!(minor("-0.05", "USD"), Some(-5));
        assert_eq!(minor("700", "JPY"), Some(700));
        assert_eq!(minor("12.999", "EUR"), Some(1299));
        assert_eq!(minor("a lot", "EUR"), None);
    }
}
