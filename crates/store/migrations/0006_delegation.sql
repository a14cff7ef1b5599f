-- Which of a partner's groups use granular rights, and which of the roles each.
CREATE TABLE IF NOT EXISTS access_assignment (
    partner_id {uuid} NOT NULL,
    id {uuid} NOT NULL,
    delegation_id {uuid} NOT NULL,
    container_id {uuid} NOT NULL,
    roles TEXT NOT NULL,
    created_at {time} NOT NULL,
    modified_at {time} NOT NULL,
    deleted_at {time},
    version BIGINT NOT NULL,
    PRIMARY KEY (partner_id, id)
);

CREATE INDEX IF NOT EXISTS access_assignment_of ON access_assignment (partner_id, delegation_id, created_at);

-- What a caller asked to happen to granular rights, which it can read again.
CREATE TABLE IF NOT EXISTS delegation_request (
    partner_id {uuid} NOT NULL,
    id {uuid} NOT NULL,
    delegation_id {uuid} NOT NULL,
    action TEXT NOT NULL,
    created_at {time} NOT NULL,
    PRIMARY KEY (partner_id, id)
);

CREATE INDEX IF NOT EXISTS delegation_request_of ON delegation_request (partner_id, delegation_id, created_at);

-- Usage subscriptions inside which the customer took the partner's access away; that it was there follows from when
-- they were bought.
CREATE TABLE IF NOT EXISTS subscription_access_end (
    partner_id {uuid} NOT NULL,
    subscription_id {uuid} NOT NULL,
    customer_id {uuid} NOT NULL,
    ended_at {time} NOT NULL,
    PRIMARY KEY (partner_id, subscription_id)
);

CREATE INDEX IF NOT EXISTS subscription_access_end_of ON subscription_access_end (partner_id, customer_id);
