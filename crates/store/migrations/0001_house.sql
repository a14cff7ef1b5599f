-- Registry tables: organisations are known everywhere, so their keys stand alone.
CREATE TABLE IF NOT EXISTS partner (
    id {uuid} PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    mpn_id TEXT NOT NULL UNIQUE,
    domain TEXT NOT NULL UNIQUE,
    country TEXT NOT NULL,
    locale TEXT NOT NULL,
    currency TEXT NOT NULL,
    support_email TEXT NOT NULL,
    support_phone TEXT NOT NULL,
    restricted BOOLEAN NOT NULL,
    settings TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS customer (
    id {uuid} PRIMARY KEY,
    domain TEXT NOT NULL UNIQUE,
    locale TEXT NOT NULL,
    company_name TEXT NOT NULL,
    profile TEXT NOT NULL,
    version BIGINT NOT NULL
);

-- Reference table: the catalogue is small, read everywhere and written rarely.
CREATE TABLE IF NOT EXISTS offer (
    id TEXT PRIMARY KEY,
    catalog_item_id TEXT NOT NULL UNIQUE,
    position BIGINT NOT NULL,
    body TEXT NOT NULL
);

-- A provider and a reseller that work together (M6): two organisations, each of which finds it by its own id.
CREATE TABLE IF NOT EXISTS partnership (
    partner_id {uuid} NOT NULL,
    reseller_id {uuid} NOT NULL,
    state TEXT NOT NULL,
    since {time} NOT NULL,
    request BIGINT NOT NULL,
    requested_by {uuid},
    expires_at {time},
    next_at {time},
    PRIMARY KEY (partner_id, reseller_id)
);

CREATE INDEX IF NOT EXISTS partnership_of_reseller ON partnership (reseller_id, state, partner_id);

CREATE INDEX IF NOT EXISTS partnership_due ON partnership (next_at);

-- One row for a pair, whatever its generation: the lock that every rule-bearing command takes first.
CREATE TABLE IF NOT EXISTS relationship (
    partner_id {uuid} NOT NULL,
    customer_id {uuid} NOT NULL,
    generation BIGINT NOT NULL,
    state TEXT NOT NULL,
    since {time} NOT NULL,
    ended_at {time},
    removal_id {uuid},
    provider_id {uuid},
    hold TEXT,
    self_serve BOOLEAN NOT NULL,
    PRIMARY KEY (partner_id, customer_id)
);

-- Who serves a customer, for the customer's side and for resolving support contacts.
CREATE INDEX IF NOT EXISTS relationship_of_customer ON relationship (customer_id, state, partner_id, generation);

-- The list of a partner's customers in the order of each collation (portal M7, terms C1).
CREATE TABLE IF NOT EXISTS customer_listing (
    partner_id {uuid} NOT NULL,
    sorting TEXT NOT NULL,
    sort_key {bytes} NOT NULL,
    customer_id {uuid} NOT NULL,
    PRIMARY KEY (partner_id, sorting, sort_key, customer_id)
);

CREATE INDEX IF NOT EXISTS customer_listing_of_customer ON customer_listing (partner_id, customer_id);

-- Folded terms of a customer, for search by prefix. `field` is `word` for each word of name, domain and id, `name`
-- for the whole name and `domain` for the whole domain, which is what the wire's starts_with compares. Terms are
-- bytes, so that every engine orders them alike.
CREATE TABLE IF NOT EXISTS customer_term (
    partner_id {uuid} NOT NULL,
    field TEXT NOT NULL,
    term {bytes} NOT NULL,
    customer_id {uuid} NOT NULL,
    PRIMARY KEY (partner_id, field, term, customer_id)
);

-- With its field and term, so that whether a hit has a term as well is a look at that customer's terms alone.
CREATE INDEX IF NOT EXISTS customer_term_of_customer ON customer_term (partner_id, customer_id, field, term);

-- How many customers a partner has, in slots, so that removals do not wait for one row.
CREATE TABLE IF NOT EXISTS customer_count (
    partner_id {uuid} NOT NULL,
    slot BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (partner_id, slot)
);

CREATE TABLE IF NOT EXISTS subscription (
    partner_id {uuid} NOT NULL,
    id {uuid} NOT NULL,
    customer_id {uuid} NOT NULL,
    order_id {uuid} NOT NULL,
    offer_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    quantity BIGINT NOT NULL,
    nickname TEXT,
    parent_id {uuid},
    reseller_id {uuid},
    created_at {time} NOT NULL,
    term_start {time} NOT NULL,
    term_end {time},
    term_months BIGINT NOT NULL,
    billing_cycle TEXT NOT NULL,
    cancel_until {time},
    auto_renew BOOLEAN NOT NULL,
    suspended_at {time},
    suspended_by TEXT,
    delete_at {time},
    retention_days BIGINT NOT NULL,
    released BOOLEAN NOT NULL,
    bought_by_customer BOOLEAN NOT NULL,
    contact_partner_id {uuid},
    contact_generation BIGINT,
    unit_price BIGINT NOT NULL,
    currency TEXT NOT NULL,
    version BIGINT NOT NULL,
    told_until {time},
    next_at {time},
    PRIMARY KEY (partner_id, id)
);

CREATE INDEX IF NOT EXISTS subscription_of_customer ON subscription (partner_id, customer_id, created_at, id);

-- What the clock has something to do with next, of whatever partner.
CREATE INDEX IF NOT EXISTS subscription_due ON subscription (next_at);

-- For the customer's side, and for finding what names a partner as its contact.
CREATE INDEX IF NOT EXISTS subscription_at_customer ON subscription (customer_id, contact_partner_id);

CREATE TABLE IF NOT EXISTS purchase_order (
    partner_id {uuid} NOT NULL,
    id {uuid} NOT NULL,
    customer_id {uuid} NOT NULL,
    status TEXT NOT NULL,
    created_at {time} NOT NULL,
    billing_cycle TEXT NOT NULL,
    currency TEXT NOT NULL,
    lines TEXT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (partner_id, id)
);

CREATE INDEX IF NOT EXISTS purchase_order_of_customer ON purchase_order (partner_id, customer_id, created_at, id);

CREATE INDEX IF NOT EXISTS purchase_order_open ON purchase_order (partner_id, customer_id) WHERE status IN ('pending', 'in_progress');

-- A transfer stands once on each side, under that side's partner.
CREATE TABLE IF NOT EXISTS transfer (
    partner_id {uuid} NOT NULL,
    id {uuid} NOT NULL,
    customer_id {uuid} NOT NULL,
    other_id {uuid} NOT NULL,
    state TEXT NOT NULL,
    subscriptions TEXT NOT NULL,
    created_at {time} NOT NULL,
    PRIMARY KEY (partner_id, id)
);

CREATE INDEX IF NOT EXISTS transfer_active ON transfer (partner_id, customer_id) WHERE state = 'active';

CREATE TABLE IF NOT EXISTS delegation (
    partner_id {uuid} NOT NULL,
    id {uuid} NOT NULL,
    customer_id {uuid} NOT NULL,
    generation BIGINT NOT NULL,
    kind TEXT NOT NULL,
    roles TEXT NOT NULL,
    started_at {time} NOT NULL,
    expires_at {time},
    ended_at {time},
    state TEXT NOT NULL,
    name TEXT,
    granular TEXT,
    next_at {time},
    PRIMARY KEY (partner_id, id)
);

CREATE INDEX IF NOT EXISTS delegation_of_customer ON delegation (partner_id, customer_id, ended_at);

CREATE INDEX IF NOT EXISTS delegation_due ON delegation (next_at);

CREATE TABLE IF NOT EXISTS closed_relationship (
    partner_id {uuid} NOT NULL,
    id {uuid} NOT NULL,
    customer_id {uuid} NOT NULL,
    generation BIGINT NOT NULL,
    removed_at {time} NOT NULL,
    in_view BOOLEAN NOT NULL,
    notice_to_customer BOOLEAN NOT NULL,
    open_money BOOLEAN NOT NULL,
    last_charge_at {time} NOT NULL,
    archived_at {time},
    next_at {time},
    body TEXT NOT NULL,
    PRIMARY KEY (partner_id, id),
    UNIQUE (partner_id, customer_id, generation)
);

CREATE INDEX IF NOT EXISTS closed_relationship_due ON closed_relationship (next_at);

CREATE INDEX IF NOT EXISTS closed_relationship_by_time ON closed_relationship (partner_id, removed_at, id);

CREATE INDEX IF NOT EXISTS closed_relationship_at_customer ON closed_relationship (customer_id, removed_at);

CREATE TABLE IF NOT EXISTS invitation (
    partner_id {uuid} NOT NULL,
    id {uuid} NOT NULL,
    kind TEXT NOT NULL,
    customer_id {uuid},
    delegated_admin BOOLEAN NOT NULL,
    locale TEXT NOT NULL,
    state TEXT NOT NULL,
    created_by {uuid},
    created_at {time} NOT NULL,
    expires_at {time},
    rotation BIGINT NOT NULL,
    provider_id {uuid},
    reseller_id {uuid},
    granular TEXT,
    text TEXT,
    opened_at {time},
    next_at {time},
    PRIMARY KEY (partner_id, id)
);

CREATE INDEX IF NOT EXISTS invitation_by_time ON invitation (partner_id, created_at, id);

CREATE INDEX IF NOT EXISTS invitation_for_customer ON invitation (customer_id, state);

-- Tasks that wait for somebody: a customer's request to leave, a release asked of the operator, a reseller's request.
CREATE TABLE IF NOT EXISTS task (
    partner_id {uuid} NOT NULL,
    id {uuid} NOT NULL,
    customer_id {uuid} NOT NULL,
    kind TEXT NOT NULL,
    object_id TEXT NOT NULL,
    asker_id {uuid},
    note TEXT,
    state TEXT NOT NULL,
    answer TEXT,
    created_at {time} NOT NULL,
    due_at {time} NOT NULL,
    escalates_at {time},
    closed_at {time},
    next_at {time},
    PRIMARY KEY (partner_id, id)
);

CREATE INDEX IF NOT EXISTS task_open ON task (partner_id, state, due_at, id);

CREATE INDEX IF NOT EXISTS task_of_customer ON task (partner_id, customer_id, state);

-- What a reseller asked of its providers lies with them.
CREATE INDEX IF NOT EXISTS task_of_asker ON task (asker_id, created_at, id);

CREATE INDEX IF NOT EXISTS task_due ON task (next_at);

-- What happened. Numbered and chained by hash within one partner and subject: a customer, or the partner itself.
CREATE TABLE IF NOT EXISTS event (
    partner_id {uuid} NOT NULL,
    subject_id {uuid} NOT NULL,
    sequence BIGINT NOT NULL,
    id {uuid} NOT NULL,
    customer_id {uuid},
    generation BIGINT NOT NULL,
    at {time} NOT NULL,
    kind TEXT NOT NULL,
    command TEXT NOT NULL,
    cause {uuid} NOT NULL,
    correlation_id {uuid} NOT NULL,
    body TEXT NOT NULL,
    hash {bytes} NOT NULL,
    PRIMARY KEY (partner_id, subject_id, sequence)
);

CREATE INDEX IF NOT EXISTS event_by_time ON event (partner_id, at, id);

CREATE INDEX IF NOT EXISTS event_at_customer ON event (customer_id, at, id);

CREATE TABLE IF NOT EXISTS event_chain (
    partner_id {uuid} NOT NULL,
    subject_id {uuid} NOT NULL,
    sequence BIGINT NOT NULL,
    hash {bytes} NOT NULL,
    PRIMARY KEY (partner_id, subject_id)
);

-- Commands that were refused; one row for a request id, however often it is repeated.
CREATE TABLE IF NOT EXISTS attempt (
    partner_id {uuid} NOT NULL,
    request_id {uuid} NOT NULL,
    command TEXT NOT NULL,
    customer_id {uuid},
    at {time} NOT NULL,
    code TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (partner_id, request_id, command)
);

CREATE INDEX IF NOT EXISTS attempt_by_time ON attempt (partner_id, at, request_id);

-- Answers that can be given again (api 1.4), and how an unknown commit is resolved.
CREATE TABLE IF NOT EXISTS idempotency (
    partner_id {uuid} NOT NULL,
    key {bytes} NOT NULL,
    customer_id {uuid},
    generation BIGINT NOT NULL,
    created_at {time} NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (partner_id, key)
);

CREATE INDEX IF NOT EXISTS idempotency_by_time ON idempotency (partner_id, created_at);
