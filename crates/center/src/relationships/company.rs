//! Who a customer was when a relationship ended: kept beside the record, where it can be erased, with its salted hash in
//! the removal's event, so that it can still be proven (README "Personal data").

use crate::Error;
use crate::run::Work;
use aws_lc_rs::digest;
use domain::customer::Customer;
use domain::relationship::{ClosedCompany, Removal};
use domain::{EventKind, Happened};
use store::closed;
use uuid::Uuid;

/// Keeps who the customer was, and answers with the events of the removal, which know it by its hash.
pub(super) fn remember(work: &mut Work<'_, '_>, removal: &Removal) -> Result<Vec<Happened>, Error> {
    let mut happened = removal.happened.clone();
    let salt = work.id();
    if let Some(company) = company_of(removal, salt) {
        prove(&company, &mut happened)?;
        work.save(closed::remember_company(&company)?);
    }
    Ok(happened)
}

/// Who the customer of a removal is at that moment; none where its tenant is gone.
pub fn company_of(removal: &Removal, salt: Uuid) -> Option<ClosedCompany> {
    let customer = removal.customer.as_ref()?;
    Some(ClosedCompany {
        partner: removal.record.partner,
        record: removal.record.id,
        salt,
        domain: customer.domain.clone(),
        locale: customer.locale.clone(),
        profile: customer.profile.clone(),
    })
}

/// Puts the company's hash into the removal's event.
pub fn prove(company: &ClosedCompany, happened: &mut [Happened]) -> Result<(), Error> {
    let hash = hash_of(company)?;
    for one in happened.iter_mut().filter(|one| one.kind == EventKind::RelationshipRemoved) {
        if let Some(new) = one.new.as_object_mut() {
            new.insert("company".to_owned(), hash.clone().into());
        }
    }
    Ok(())
}

/// SHA-256 over all that is kept of the company, its salt first, in hex.
pub fn hash_of(company: &ClosedCompany) -> Result<String, Error> {
    let mut context = digest::Context::new(&digest::SHA256);
    context.update(company.salt.as_bytes());
    context.update(company.domain.as_bytes());
    context.update(&serde_json::to_vec(&company.profile).map_err(|_| Error::Internal)?);
    Ok(context.finish().as_ref().iter().map(|byte| format!("{byte:02x}")).collect())
}

/// The company as a customer, for whoever shows it where the tenant itself is gone (E43).
pub(super) fn as_customer(company: &ClosedCompany, id: domain::CustomerId) -> Customer {
    Customer {
        id,
        domain: company.domain.clone(),
        locale: company.locale.clone(),
        profile: company.profile.clone(),
        version: 0,
    }
}
