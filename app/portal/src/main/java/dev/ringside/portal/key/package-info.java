/** The keys of tables and editors. For the blades that listen for them and the help that lists them. */
@NullMarked
package dev.ringside.portal.key;

import org.jspecify.annotations.NullMarked;
