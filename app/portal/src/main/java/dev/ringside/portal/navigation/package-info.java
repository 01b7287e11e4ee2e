/** Typed addresses of blades and the way from one to the next. For every part of the portal. */
@NullMarked
package dev.ringside.portal.navigation;

import org.jspecify.annotations.NullMarked;
