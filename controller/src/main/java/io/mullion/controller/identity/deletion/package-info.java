/** What goes when a user, a project or a domain goes. */
@NullMarked
package io.mullion.controller.identity.deletion;

import org.jspecify.annotations.NullMarked;
