-- Keys that sign and encrypt tokens; the highest id is in use, older ones still open what they closed.
CREATE TABLE identity_token_keys (
    id         INT                      NOT NULL PRIMARY KEY,
    secret     VARCHAR(64)              NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL
);

-- What changed about tokens, in the order of commits: every controller follows it to keep its memory true.
-- The one row of identity_revision is locked by whoever adds to it, so a number that can be seen has no gaps before it.
CREATE TABLE identity_revision (
    id       INT    NOT NULL PRIMARY KEY,
    revision BIGINT NOT NULL
);
INSERT INTO identity_revision (id, revision) VALUES (1, 0);

CREATE TABLE identity_changes (
    revision   BIGINT                   NOT NULL PRIMARY KEY,
    kind       VARCHAR(16)              NOT NULL,
    subject    VARCHAR(64)              NOT NULL,
    revokes    BOOLEAN                  NOT NULL, -- tokens of the subject issued up to changed_at are void
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX identity_changes_by_time ON identity_changes (changed_at);
