/** Roles, and which role implies which. */
@NullMarked
package io.mullion.controller.identity.role;

import org.jspecify.annotations.NullMarked;
