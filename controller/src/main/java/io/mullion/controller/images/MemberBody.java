package io.mullion.controller.images;

import io.mullion.controller.http.BodySchema;

/** Body of {@code POST /images/{id}/members}. */
@BodySchema("member.json")
record MemberBody(String member) {}
