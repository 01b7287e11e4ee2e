package dev.ringside.provisioning.lifecycle;

import dev.ringside.provisioning.runtime.host.JavaHomes;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Where a Java 8 is found. */
@EnabledIf("isJava8Here")
@EnabledIfSystemProperty(named = "ringside.it.all", matches = "true")
class Embedded311IT extends OldestVersionOperations {
    Embedded311IT() {
        super(new EmbeddedPlace(), "embedded-311");
    }

    static boolean isJava8Here() {
        return JavaHomes.ofThisComputer().java8().isPresent();
    }
}
