/** Groups of users, which can hold roles like users. */
@NullMarked
package io.mullion.controller.identity.group;

import org.jspecify.annotations.NullMarked;
