-- Who the customer of a closed record was. It is personal: it can be erased, and the record stays (README).
CREATE TABLE IF NOT EXISTS closed_company (
    partner_id {uuid} NOT NULL,
    record_id {uuid} NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (partner_id, record_id)
);

-- What came to a closed record after its end; a line never changes (M11).
CREATE TABLE IF NOT EXISTS closed_line (
    partner_id {uuid} NOT NULL,
    record_id {uuid} NOT NULL,
    id {uuid} NOT NULL,
    at {time} NOT NULL,
    kind TEXT NOT NULL,
    amount BIGINT NOT NULL,
    currency TEXT,
    code TEXT NOT NULL,
    subscription_id {uuid},
    PRIMARY KEY (partner_id, id)
);

CREATE INDEX IF NOT EXISTS closed_line_of_record ON closed_line (partner_id, record_id, at, id);
