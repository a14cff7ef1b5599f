-- Registry table: attempts to sign in that failed or still run, by a hash of user name and address or of the address
-- alone. Whoever guesses passwords is counted together by all nodes.
CREATE TABLE IF NOT EXISTS sign_in_attempt (
    key {bytes} PRIMARY KEY,
    first_at {time} NOT NULL,
    attempts BIGINT NOT NULL
);

CREATE INDEX IF NOT EXISTS sign_in_attempt_by_time ON sign_in_attempt (first_at);

-- Bulk offboardings (M9). Any node works on one that runs.
CREATE TABLE IF NOT EXISTS offboarding (
    partner_id {uuid} NOT NULL,
    id {uuid} NOT NULL,
    state TEXT NOT NULL,
    halted_by TEXT,
    dry_run BOOLEAN NOT NULL,
    terms TEXT NOT NULL,
    runner TEXT NOT NULL,
    total BIGINT NOT NULL,
    created_at {time} NOT NULL,
    changed_at {time} NOT NULL,
    PRIMARY KEY (partner_id, id)
);

CREATE INDEX IF NOT EXISTS offboarding_by_time ON offboarding (partner_id, created_at, id);

-- What a node that has time looks for; a partner's running job is found without its partner being known.
CREATE INDEX IF NOT EXISTS offboarding_running ON offboarding (created_at, id) WHERE state = 'running';

-- One customer of a job. The row changes in the removal's own transaction, so that no death of a node loses or
-- doubles it.
CREATE TABLE IF NOT EXISTS offboarding_item (
    partner_id {uuid} NOT NULL,
    offboarding_id {uuid} NOT NULL,
    position BIGINT NOT NULL,
    customer_id {uuid} NOT NULL,
    state TEXT NOT NULL,
    code TEXT,
    refusal TEXT,
    removal_id {uuid},
    done_at {time},
    PRIMARY KEY (partner_id, offboarding_id, position),
    UNIQUE (partner_id, offboarding_id, customer_id)
);

CREATE INDEX IF NOT EXISTS offboarding_item_waiting ON offboarding_item (partner_id, offboarding_id, position) WHERE state = 'waiting';
