-- What a customer's admin agreed to, in each partner's record. The log holds a salted hash of it and no person.
CREATE TABLE IF NOT EXISTS consent (
    partner_id {uuid} NOT NULL,
    id {uuid} NOT NULL,
    customer_id {uuid} NOT NULL,
    generation BIGINT NOT NULL,
    invitation_id {uuid} NOT NULL,
    user_id {uuid},
    role TEXT,
    text_version TEXT NOT NULL,
    text_hash TEXT NOT NULL,
    locale TEXT NOT NULL,
    at {time} NOT NULL,
    grants TEXT NOT NULL,
    salt TEXT NOT NULL,
    PRIMARY KEY (partner_id, id)
);

CREATE INDEX IF NOT EXISTS consent_of_customer ON consent (partner_id, customer_id, at);

CREATE INDEX IF NOT EXISTS consent_at_customer ON consent (customer_id, at);

-- Requests that a person who may not answer passed on to the admins of the same customer.
CREATE TABLE IF NOT EXISTS invitation_forward (
    partner_id {uuid} NOT NULL,
    invitation_id {uuid} NOT NULL,
    customer_id {uuid} NOT NULL,
    user_id {uuid},
    rotation BIGINT NOT NULL,
    at {time} NOT NULL,
    PRIMARY KEY (partner_id, invitation_id, customer_id)
);

CREATE INDEX IF NOT EXISTS invitation_forward_at_customer ON invitation_forward (customer_id, at);

CREATE INDEX IF NOT EXISTS invitation_due ON invitation (next_at);
