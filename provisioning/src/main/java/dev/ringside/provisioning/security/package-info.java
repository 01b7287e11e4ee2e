/** Secrets, the product's certificate authority and node certificates. For the engine only. */
@NullMarked
package dev.ringside.provisioning.security;

import org.jspecify.annotations.NullMarked;
