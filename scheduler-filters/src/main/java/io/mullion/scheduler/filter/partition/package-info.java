/** What a partition needs of firmware and licences to run there. */
@NullMarked
package io.mullion.scheduler.filter.partition;

import org.jspecify.annotations.NullMarked;
