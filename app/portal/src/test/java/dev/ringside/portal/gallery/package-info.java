/** Pictures of every blade for {@code docs/gallery}, of a portal with data as a person would have it. */
@NullMarked
package dev.ringside.portal.gallery;

import org.jspecify.annotations.NullMarked;
