/** Application credentials: what programs log in with in a user's name, for one project, without the user's password. */
@NullMarked
package io.mullion.controller.identity.application;

import org.jspecify.annotations.NullMarked;
