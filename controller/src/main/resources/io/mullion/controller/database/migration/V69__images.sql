-- Images that servers start from: what is known of them, and where their disk or their data is.
CREATE TABLE images (
    id               UUID                     NOT NULL PRIMARY KEY,
    owner            VARCHAR(255)             NOT NULL,
    name             VARCHAR(255),
    visibility       VARCHAR(16)              NOT NULL,
    status           VARCHAR(16)              NOT NULL,
    protected        BOOLEAN                  NOT NULL,
    hidden           BOOLEAN                  NOT NULL,
    container_format VARCHAR(20),
    disk_format      VARCHAR(20),
    min_disk         INT                      NOT NULL,
    min_ram          INT                      NOT NULL,
    size             BIGINT,
    checksum         VARCHAR(32),
    hash_value       VARCHAR(128),
    -- the disk on a storage back end, if it has one
    disk_backend     VARCHAR(255),
    disk_volume      VARCHAR(255),
    disk_unique_id   VARCHAR(255),
    disk_gib         INT,
    created_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at       TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX images_by_owner ON images (owner, created_at, id);
CREATE INDEX images_by_age ON images (created_at, id);
CREATE INDEX images_by_name ON images (name);
CREATE INDEX images_by_disk ON images (disk_backend, disk_volume);

CREATE TABLE image_properties (
    image_id UUID         NOT NULL REFERENCES images (id) ON DELETE CASCADE,
    name     VARCHAR(255) NOT NULL,
    content  VARCHAR      NOT NULL,
    PRIMARY KEY (image_id, name)
);

CREATE TABLE image_tags (
    image_id UUID         NOT NULL REFERENCES images (id) ON DELETE CASCADE,
    tag      VARCHAR(255) NOT NULL,
    PRIMARY KEY (image_id, tag)
);
CREATE INDEX image_tags_by_tag ON image_tags (tag);

-- Projects that a shared image is shared with
CREATE TABLE image_members (
    image_id   UUID                     NOT NULL REFERENCES images (id) ON DELETE CASCADE,
    member     VARCHAR(255)             NOT NULL,
    status     VARCHAR(16)              NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (image_id, member)
);
CREATE INDEX image_members_by_member ON image_members (member, status);

-- Data that was uploaded, in pieces
CREATE TABLE image_data (
    image_id UUID  NOT NULL REFERENCES images (id) ON DELETE CASCADE,
    piece    INT   NOT NULL,
    content  BYTEA NOT NULL,
    PRIMARY KEY (image_id, piece)
);
