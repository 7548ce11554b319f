/** The database: pool, schema and sessions. The only memory of the service. */
@NullMarked
package io.mullion.controller.database;

import org.jspecify.annotations.NullMarked;
