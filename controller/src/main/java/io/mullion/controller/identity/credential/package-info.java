/** Credentials: secrets that users keep here for other services, such as access keys in Amazon's style. */
@NullMarked
package io.mullion.controller.identity.credential;

import org.jspecify.annotations.NullMarked;
