-- Long work, its steps, and the table of the library that runs it.
CREATE TABLE operations (
    id            UUID                     NOT NULL PRIMARY KEY,
    kind          VARCHAR(64)              NOT NULL,
    action        VARCHAR(64)              NOT NULL,
    resource_type VARCHAR(32)              NOT NULL,
    resource_id   VARCHAR(64)              NOT NULL,
    request_id    VARCHAR(64)              NOT NULL,
    project_id    VARCHAR(64)              NOT NULL,
    user_id       VARCHAR(64)              NOT NULL,
    state         VARCHAR(16)              NOT NULL,
    step          INT                      NOT NULL,
    attempt       INT                      NOT NULL,
    context       VARCHAR                  NOT NULL,
    error_code    VARCHAR(64),
    error_message VARCHAR,
    started_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    finished_at   TIMESTAMP WITH TIME ZONE
);
CREATE INDEX operations_by_resource ON operations (resource_id, started_at);
CREATE INDEX operations_by_state ON operations (state);

CREATE TABLE operation_events (
    operation_id  UUID                     NOT NULL REFERENCES operations (id) ON DELETE CASCADE,
    seq           INT                      NOT NULL,
    step          VARCHAR(100)             NOT NULL,
    started_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    finished_at   TIMESTAMP WITH TIME ZONE,
    result        VARCHAR(16),
    details       VARCHAR,
    PRIMARY KEY (operation_id, seq)
);

-- Columns as db-scheduler 16 wants them
CREATE TABLE scheduled_tasks (
    task_name            VARCHAR(100)             NOT NULL,
    task_instance        VARCHAR(100)             NOT NULL,
    task_data            BYTEA,
    execution_time       TIMESTAMP WITH TIME ZONE NOT NULL,
    picked               BOOLEAN                  NOT NULL,
    picked_by            VARCHAR(50),
    last_success         TIMESTAMP WITH TIME ZONE,
    last_failure         TIMESTAMP WITH TIME ZONE,
    consecutive_failures INT,
    last_heartbeat       TIMESTAMP WITH TIME ZONE,
    version              BIGINT                   NOT NULL,
    priority             SMALLINT,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_by_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_by_heartbeat ON scheduled_tasks (last_heartbeat);
