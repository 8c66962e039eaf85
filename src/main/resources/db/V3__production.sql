-- The key a request came with: a partner's, which anybody may see, or a device's, which is a secret.
CREATE TABLE client_key (
    id         text    NOT NULL PRIMARY KEY,
    kind       text    NOT NULL,                                    -- partner, device
    name       text    NOT NULL,                                    -- for operators
    secret     bytea   NOT NULL UNIQUE,                             -- SHA-256 of the key
    origins    text    NOT NULL,                                    -- of a partner, separated by blanks
    per_minute integer NOT NULL,
    per_day    integer NOT NULL,
    webhook    text,                                                -- where a partner is told of finished interviews
    created    bigint  NOT NULL,
    revoked    bigint
);

ALTER TABLE interview ADD COLUMN client text;                       -- the id of the key it began with
ALTER TABLE interview DROP COLUMN reference;
ALTER TABLE interview ADD COLUMN reference bytea;                   -- encrypted, as are answers and sealed_result

-- That an interview is sealed, to be told to the partner with whose key it began; it says no more, and goes with it.
CREATE TABLE delivery (
    id        text    NOT NULL PRIMARY KEY,                         -- the same at every try
    client    text    NOT NULL,
    interview text    NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
    created   bigint  NOT NULL,
    due       bigint  NOT NULL,                                     -- while it is tried: when somebody else may
    tries     integer NOT NULL
);

CREATE INDEX delivery_due ON delivery (due);
CREATE INDEX delivery_interview ON delivery (interview);

-- The newest row of a pack says which version new interviews begin with, in place of the one of the build.
CREATE TABLE pack_activation (
    position     bigint NOT NULL PRIMARY KEY,
    pack_id      text   NOT NULL,
    content_hash text   NOT NULL REFERENCES pack (content_hash),
    activated    bigint NOT NULL
);

CREATE TABLE pack_recall (
    content_hash text   NOT NULL PRIMARY KEY,
    recalled     bigint NOT NULL
);

-- Tells a service that was given another secret than the one this store began with.
CREATE TABLE secret_check (
    proof bytea NOT NULL PRIMARY KEY
);
