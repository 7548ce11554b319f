/** Policy rules in oslo.policy's language: read once, compiled, refused at start when they name what is not there. */
@NullMarked
package io.mullion.controller.identity.policy;

import org.jspecify.annotations.NullMarked;
