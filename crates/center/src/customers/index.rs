//! The keys under which a customer is found and sorted.

use domain::customer::Customer;
use language::{Collation, fold, search_terms, sort_key};
use store::customers::Index;

/// Search terms and sort keys of a customer, for the four collations in use (terms C1, C9).
pub fn index(customer: &Customer) -> Index {
    let name = &customer.profile.company_name;
    let mut terms: Vec<(&'static str, String)> = Vec::new();
    terms.extend(search_terms(name).into_iter().map(|term| ("word", term)));
    terms.push(("word", customer.domain.clone()));
    terms.extend(customer.domain.split('.').map(|label| ("word", label.to_owned())));
    terms.push(("word", customer.id.to_string()));
    terms.push(("name", fold(name)));
    terms.push(("domain", customer.domain.clone()));
    terms.sort();
    terms.dedup();
    let sort_keys = Collation::ALL.iter().map(|collation| (collation.name(), sort_key(*collation, name))).collect();
    Index { terms, sort_keys }
}
