-- Reference table: the operator's policy, in one row. `limits` is the part of it that is read with each actor.
CREATE TABLE IF NOT EXISTS policy (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    limits TEXT NOT NULL,
    body TEXT NOT NULL
);
