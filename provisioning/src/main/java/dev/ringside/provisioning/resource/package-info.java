/** What Azure resources have in common: names with the service's rule, and the provisioning state. For everyone. */
@NullMarked
package dev.ringside.provisioning.resource;

import org.jspecify.annotations.NullMarked;
