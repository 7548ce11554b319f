package io.mullion.controller.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the JSON schema that a body must satisfy before it becomes a record: a resource in the record's own package.
 * In the schema, a property may carry {@code "x-from": "2.19"} and {@code "x-until": "2.56"}: it exists only in these
 * microversions.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface BodySchema {
    /** File name, such as {@code create-server.json}. */
    String value();
}
