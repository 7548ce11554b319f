/** The service: a package for each resource. */
@NullMarked
package io.mullion.controller;

import org.jspecify.annotations.NullMarked;
