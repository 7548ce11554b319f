/** The way of a virtual disk to its end: out of its FlashCopy maps, and never while somebody is mapped to it. */
@NullMarked
package io.mullion.cinder.svc.removal;

import org.jspecify.annotations.NullMarked;
