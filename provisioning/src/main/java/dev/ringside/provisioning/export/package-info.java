/** A cluster written down for the real service: templates of Azure and Terraform, a script, the product's own file. Pure; for everyone. */
@NullMarked
package dev.ringside.provisioning.export;

import org.jspecify.annotations.NullMarked;
