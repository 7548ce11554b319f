/** Users, their passwords, and what locks them out. */
@NullMarked
package io.mullion.controller.identity.user;

import org.jspecify.annotations.NullMarked;
