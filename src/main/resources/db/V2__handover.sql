CREATE TABLE handover (
    interview text   NOT NULL PRIMARY KEY REFERENCES interview (id) ON DELETE CASCADE,
    code      bytea  NOT NULL UNIQUE,                               -- HMAC
    expires   bigint NOT NULL
);

CREATE INDEX handover_expires ON handover (expires);
