-- What programs log in with in a user's name, for one project, without the user's password.
CREATE TABLE identity_application_credentials (
    id           VARCHAR(64)  NOT NULL PRIMARY KEY,
    user_id      VARCHAR(64)  NOT NULL REFERENCES identity_users (id) ON DELETE CASCADE,
    project_id   VARCHAR(64)  NOT NULL REFERENCES identity_projects (id) ON DELETE CASCADE,
    name         VARCHAR(255) NOT NULL,
    secret_hash  VARCHAR(255) NOT NULL,
    description  VARCHAR,
    expires_at   TIMESTAMP WITH TIME ZONE,
    unrestricted BOOLEAN      NOT NULL,
    CONSTRAINT identity_application_credential_names UNIQUE (user_id, name)
);
CREATE INDEX identity_application_credentials_by_project ON identity_application_credentials (project_id);

CREATE TABLE identity_application_credential_roles (
    credential_id VARCHAR(64) NOT NULL REFERENCES identity_application_credentials (id) ON DELETE CASCADE,
    role_id       VARCHAR(64) NOT NULL REFERENCES identity_roles (id) ON DELETE CASCADE,
    PRIMARY KEY (credential_id, role_id)
);
CREATE INDEX identity_application_credential_roles_by_role ON identity_application_credential_roles (role_id);
