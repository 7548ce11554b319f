-- A resource is a name such as "gigabytes", or name and type id such as "gigabytes:<uuid>": a type's new name moves its keys.
CREATE TABLE volume_quotas (
    project_id VARCHAR(255) NOT NULL,
    resource   VARCHAR(80)  NOT NULL,
    hard_limit BIGINT       NOT NULL,
    PRIMARY KEY (project_id, resource)
);

CREATE TABLE volume_quota_classes (
    class_name VARCHAR(255) NOT NULL,
    resource   VARCHAR(80)  NOT NULL,
    hard_limit BIGINT       NOT NULL,
    PRIMARY KEY (class_name, resource)
);

CREATE TABLE volume_quota_usages (
    project_id VARCHAR(255) NOT NULL,
    resource   VARCHAR(80)  NOT NULL,
    in_use     BIGINT       NOT NULL,
    reserved   BIGINT       NOT NULL,
    PRIMARY KEY (project_id, resource)
);
