/** Block storage: volumes, what is made from them and what they are attached to, after Cinder's API. */
@NullMarked
package io.mullion.controller.volumes;

import org.jspecify.annotations.NullMarked;
