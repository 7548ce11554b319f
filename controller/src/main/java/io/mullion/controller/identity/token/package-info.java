/** Tokens: their form and keys, what they stand for, and the filter that knows callers by them. */
@NullMarked
package io.mullion.controller.identity.token;

import org.jspecify.annotations.NullMarked;
