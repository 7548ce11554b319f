-- What went wrong with volumes, told to users; transfers of volumes between projects; switches of back ends.
CREATE TABLE volume_messages (
    id            UUID                     NOT NULL PRIMARY KEY,
    project_id    VARCHAR(255)             NOT NULL,
    event_id      VARCHAR(64)              NOT NULL,
    user_message  VARCHAR                  NOT NULL,
    resource_type VARCHAR(64)              NOT NULL,
    resource_id   UUID                     NOT NULL,
    request_id    VARCHAR(64)              NOT NULL,
    created_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    expires_at    TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX volume_messages_by_project ON volume_messages (project_id, created_at, id);
CREATE INDEX volume_messages_by_resource ON volume_messages (resource_id);
CREATE INDEX volume_messages_by_end ON volume_messages (expires_at);

CREATE TABLE volume_transfers (
    id                  UUID                     NOT NULL PRIMARY KEY,
    volume_id           UUID                     NOT NULL REFERENCES volumes (id),
    name                VARCHAR(255),
    salt                VARCHAR(64)              NOT NULL,
    digest              VARCHAR(128)             NOT NULL,
    no_snapshots        BOOLEAN                  NOT NULL,
    source_project      VARCHAR(255)             NOT NULL,
    created_at          TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX volume_transfers_by_volume ON volume_transfers (volume_id);
CREATE INDEX volume_transfers_by_project ON volume_transfers (source_project, created_at, id);

CREATE TABLE volume_services (
    host            VARCHAR(255) NOT NULL,
    service         VARCHAR(64)  NOT NULL,
    disabled        BOOLEAN      NOT NULL,
    disabled_reason VARCHAR,
    frozen          BOOLEAN      NOT NULL,
    updated_at      TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (host, service)
);
