-- The words are PostgreSQL's, and SQLite takes them: "bytea" and "bigint" keep bytes and numbers as they are.
-- Instants are milliseconds since 1970, UTC.

CREATE TABLE pack (
    content_hash text NOT NULL PRIMARY KEY
);

CREATE TABLE pack_file (
    content_hash text  NOT NULL REFERENCES pack (content_hash),
    path         text  NOT NULL,
    content      bytea NOT NULL,
    PRIMARY KEY (content_hash, path)
);

CREATE TABLE interview (
    id            text   NOT NULL PRIMARY KEY,
    token         bytea  NOT NULL,                                  -- SHA-256
    pack_id       text   NOT NULL,
    pack_hash     text   NOT NULL REFERENCES pack (content_hash),
    locale        text   NOT NULL,
    notice        text,                                             -- the version that was accepted
    reference     text   CHECK (length(reference) <= 64),
    created       bigint NOT NULL,
    expires       bigint NOT NULL,
    revision      bigint NOT NULL,
    answers       bytea  NOT NULL,                                  -- JSON, by linkId
    sealed        bigint,
    sealed_locale text,
    sealed_result bytea                                             -- canonical JSON
);

CREATE INDEX interview_expires ON interview (expires);

CREATE TABLE idempotency_key (
    scope     bytea  NOT NULL PRIMARY KEY,                          -- HMAC of client and key
    request   bytea  NOT NULL,                                      -- HMAC of what was asked
    interview text   REFERENCES interview (id) ON DELETE SET NULL,  -- none: the key is spent
    created   bigint NOT NULL
);

CREATE INDEX idempotency_key_interview ON idempotency_key (interview);
CREATE INDEX idempotency_key_created ON idempotency_key (created);
