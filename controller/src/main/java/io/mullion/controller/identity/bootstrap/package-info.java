/** The first things that an installation has: a domain, a project, an administrator, the roles and the catalogue. */
@NullMarked
package io.mullion.controller.identity.bootstrap;

import org.jspecify.annotations.NullMarked;
