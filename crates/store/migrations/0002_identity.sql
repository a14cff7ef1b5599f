-- Registry table: a user name is known everywhere, whoever's it is.
CREATE TABLE IF NOT EXISTS username (
    username TEXT PRIMARY KEY,
    tenant_id {uuid} NOT NULL,
    user_id {uuid} NOT NULL
);

-- People of partners, customers and the operator, kept with their tenant.
CREATE TABLE IF NOT EXISTS user_account (
    tenant_id {uuid} NOT NULL,
    id {uuid} NOT NULL,
    tenant_kind TEXT NOT NULL,
    username TEXT NOT NULL,
    display_name TEXT NOT NULL,
    password TEXT NOT NULL,
    roles TEXT NOT NULL,
    locale TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    active BOOLEAN NOT NULL,
    epoch BIGINT NOT NULL,
    created_at {time} NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, username)
);

-- Registry table: a client id is known everywhere.
CREATE TABLE IF NOT EXISTS application (
    client_id TEXT PRIMARY KEY,
    partner_id {uuid} NOT NULL,
    name TEXT NOT NULL,
    secret {bytes} NOT NULL,
    active BOOLEAN NOT NULL,
    epoch BIGINT NOT NULL,
    created_at {time} NOT NULL
);

CREATE INDEX IF NOT EXISTS application_of_partner ON application (partner_id, client_id);

-- Registry tables: sessions and refresh tokens are found by nothing but their hash.
CREATE TABLE IF NOT EXISTS session (
    hash {bytes} PRIMARY KEY,
    tenant_id {uuid} NOT NULL,
    user_id {uuid} NOT NULL,
    epoch BIGINT NOT NULL,
    created_at {time} NOT NULL,
    seen_at {time} NOT NULL,
    expires_at {time} NOT NULL
);

CREATE INDEX IF NOT EXISTS session_of_user ON session (tenant_id, user_id);

CREATE INDEX IF NOT EXISTS session_by_end ON session (expires_at);

CREATE TABLE IF NOT EXISTS refresh_token (
    hash {bytes} PRIMARY KEY,
    tenant_id {uuid} NOT NULL,
    user_id {uuid} NOT NULL,
    epoch BIGINT NOT NULL,
    client_id TEXT NOT NULL,
    confidential BOOLEAN NOT NULL,
    resource TEXT NOT NULL,
    scope TEXT NOT NULL,
    family {uuid} NOT NULL,
    created_at {time} NOT NULL,
    expires_at {time} NOT NULL,
    used_at {time}
);

CREATE INDEX IF NOT EXISTS refresh_token_of_user ON refresh_token (tenant_id, user_id);

CREATE INDEX IF NOT EXISTS refresh_token_of_family ON refresh_token (family);

CREATE INDEX IF NOT EXISTS refresh_token_by_end ON refresh_token (expires_at);

-- Keys of this installation: access tokens are signed with the newest, and checked with any that has not retired.
CREATE TABLE IF NOT EXISTS signing_key (
    kid TEXT PRIMARY KEY,
    private_key {bytes} NOT NULL,
    public_key {bytes} NOT NULL,
    created_at {time} NOT NULL,
    retire_at {time} NOT NULL
);

-- What links, form tokens and first passwords are derived from.
CREATE TABLE IF NOT EXISTS instance_secret (
    kid TEXT PRIMARY KEY,
    secret {bytes} NOT NULL,
    created_at {time} NOT NULL
);
