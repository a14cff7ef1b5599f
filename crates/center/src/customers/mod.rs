//! Customers of a partner: list, search, one, new, billing profile.

mod create;
mod create_for;
mod delete;
mod index;
mod list;
mod of_reseller;
mod one;
mod update_profile;

pub use create::{CreateCustomer, Created};
pub use create_for::{CreateCustomerFor, RESELLER};
pub use delete::DeleteCustomer;
pub use index::{index, index_of};
pub use list::{CustomerList, CustomerPage, Position, SearchFor};
pub use of_reseller::CustomersOfReseller;
pub use one::{CustomerDetail, CustomerOne, DomainTaken};
pub use store::customers::Listed;
pub use update_profile::UpdateBillingProfile;
