/** What the resources of identity share: ids, free attributes, bodies of which some fields are absent, filtered lists. */
@NullMarked
package io.mullion.controller.identity.entity;

import org.jspecify.annotations.NullMarked;
