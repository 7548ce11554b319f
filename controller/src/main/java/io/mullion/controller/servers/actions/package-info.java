/** What was done with a server, when, by whom and how it ended: the API's instance actions over recorded operations. */
@NullMarked
package io.mullion.controller.servers.actions;

import org.jspecify.annotations.NullMarked;
