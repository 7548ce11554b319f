/** Puts the service together: configuration, modules, and the order in which parts start and stop. */
@NullMarked
package io.mullion.controller.service;

import org.jspecify.annotations.NullMarked;
