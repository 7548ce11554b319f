/** Ways from partitions to volumes: virtual SCSI, NPIV and shared storage pools. */
@NullMarked
package io.mullion.nova.storage;

import org.jspecify.annotations.NullMarked;
