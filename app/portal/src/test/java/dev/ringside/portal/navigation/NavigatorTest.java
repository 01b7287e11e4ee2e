package dev.ringside.portal.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringside.provisioning.resource.ClusterName;
import org.junit.jupiter.api.Test;

class NavigatorTest {
    private static final ClusterName DEMO = new ClusterName("demo");
    private final Navigator navigator = new Navigator(new BladeAddress.Home());

    @Test
    void returnsTheWayItCame() {
        navigator.open(new BladeAddress.Clusters());
        navigator.open(new BladeAddress.ClusterOverview(DEMO));
        navigator.back();
        assertThat(navigator.current()).isEqualTo(new BladeAddress.Clusters());
        navigator.back();
        assertThat(navigator.current()).isEqualTo(new BladeAddress.Home());
        assertThat(navigator.canGoBackProperty().get()).isFalse();
        navigator.back();
        assertThat(navigator.current()).isEqualTo(new BladeAddress.Home());
    }

    @Test
    void staysWhereItIsWhenAskedToGoThere() {
        navigator.open(new BladeAddress.Home());
        assertThat(navigator.canGoBackProperty().get()).isFalse();
    }

    @Test
    void doesNotReturnToAReplacedPlace() {
        navigator.open(new BladeAddress.CreateCluster());
        navigator.replace(new BladeAddress.ClusterOverview(DEMO));
        navigator.back();
        assertThat(navigator.current()).isEqualTo(new BladeAddress.Home());
    }

    @Test
    void derivesTheBreadcrumbFromTheParents() {
        assertThat(new BladeAddress.DataCenters(DEMO).path())
                .containsExactly(
                        new BladeAddress.Home(),
                        new BladeAddress.Clusters(),
                        new BladeAddress.ClusterOverview(DEMO),
                        new BladeAddress.DataCenters(DEMO));
    }
}
