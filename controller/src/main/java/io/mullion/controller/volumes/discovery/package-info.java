/** What clients ask before anything else: versions, extensions, filters. */
@NullMarked
package io.mullion.controller.volumes.discovery;

import org.jspecify.annotations.NullMarked;
