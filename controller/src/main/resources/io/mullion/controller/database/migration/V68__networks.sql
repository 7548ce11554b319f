-- Networks, their subnets, and the ports by which servers stand on them.
CREATE TABLE networks (
    id               UUID                     NOT NULL PRIMARY KEY,
    project_id       VARCHAR(64)              NOT NULL,
    name             VARCHAR(255)             NOT NULL,
    description      VARCHAR(255)             NOT NULL,
    admin_state_up   BOOLEAN                  NOT NULL,
    shared           BOOLEAN                  NOT NULL,
    is_external      BOOLEAN                  NOT NULL,
    mtu              INT                      NOT NULL,
    network_type     VARCHAR(8)               NOT NULL,
    physical_network VARCHAR(64)              NOT NULL,
    -- 0 for a flat network
    segmentation_id  INT                      NOT NULL,
    created_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (physical_network, segmentation_id)
);
CREATE INDEX networks_by_project ON networks (project_id, name);
CREATE INDEX networks_by_name ON networks (name);

CREATE TABLE subnets (
    id               UUID                     NOT NULL PRIMARY KEY,
    project_id       VARCHAR(64)              NOT NULL,
    network_id       UUID                     NOT NULL REFERENCES networks (id),
    name             VARCHAR(255)             NOT NULL,
    description      VARCHAR(255)             NOT NULL,
    ip_version       INT                      NOT NULL,
    cidr             VARCHAR(64)              NOT NULL,
    gateway_ip       VARCHAR(64),
    enable_dhcp      BOOLEAN                  NOT NULL,
    allocation_pools VARCHAR                  NOT NULL,
    dns_nameservers  VARCHAR                  NOT NULL,
    host_routes      VARCHAR                  NOT NULL,
    -- where the search for a free address begins
    last_ip          VARCHAR(64),
    created_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at       TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX subnets_by_network ON subnets (network_id, created_at, id);
CREATE INDEX subnets_by_project ON subnets (project_id);

CREATE TABLE ports (
    id             UUID                     NOT NULL PRIMARY KEY,
    project_id     VARCHAR(64)              NOT NULL,
    network_id     UUID                     NOT NULL REFERENCES networks (id),
    name           VARCHAR(255)             NOT NULL,
    description    VARCHAR(255)             NOT NULL,
    mac_address    VARCHAR(17)              NOT NULL,
    admin_state_up BOOLEAN                  NOT NULL,
    device_id      VARCHAR(255)             NOT NULL,
    device_owner   VARCHAR(255)             NOT NULL,
    -- the how-manieth interface of its server
    device_slot    INT,
    -- made for its server, and gone with it
    made_for_it    BOOLEAN                  NOT NULL,
    tag            VARCHAR(80),
    host_id        VARCHAR(255)             NOT NULL,
    vnic_type      VARCHAR(16)              NOT NULL,
    profile        VARCHAR                  NOT NULL,
    created_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (network_id, mac_address)
);
CREATE INDEX ports_by_device ON ports (device_id, device_slot);
CREATE INDEX ports_by_project ON ports (project_id);

CREATE TABLE port_addresses (
    subnet_id UUID        NOT NULL REFERENCES subnets (id),
    address   VARCHAR(64) NOT NULL,
    port_id   UUID        NOT NULL REFERENCES ports (id) ON DELETE CASCADE,
    place     INT         NOT NULL,
    PRIMARY KEY (subnet_id, address)
);
CREATE INDEX port_addresses_by_port ON port_addresses (port_id, place);
CREATE INDEX port_addresses_by_address ON port_addresses (address);

CREATE TABLE network_quotas (
    project_id VARCHAR(64) NOT NULL,
    resource   VARCHAR(16) NOT NULL,
    most       INT         NOT NULL,
    PRIMARY KEY (project_id, resource)
);

-- One row for each project that has a bound, to count under
CREATE TABLE network_quota_locks (
    project_id VARCHAR(64) NOT NULL PRIMARY KEY
);
