/** Key pairs: public keys that users give their servers at first boot, imported or made here. */
@NullMarked
package io.mullion.controller.keypairs;

import org.jspecify.annotations.NullMarked;
