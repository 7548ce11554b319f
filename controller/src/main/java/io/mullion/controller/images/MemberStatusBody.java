package io.mullion.controller.images;

import io.mullion.controller.http.BodySchema;

/** Body of {@code PUT /images/{id}/members/{project}}. */
@BodySchema("member-status.json")
record MemberStatusBody(String status) {}
