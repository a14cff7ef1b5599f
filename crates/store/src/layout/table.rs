//! Where each table's rows belong. A new table gets its line here, or no test run passes.

/// Where a table's rows belong when a database is more than one piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// With their partner: every key holds `partner_id`, and so does every statement that is asked often.
    Distributed,
    /// Known across partners and found by a key of its own; in one piece, on Citus with a copy on each node.
    ///
    /// Citus could spread such a table by its own key, and does not: a partner's rows are joined with it by that key
    /// and not by `partner_id`, which only a copy beside them allows, and a second unique value such as a domain is
    /// unique only where the table is whole. What is written often is never of this class.
    Registry,
    /// Small, read everywhere and written rarely; in one piece, on Citus with a copy on each node.
    Reference,
}

/// A table and its class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Table {
    pub(crate) name: &'static str,
    pub(crate) class: Class,
}

/// What a partner's rows are distributed by.
pub(crate) const KEY: &str = "partner_id";

/// Every table of the schema but the list of its own steps, which stays where it is asked for.
pub(crate) const TABLES: &[Table] = &[
    // The first one is what the others are kept beside.
    distributed("relationship"),
    distributed("access_assignment"),
    distributed("approval"),
    distributed("attempt"),
    distributed("cart"),
    distributed("closed_company"),
    distributed("closed_line"),
    distributed("closed_relationship"),
    distributed("consent"),
    distributed("customer_count"),
    distributed("customer_listing"),
    distributed("customer_term"),
    distributed("delegation"),
    distributed("delegation_request"),
    distributed("event"),
    distributed("event_chain"),
    distributed("idempotency"),
    distributed("import_item"),
    distributed("import_run"),
    distributed("invitation"),
    distributed("invitation_forward"),
    distributed("offboarding"),
    distributed("offboarding_item"),
    distributed("operator_act"),
    distributed("operator_sight"),
    distributed("provisioning_quarantine"),
    distributed("purchase_order"),
    distributed("subscription"),
    distributed("subscription_access_end"),
    distributed("task"),
    distributed("transfer"),
    // Organisations: a customer belongs to several partners, and both are found by id or domain.
    registry("customer"),
    registry("partner"),
    // Two organisations that work together: found by either.
    registry("partnership"),
    // People belong to a partner, a customer or the operator. They are found by name or by what they carry, on every
    // request and before any partner is known, so they lie with the rest of what identifies somebody.
    registry("application"),
    registry("refresh_token"),
    registry("session"),
    registry("sign_in_attempt"),
    registry("user_account"),
    registry("username"),
    reference("catalogue_version"),
    reference("demo_clock"),
    reference("instance_secret"),
    reference("offer"),
    reference("policy"),
    reference("signing_key"),
];

/// The class of a table of this name.
pub(crate) fn class_of(name: &str) -> Option<Class> {
    TABLES.iter().find(|table| table.name == name).map(|table| table.class)
}

/// The names of the tables of a class.
pub(crate) fn of_class(class: Class) -> impl Iterator<Item = &'static str> {
    TABLES.iter().filter(move |table| table.class == class).map(|table| table.name)
}

const fn distributed(name: &'static str) -> Table {
    Table { name, class: Class::Distributed }
}

const fn registry(name: &'static str) -> Table {
    Table { name, class: Class::Registry }
}

const fn reference(name: &'static str) -> Table {
    Table { name, class: Class::Reference }
}
