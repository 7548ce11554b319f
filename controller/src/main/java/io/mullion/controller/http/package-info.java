/**
 * What all APIs share: the server, paths, request ids, microversions, bodies checked by schema, faults in each service's
 * own envelope, pages.
 */
@NullMarked
package io.mullion.controller.http;

import org.jspecify.annotations.NullMarked;
