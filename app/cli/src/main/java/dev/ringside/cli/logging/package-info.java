/** Where the product's log goes. For the main classes of the command line and the portal. */
@NullMarked
package dev.ringside.cli.logging;

import org.jspecify.annotations.NullMarked;
