/** What blades that change a cluster have in common: the form above, what the change would do below, and the button that starts it. For the packages of such blades. */
@NullMarked
package dev.ringside.portal.change;

import org.jspecify.annotations.NullMarked;
