/** Stand-ins for what models talk to. For tests of models and blades. */
@NullMarked
package dev.ringside.model.testing;

import org.jspecify.annotations.NullMarked;
