/** What users keep with volumes and snapshots: read and changed as a whole or key by key. */
@NullMarked
package io.mullion.controller.volumes.metadata;

import org.jspecify.annotations.NullMarked;
