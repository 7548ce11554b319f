-- Who there is: domains and projects (a domain is a project without a parent), users, groups, roles and who has which.
CREATE TABLE identity_projects (
    id          VARCHAR(64) NOT NULL PRIMARY KEY,
    domain_id   VARCHAR(64) NOT NULL, -- '' for a domain, so that names of domains are unique too
    parent_id   VARCHAR(64) REFERENCES identity_projects (id),
    is_domain   BOOLEAN     NOT NULL,
    name        VARCHAR(64) NOT NULL,
    description VARCHAR     NOT NULL,
    enabled     BOOLEAN     NOT NULL,
    options     VARCHAR     NOT NULL,
    extra       VARCHAR     NOT NULL,
    CONSTRAINT identity_project_names UNIQUE (domain_id, name)
);
CREATE INDEX identity_projects_by_parent ON identity_projects (parent_id);

CREATE TABLE identity_project_tags (
    project_id VARCHAR(64)  NOT NULL REFERENCES identity_projects (id) ON DELETE CASCADE,
    tag        VARCHAR(255) NOT NULL,
    PRIMARY KEY (project_id, tag)
);
CREATE INDEX identity_project_tags_by_tag ON identity_project_tags (tag);

CREATE TABLE identity_users (
    id                  VARCHAR(64)  NOT NULL PRIMARY KEY,
    domain_id           VARCHAR(64)  NOT NULL REFERENCES identity_projects (id),
    name                VARCHAR(255) NOT NULL,
    enabled             BOOLEAN      NOT NULL,
    default_project_id  VARCHAR(64),
    password_hash       VARCHAR(255),
    failures            INT          NOT NULL,
    failed_at           TIMESTAMP WITH TIME ZONE,
    options             VARCHAR      NOT NULL,
    extra               VARCHAR      NOT NULL,
    CONSTRAINT identity_user_names UNIQUE (domain_id, name)
);
CREATE INDEX identity_users_by_default_project ON identity_users (default_project_id);

CREATE TABLE identity_groups (
    id          VARCHAR(64)  NOT NULL PRIMARY KEY,
    domain_id   VARCHAR(64)  NOT NULL REFERENCES identity_projects (id),
    name        VARCHAR(64)  NOT NULL,
    description VARCHAR      NOT NULL,
    extra       VARCHAR      NOT NULL,
    CONSTRAINT identity_group_names UNIQUE (domain_id, name)
);

CREATE TABLE identity_memberships (
    group_id VARCHAR(64) NOT NULL REFERENCES identity_groups (id) ON DELETE CASCADE,
    user_id  VARCHAR(64) NOT NULL REFERENCES identity_users (id) ON DELETE CASCADE,
    PRIMARY KEY (group_id, user_id)
);
CREATE INDEX identity_memberships_by_user ON identity_memberships (user_id);

CREATE TABLE identity_roles (
    id          VARCHAR(64)  NOT NULL PRIMARY KEY,
    domain_id   VARCHAR(64)  NOT NULL, -- '' for a role of all domains
    name        VARCHAR(255) NOT NULL,
    description VARCHAR,
    options     VARCHAR      NOT NULL,
    extra       VARCHAR      NOT NULL,
    CONSTRAINT identity_role_names UNIQUE (domain_id, name)
);

CREATE TABLE identity_implied_roles (
    prior_id   VARCHAR(64) NOT NULL REFERENCES identity_roles (id) ON DELETE CASCADE,
    implied_id VARCHAR(64) NOT NULL REFERENCES identity_roles (id) ON DELETE CASCADE,
    PRIMARY KEY (prior_id, implied_id)
);
CREATE INDEX identity_implied_roles_by_implied ON identity_implied_roles (implied_id);

CREATE TABLE identity_assignments (
    actor_kind  VARCHAR(8)  NOT NULL, -- USER, GROUP
    actor_id    VARCHAR(64) NOT NULL,
    target_kind VARCHAR(8)  NOT NULL, -- PROJECT, DOMAIN, SYSTEM
    target_id   VARCHAR(64) NOT NULL, -- 'system' for the system
    role_id     VARCHAR(64) NOT NULL REFERENCES identity_roles (id) ON DELETE CASCADE,
    inherited   BOOLEAN     NOT NULL, -- to the projects below the target, not on the target itself
    PRIMARY KEY (actor_kind, actor_id, target_kind, target_id, role_id, inherited)
);
CREATE INDEX identity_assignments_by_target ON identity_assignments (target_id, target_kind);
CREATE INDEX identity_assignments_by_role ON identity_assignments (role_id);
