-- Volume types ("storage templates"), who may use the private ones, and quality-of-service specs.
CREATE TABLE volume_qos_specs (
    id         UUID                     NOT NULL PRIMARY KEY,
    name       VARCHAR(255)             NOT NULL UNIQUE,
    consumer   VARCHAR(16)              NOT NULL,
    specs      VARCHAR                  NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE volume_types (
    id           UUID                     NOT NULL PRIMARY KEY,
    name         VARCHAR(255)             NOT NULL UNIQUE,
    description  VARCHAR,
    is_public    BOOLEAN                  NOT NULL,
    extra_specs  VARCHAR                  NOT NULL,
    qos_specs_id UUID REFERENCES volume_qos_specs (id),
    created_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at   TIMESTAMP WITH TIME ZONE
);
CREATE INDEX volume_types_by_qos ON volume_types (qos_specs_id);

CREATE TABLE volume_type_access (
    type_id    UUID        NOT NULL REFERENCES volume_types (id) ON DELETE CASCADE,
    project_id VARCHAR(255) NOT NULL,
    PRIMARY KEY (type_id, project_id)
);
CREATE INDEX volume_type_access_by_project ON volume_type_access (project_id);

CREATE TABLE volume_default_types (
    project_id VARCHAR(255) NOT NULL PRIMARY KEY,
    type_id    UUID         NOT NULL REFERENCES volume_types (id)
);
CREATE INDEX volume_default_types_by_type ON volume_default_types (type_id);
