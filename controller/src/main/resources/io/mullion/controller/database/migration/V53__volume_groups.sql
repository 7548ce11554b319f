-- Groups of volumes: generic ones and consistency groups, told apart by their group type.
CREATE TABLE volume_group_types (
    id          UUID                     NOT NULL PRIMARY KEY,
    name        VARCHAR(255)             NOT NULL UNIQUE,
    description VARCHAR,
    is_public   BOOLEAN                  NOT NULL,
    specs       VARCHAR                  NOT NULL,
    created_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at  TIMESTAMP WITH TIME ZONE
);

CREATE TABLE volume_groups (
    id                UUID                     NOT NULL PRIMARY KEY,
    project_id        VARCHAR(255)             NOT NULL,
    user_id           VARCHAR(255)             NOT NULL,
    name              VARCHAR(255),
    description       VARCHAR,
    status            VARCHAR(32)              NOT NULL,
    zone              VARCHAR(255)             NOT NULL,
    group_type_id     UUID                     NOT NULL REFERENCES volume_group_types (id),
    backend           VARCHAR(255),
    group_snapshot_id UUID,
    source_group_id   UUID,
    created_at        TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at        TIMESTAMP WITH TIME ZONE
);
CREATE INDEX volume_groups_by_project ON volume_groups (project_id, created_at, id);
CREATE INDEX volume_groups_by_age ON volume_groups (created_at, id);
CREATE INDEX volume_groups_by_group_snapshot ON volume_groups (group_snapshot_id);
CREATE INDEX volume_groups_by_source ON volume_groups (source_group_id);

CREATE TABLE volume_group_volume_types (
    group_id UUID NOT NULL REFERENCES volume_groups (id) ON DELETE CASCADE,
    type_id  UUID NOT NULL REFERENCES volume_types (id),
    PRIMARY KEY (group_id, type_id)
);
CREATE INDEX volume_group_volume_types_by_type ON volume_group_volume_types (type_id);

CREATE TABLE volume_group_snapshots (
    id            UUID                     NOT NULL PRIMARY KEY,
    project_id    VARCHAR(255)             NOT NULL,
    user_id       VARCHAR(255)             NOT NULL,
    group_id      UUID                     NOT NULL REFERENCES volume_groups (id),
    name          VARCHAR(255),
    description   VARCHAR,
    status        VARCHAR(32)              NOT NULL,
    group_type_id UUID                     NOT NULL REFERENCES volume_group_types (id),
    created_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at    TIMESTAMP WITH TIME ZONE
);
CREATE INDEX volume_group_snapshots_by_project ON volume_group_snapshots (project_id, created_at, id);
CREATE INDEX volume_group_snapshots_by_group ON volume_group_snapshots (group_id);

-- The type of consistency groups; cinder reserves its name (reference/volume-api.md §8)
INSERT INTO volume_group_types (id, name, description, is_public, specs, created_at)
VALUES ('00000000-0000-4000-8000-00000000c601', 'default_cgsnapshot_type', 'Consistency groups', TRUE,
        '{"consistent_group_snapshot_enabled":"<is> True"}', CURRENT_TIMESTAMP);
