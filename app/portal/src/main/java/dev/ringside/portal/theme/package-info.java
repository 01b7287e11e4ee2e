/** Light and dark: which stylesheets are on, and how the choice is remembered. For the shell and for tests. */
@NullMarked
package dev.ringside.portal.theme;

import org.jspecify.annotations.NullMarked;
