/** What an administrator sets: nova's option names, old and new, with PowerVM's defaults. */
@NullMarked
package io.mullion.scheduler.config;

import org.jspecify.annotations.NullMarked;
