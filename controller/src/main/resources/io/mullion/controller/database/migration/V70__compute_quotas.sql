-- Bounds of projects and of the class that holds for all others; what each project has, counted as it is taken.
CREATE TABLE compute_limits (
    project_id VARCHAR(64) NOT NULL,
    resource   VARCHAR(32) NOT NULL,
    most       BIGINT      NOT NULL,
    PRIMARY KEY (project_id, resource)
);

CREATE TABLE compute_class_limits (
    class_name VARCHAR(255) NOT NULL,
    resource   VARCHAR(32)  NOT NULL,
    most       BIGINT       NOT NULL,
    PRIMARY KEY (class_name, resource)
);

-- ram in MiB, units in hundredths of processing units
CREATE TABLE compute_usages (
    project_id VARCHAR(64) NOT NULL PRIMARY KEY,
    instances  BIGINT      NOT NULL,
    cores      BIGINT      NOT NULL,
    ram        BIGINT      NOT NULL,
    units      BIGINT      NOT NULL
);

CREATE TABLE compute_reservations (
    server_id  UUID        NOT NULL PRIMARY KEY,
    project_id VARCHAR(64) NOT NULL,
    cores      BIGINT      NOT NULL,
    ram        BIGINT      NOT NULL,
    units      BIGINT      NOT NULL
);
CREATE INDEX compute_reservations_by_project ON compute_reservations (project_id);
