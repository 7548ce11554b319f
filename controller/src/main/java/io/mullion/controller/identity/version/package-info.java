/** Which versions of identity there are, and where. */
@NullMarked
package io.mullion.controller.identity.version;

import org.jspecify.annotations.NullMarked;
