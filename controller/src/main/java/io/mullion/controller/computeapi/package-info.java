/** What all of the compute API shares: version documents, extensions, links, and the rules for query parameters. */
@NullMarked
package io.mullion.controller.computeapi;

import org.jspecify.annotations.NullMarked;
