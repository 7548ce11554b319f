/** The one exception type and its closed list of codes: a code's kind decides the HTTP status and the log level. */
@NullMarked
package io.mullion.spi.error;

import org.jspecify.annotations.NullMarked;
