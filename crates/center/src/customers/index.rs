//! The keys under which a customer is found and sorted.

use domain::CustomerId;
use domain::customer::Customer;
use language::{Collation, fold, search_terms, sort_key};
use store::customers::Index;

/// Search terms and sort keys of a customer, for the four collations in use (terms C1, C9).
pub fn index(customer: &Customer) -> Index {
    index_of(customer.id, &customer.domain, &customer.profile.company_name)
}

/// The same for whoever knows no more of a customer than this.
pub fn index_of(id: CustomerId, domain: &str, name: &str) -> Index {
    let mut terms: Vec<(&'static str, String)> = Vec::new();
    terms.extend(search_terms(name).into_iter().map(|term| ("word", term)));
    terms.push(("word", domain.to_owned()));
    terms.extend(domain.split('.').map(|label| ("word", label.to_owned())));
    terms.push(("word", id.to_string()));
    terms.push(("name", fold(name)));
    terms.push(("domain", domain.to_owned()));
    terms.sort();
    terms.dedup();
    let sort_keys =
        Collation::ALL.iter().map(|collation| (collation.name(), sort_key(*collation, name))).collect();
    Index { terms, sort_keys }
}
