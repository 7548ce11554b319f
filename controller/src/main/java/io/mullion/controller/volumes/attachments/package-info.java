/** Who may reach a volume: reservations, exports and their end, for Cinder's two attachment APIs and for the compute service. */
@NullMarked
package io.mullion.controller.volumes.attachments;

import org.jspecify.annotations.NullMarked;
