/** Resource groups and everything in them, as the portal lists them. For the blades that list resources. */
@NullMarked
package dev.ringside.model.resource;

import org.jspecify.annotations.NullMarked;
