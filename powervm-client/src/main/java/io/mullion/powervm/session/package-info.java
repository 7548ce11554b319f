/**
 * One console: log-on and renewal, time limits, bounded concurrency, busy I/O servers, circuit breaking, and errors as
 * sentences. The only package that knows Apache CXF.
 */
@NullMarked
package io.mullion.powervm.session;

import org.jspecify.annotations.NullMarked;
