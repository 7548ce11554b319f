/** What changed about tokens: written with each change, followed by every controller that shares the database. */
@NullMarked
package io.mullion.controller.identity.change;

import org.jspecify.annotations.NullMarked;
