/** Who has which role where, and what follows from it: groups, inheritance to projects below, implied roles. */
@NullMarked
package io.mullion.controller.identity.assignment;

import org.jspecify.annotations.NullMarked;
