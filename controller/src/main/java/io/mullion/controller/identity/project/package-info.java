/** Domains and projects: a domain is the top of a tree of projects, which own everything. */
@NullMarked
package io.mullion.controller.identity.project;

import org.jspecify.annotations.NullMarked;
