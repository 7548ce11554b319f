-- Secrets of users for other services; what is secret in them is encrypted with the key of the row's number.
CREATE TABLE identity_credential_keys (
    id         INT                      NOT NULL PRIMARY KEY,
    secret     VARCHAR(64)              NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE identity_credentials (
    id         VARCHAR(64)  NOT NULL PRIMARY KEY,
    user_id    VARCHAR(64)  NOT NULL REFERENCES identity_users (id) ON DELETE CASCADE,
    project_id VARCHAR(64),
    type       VARCHAR(255) NOT NULL,
    blob       VARCHAR      NOT NULL,
    extra      VARCHAR      NOT NULL
);
CREATE INDEX identity_credentials_by_user ON identity_credentials (user_id, type);
CREATE INDEX identity_credentials_by_project ON identity_credentials (project_id);
