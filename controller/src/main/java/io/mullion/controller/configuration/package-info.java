/** The configuration file: read once, every error told at once, nothing ignored. */
@NullMarked
package io.mullion.controller.configuration;

import org.jspecify.annotations.NullMarked;
