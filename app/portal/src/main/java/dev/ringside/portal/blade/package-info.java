/** The blade framework: what a blade is, what it gets, and the parts every blade is made of. For every blade. */
@NullMarked
package dev.ringside.portal.blade;

import org.jspecify.annotations.NullMarked;
