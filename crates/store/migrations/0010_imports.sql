-- Takings-over of what another server knows, page by page, so that one that was interrupted goes on where it was.
CREATE TABLE IF NOT EXISTS import_run (
    partner_id {uuid} NOT NULL,
    id {uuid} NOT NULL,
    source TEXT NOT NULL,
    state TEXT NOT NULL,
    next_page TEXT,
    started_at {time} NOT NULL,
    finished_at {time},
    PRIMARY KEY (partner_id, id)
);

CREATE INDEX IF NOT EXISTS import_run_by_time ON import_run (partner_id, source, started_at, id);

-- One customer of a taking-over. The row is written in the same transaction as the customer's own.
CREATE TABLE IF NOT EXISTS import_item (
    partner_id {uuid} NOT NULL,
    run_id {uuid} NOT NULL,
    source_id TEXT NOT NULL,
    fate TEXT NOT NULL,
    subscriptions BIGINT NOT NULL,
    orders BIGINT NOT NULL,
    omitted TEXT NOT NULL,
    at {time} NOT NULL,
    PRIMARY KEY (partner_id, run_id, source_id)
);
