/** Data centers as desired and observed. For everyone; immutable. */
@NullMarked
package dev.ringside.provisioning.datacenter;

import org.jspecify.annotations.NullMarked;
