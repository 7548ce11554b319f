/** The disc a server finds at its first boot: what is on it, and how it is written. */
@NullMarked
package io.mullion.controller.servers.configdrive;

import org.jspecify.annotations.NullMarked;
