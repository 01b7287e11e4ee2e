/** The portal's words, from one bundle, and how figures are written. For every part of the portal. */
@NullMarked
package dev.ringside.portal.text;

import org.jspecify.annotations.NullMarked;
