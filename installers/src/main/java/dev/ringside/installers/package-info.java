/** Makes the installers of the system it runs on with the JDK's own tools. Part of the build; nothing of it is in the product. */
@NullMarked
package dev.ringside.installers;

import org.jspecify.annotations.NullMarked;
