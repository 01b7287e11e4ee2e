package dev.ringside.portal.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.resource.ClusterName;
import org.junit.jupiter.api.Test;

class NavigatorTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private final Navigator navigator = new Navigator(BladeAddress.Place.HOME);

    @Test
    void returnsTheWayItCame() {
        navigator.open(BladeAddress.Place.CLUSTERS);
        navigator.open(new BladeAddress.ClusterOverview(DEMO));
        navigator.back();
        assertThat(navigator.current()).isEqualTo(BladeAddress.Place.CLUSTERS);
        navigator.back();
        assertThat(navigator.current()).isEqualTo(BladeAddress.Place.HOME);
        assertThat(navigator.canGoBackProperty().get()).isFalse();
        navigator.back();
        assertThat(navigator.current()).isEqualTo(BladeAddress.Place.HOME);
    }

    @Test
    void staysWhereItIsWhenAskedToGoThere() {
        navigator.open(BladeAddress.Place.HOME);
        assertThat(navigator.canGoBackProperty().get()).isFalse();
    }

    @Test
    void doesNotReturnToAReplacedPlace() {
        navigator.open(BladeAddress.Place.CREATE_CLUSTER);
        navigator.replace(new BladeAddress.ClusterOverview(DEMO));
        navigator.back();
        assertThat(navigator.current()).isEqualTo(BladeAddress.Place.HOME);
    }

    @Test
    void derivesTheBreadcrumbFromTheParents() {
        assertThat(new BladeAddress.DataCenters(DEMO).path())
                .containsExactly(
                        BladeAddress.Place.HOME,
                        BladeAddress.Place.CLUSTERS,
                        new BladeAddress.ClusterOverview(DEMO),
                        new BladeAddress.DataCenters(DEMO));
    }
}
