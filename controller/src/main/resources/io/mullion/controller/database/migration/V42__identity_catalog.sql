-- The catalogue. A URL may hold $(public)s, the address that the client used, and %(project_id)s.
CREATE TABLE identity_regions (
    id          VARCHAR(255) NOT NULL PRIMARY KEY,
    parent_id   VARCHAR(255) REFERENCES identity_regions (id),
    description VARCHAR      NOT NULL,
    extra       VARCHAR      NOT NULL
);
CREATE INDEX identity_regions_by_parent ON identity_regions (parent_id);

CREATE TABLE identity_services (
    id          VARCHAR(64)  NOT NULL PRIMARY KEY,
    type        VARCHAR(255) NOT NULL,
    name        VARCHAR(255),
    description VARCHAR,
    enabled     BOOLEAN      NOT NULL,
    extra       VARCHAR      NOT NULL
);
CREATE INDEX identity_services_by_type ON identity_services (type);

CREATE TABLE identity_endpoints (
    id         VARCHAR(64) NOT NULL PRIMARY KEY,
    service_id VARCHAR(64) NOT NULL REFERENCES identity_services (id) ON DELETE CASCADE,
    region_id  VARCHAR(255) REFERENCES identity_regions (id),
    interface  VARCHAR(8)  NOT NULL,
    url        VARCHAR     NOT NULL,
    enabled    BOOLEAN     NOT NULL,
    extra      VARCHAR     NOT NULL
);
CREATE INDEX identity_endpoints_by_service ON identity_endpoints (service_id);
CREATE INDEX identity_endpoints_by_region ON identity_endpoints (region_id);
