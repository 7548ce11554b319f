/**
 * Long work that survives the process: each operation is a flow of steps, recorded before and after each one, run by any
 * live controller, one at a time for each resource. The engine underneath is db-scheduler; ours are the records and the steps.
 */
@NullMarked
package io.mullion.controller.operations;

import org.jspecify.annotations.NullMarked;
