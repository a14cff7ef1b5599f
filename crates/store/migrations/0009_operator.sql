-- Reference table: the operator's policy, in one row. `limits` is the part of it that is read with each actor.
CREATE TABLE IF NOT EXISTS policy (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    limits TEXT NOT NULL,
    body TEXT NOT NULL
);

-- What waits for a second approver, or waited.
CREATE TABLE IF NOT EXISTS approval (
    partner_id {uuid} NOT NULL,
    id {uuid} NOT NULL,
    customer_id {uuid} NOT NULL,
    generation BIGINT NOT NULL,
    wish TEXT NOT NULL,
    body TEXT NOT NULL,
    asked_by {uuid},
    asked_at {time} NOT NULL,
    expires_at {time} NOT NULL,
    state TEXT NOT NULL,
    decided_by {uuid},
    decided_at {time},
    note TEXT,
    next_at {time},
    PRIMARY KEY (partner_id, id)
);

CREATE INDEX IF NOT EXISTS approval_by_time ON approval (partner_id, asked_at, id);

CREATE INDEX IF NOT EXISTS approval_open ON approval (partner_id, customer_id) WHERE state = 'open';

CREATE INDEX IF NOT EXISTS approval_due ON approval (next_at);

-- What the operator did to a partner and why, in words that the partner reads.
CREATE TABLE IF NOT EXISTS operator_act (
    partner_id {uuid} NOT NULL,
    id {uuid} NOT NULL,
    customer_id {uuid},
    kind TEXT NOT NULL,
    object_id TEXT NOT NULL,
    ground TEXT NOT NULL,
    note TEXT NOT NULL,
    at {time} NOT NULL,
    until_at {time},
    user_id {uuid},
    PRIMARY KEY (partner_id, id)
);

CREATE INDEX IF NOT EXISTS operator_act_by_time ON operator_act (partner_id, at, id);

-- What the operator saw during a look inside: each object once.
CREATE TABLE IF NOT EXISTS operator_sight (
    partner_id {uuid} NOT NULL,
    look_id {uuid} NOT NULL,
    object_id TEXT NOT NULL,
    at {time} NOT NULL,
    PRIMARY KEY (partner_id, look_id, object_id)
);

-- What the operator looks at across partners: few rows of large tables.
CREATE INDEX IF NOT EXISTS relationship_held ON relationship (partner_id, customer_id) WHERE hold IS NOT NULL;

CREATE INDEX IF NOT EXISTS task_for_operator ON task (due_at, id) WHERE state = 'open';
