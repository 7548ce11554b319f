-- Volumes. Deleted ones are gone; metadata are JSON with sorted keys, so that a filter can look for a piece of it.
CREATE TABLE volumes (
    id               UUID                     NOT NULL PRIMARY KEY,
    project_id       VARCHAR(255)             NOT NULL,
    user_id          VARCHAR(255)             NOT NULL,
    name             VARCHAR(255),
    description      VARCHAR,
    size_gib         INT                      NOT NULL,
    status           VARCHAR(32)              NOT NULL,
    attach_status    VARCHAR(32)              NOT NULL,
    migration_status VARCHAR(64),
    type_id          UUID REFERENCES volume_types (id),
    zone             VARCHAR(255)             NOT NULL,
    bootable         BOOLEAN                  NOT NULL,
    multiattach      BOOLEAN                  NOT NULL,
    readonly         BOOLEAN,
    attached_mode    VARCHAR(2),
    metadata         VARCHAR                  NOT NULL,
    image_metadata   VARCHAR                  NOT NULL,
    snapshot_id      UUID,
    source_id        UUID,
    image_id         UUID,
    group_id         UUID,
    backend          VARCHAR(255),
    pool             VARCHAR(255),
    backend_name     VARCHAR(255),
    unique_id        VARCHAR(255),
    consumes_quota   BOOLEAN                  NOT NULL,
    created_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at       TIMESTAMP WITH TIME ZONE,
    status_since     TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX volumes_by_project ON volumes (project_id, created_at, id);
CREATE INDEX volumes_by_age ON volumes (created_at, id);
CREATE INDEX volumes_by_name ON volumes (project_id, name);
CREATE INDEX volumes_by_type ON volumes (type_id);
CREATE INDEX volumes_by_group ON volumes (group_id);
CREATE INDEX volumes_by_pool ON volumes (backend, pool);
CREATE INDEX volumes_by_status ON volumes (status);
CREATE INDEX volumes_by_source ON volumes (source_id);
CREATE INDEX volumes_by_snapshot ON volumes (snapshot_id);
CREATE INDEX volumes_by_unique_id ON volumes (unique_id);

CREATE TABLE volume_snapshots (
    id                UUID                     NOT NULL PRIMARY KEY,
    project_id        VARCHAR(255)             NOT NULL,
    user_id           VARCHAR(255)             NOT NULL,
    volume_id         UUID                     NOT NULL REFERENCES volumes (id),
    name              VARCHAR(255),
    description       VARCHAR,
    size_gib          INT                      NOT NULL,
    status            VARCHAR(32)              NOT NULL,
    progress          VARCHAR(8)               NOT NULL,
    metadata          VARCHAR                  NOT NULL,
    type_id           UUID REFERENCES volume_types (id),
    group_snapshot_id UUID,
    backend_name      VARCHAR(255),
    unique_id         VARCHAR(255),
    consumes_quota    BOOLEAN                  NOT NULL,
    created_at        TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at        TIMESTAMP WITH TIME ZONE
);
CREATE INDEX volume_snapshots_by_project ON volume_snapshots (project_id, created_at, id);
CREATE INDEX volume_snapshots_by_age ON volume_snapshots (created_at, id);
CREATE INDEX volume_snapshots_by_volume ON volume_snapshots (volume_id);
CREATE INDEX volume_snapshots_by_type ON volume_snapshots (type_id);
CREATE INDEX volume_snapshots_by_group_snapshot ON volume_snapshots (group_snapshot_id);

CREATE TABLE volume_attachments (
    id              UUID                     NOT NULL PRIMARY KEY,
    volume_id       UUID                     NOT NULL REFERENCES volumes (id),
    project_id      VARCHAR(255)             NOT NULL,
    server_id       UUID,
    host            VARCHAR(255),
    mountpoint      VARCHAR(255),
    attach_status   VARCHAR(32)              NOT NULL,
    attach_mode     VARCHAR(8),
    connector       VARCHAR,
    connection_info VARCHAR,
    attached_at     TIMESTAMP WITH TIME ZONE,
    created_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at      TIMESTAMP WITH TIME ZONE
);
CREATE INDEX volume_attachments_by_volume ON volume_attachments (volume_id);
CREATE INDEX volume_attachments_by_server ON volume_attachments (server_id);
CREATE INDEX volume_attachments_by_project ON volume_attachments (project_id, created_at, id);

-- What arrays were told on behalf of an attachment: written before they are told, so that nothing told is forgotten.
CREATE TABLE volume_exports (
    attachment_id UUID         NOT NULL REFERENCES volume_attachments (id) ON DELETE CASCADE,
    host          VARCHAR(255) NOT NULL,
    server_name   VARCHAR(255) NOT NULL,
    initiators    VARCHAR      NOT NULL,
    connection    VARCHAR,
    PRIMARY KEY (attachment_id, host)
);
