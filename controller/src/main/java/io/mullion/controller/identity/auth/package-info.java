/** Log-in: how users prove who they are, what they want a token for, and what is shown of it. */
@NullMarked
package io.mullion.controller.identity.auth;

import org.jspecify.annotations.NullMarked;
