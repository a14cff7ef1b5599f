-- What somebody is about to buy (M10). `next_at` is when the clock has something to do with it.
CREATE TABLE IF NOT EXISTS cart (
    partner_id {uuid} NOT NULL,
    id {uuid} NOT NULL,
    customer_id {uuid} NOT NULL,
    generation BIGINT NOT NULL,
    status TEXT NOT NULL,
    changed_at {time} NOT NULL,
    next_at {time},
    body TEXT NOT NULL,
    PRIMARY KEY (partner_id, id)
);

CREATE INDEX IF NOT EXISTS cart_of_customer ON cart (partner_id, customer_id, status);

CREATE INDEX IF NOT EXISTS cart_due ON cart (next_at) WHERE next_at IS NOT NULL;

-- Reports of provisioning that fit no order (E8), kept until somebody looked at them.
CREATE TABLE IF NOT EXISTS provisioning_quarantine (
    partner_id {uuid} NOT NULL,
    id {uuid} NOT NULL,
    order_id {uuid} NOT NULL,
    customer_id {uuid},
    result TEXT NOT NULL,
    reason TEXT NOT NULL,
    at {time} NOT NULL,
    PRIMARY KEY (partner_id, id)
);

CREATE INDEX IF NOT EXISTS provisioning_quarantine_by_time ON provisioning_quarantine (at, id);

-- Reference table: each change of the catalogue, counted from 1.
CREATE TABLE IF NOT EXISTS catalogue_version (
    number BIGINT PRIMARY KEY,
    at {time} NOT NULL,
    user_id {uuid},
    added BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    retired BIGINT NOT NULL
);
