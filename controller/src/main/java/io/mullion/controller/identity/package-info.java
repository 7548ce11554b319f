/** Who asks and what they may: tokens, projects, users, roles, the catalogue, and policy rules. */
@NullMarked
package io.mullion.controller.identity;

import org.jspecify.annotations.NullMarked;
