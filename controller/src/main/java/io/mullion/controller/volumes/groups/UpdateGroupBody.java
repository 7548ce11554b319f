package io.mullion.controller.volumes.groups;

import io.mullion.controller.http.BodySchema;

/** {@code PUT /groups/{id}}. */
@BodySchema("update-group.json")
record UpdateGroupBody(GroupFields group) {}
