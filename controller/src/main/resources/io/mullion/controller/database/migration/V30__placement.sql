-- What each host can give and what is promised. A claim is one conditional UPDATE of the host's row and one INSERT.
CREATE TABLE placement_hosts (
    host              VARCHAR(255)             NOT NULL PRIMARY KEY,
    memory            BIGINT                   NOT NULL,
    foreign_memory    BIGINT                   NOT NULL,
    claimed_memory    BIGINT                   NOT NULL,
    units             INT                      NOT NULL,
    foreign_units     INT                      NOT NULL,
    claimed_units     INT                      NOT NULL,
    active_slots      INT                      NOT NULL,
    foreign_active    INT                      NOT NULL,
    claimed_active    INT                      NOT NULL,
    inactive_slots    INT                      NOT NULL,
    foreign_inactive  INT                      NOT NULL,
    claimed_inactive  INT                      NOT NULL,
    instances         INT                      NOT NULL,
    generation        BIGINT                   NOT NULL,
    updated_at        TIMESTAMP WITH TIME ZONE NOT NULL
);

-- memory in MiB, units in hundredths; purpose tells why: RESIDENT (the server lives there), ARRIVING, LEAVING
CREATE TABLE placement_claims (
    server_id  UUID                     NOT NULL,
    host       VARCHAR(255)             NOT NULL,
    purpose    VARCHAR(16)              NOT NULL,
    memory     BIGINT                   NOT NULL,
    units      INT                      NOT NULL,
    instances  INT                      NOT NULL,
    active     INT                      NOT NULL,
    inactive   INT                      NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (server_id, host, purpose)
);
CREATE INDEX placement_claims_by_host ON placement_claims (host);

-- Why a host was chosen or none was; the document is the whole table for administrators.
CREATE TABLE placement_traces (
    id         UUID                     NOT NULL PRIMARY KEY,
    server_id  UUID                     NOT NULL,
    operation  VARCHAR(32)              NOT NULL,
    chosen     VARCHAR(255),
    sentence   VARCHAR                  NOT NULL,
    document   VARCHAR                  NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX placement_traces_by_server ON placement_traces (server_id, created_at);
