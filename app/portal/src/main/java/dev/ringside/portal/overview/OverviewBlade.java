package dev.ringside.portal.overview;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.OperationModel;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.ClusterBlade;
import dev.ringside.portal.blade.ErrorBar;
import dev.ringside.portal.blade.OperationBar;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.clusters.ClusterDeletion;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.navigation.ClusterPlace;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.problem.Problem;
import dev.ringside.provisioning.resource.ClusterName;
import dev.ringside.provisioning.resource.ProvisioningState;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** A cluster at a glance: what it is, how it is, and what went wrong with the way on. Follows the service's Overview page. */
public final class OverviewBlade extends ClusterBlade {
    private final Button connect;
    private final Button update;
    private final Button deallocate;
    private final Button start;
    private final Button password;
    private final Button delete;
    private final ClusterEssentials essentials;
    private final ClusterGlance glance;
    private final RingPicture ring;
    private final VBox news = new VBox();

    public OverviewBlade(BladeContext context, ClusterName name) {
        super("blade-overview", name.value(), context, name);
        setSubtitle(Texts.get("overview.subtitle"));
        essentials = new ClusterEssentials(context);
        glance = new ClusterGlance(context, name);
        ring = new RingPicture(context, name);
        news.setId("overview-news");
        news.getStyleClass().add("overview-news");
        connect = commandBar()
                .add(
                        "overview-connect",
                        FluentUiRegularMZ.PLUG_DISCONNECTED_20,
                        Texts.get("overview.connect"),
                        () -> context.navigator().open(new BladeAddress.OfPlace(name, ClusterPlace.CONNECT)));
        commandBar()
                .add(
                        "overview-export",
                        FluentUiRegularAL.DOCUMENT_COPY_20,
                        Texts.get("nav.export"),
                        () -> context.navigator().open(new BladeAddress.OfPlace(name, ClusterPlace.EXPORT_TEMPLATE)));
        commandBar().addSeparator();
        update = command("overview-update", FluentUiRegularAL.EDIT_20, ClusterPlace.UPDATE);
        deallocate = command("overview-deallocate", FluentUiRegularMZ.STOP_20, ClusterPlace.DEALLOCATE);
        start = command("overview-start", FluentUiRegularMZ.PLAY_20, ClusterPlace.START);
        password = command("overview-reset-password", FluentUiRegularAL.KEY_20, ClusterPlace.RESET_PASSWORD);
        commandBar().addSeparator();
        delete = commandBar()
                .add(
                        "overview-delete",
                        FluentUiRegularAL.DELETE_20,
                        Texts.get("overview.delete"),
                        () -> ClusterDeletion.ask(
                                context, name, () -> context.navigator().open(BladeAddress.Place.CLUSTERS)));
        onNoCluster();
    }

    private Button command(String id, Ikon icon, ClusterPlace place) {
        return commandBar()
                .add(id, icon, place.title(), () -> context().navigator().open(place.of(clusterName())));
    }

    @Override
    protected Node build() {
        VBox content = new VBox(news, essentials, glance, ring);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("blade-scroll");
        return scroll;
    }

    @Override
    protected void onCluster(ClusterModel cluster, Subscriptions bag) {
        essentials.show(cluster, bag);
        glance.show(cluster, bag);
        ring.show(cluster, bag);
        bag.follow(cluster.provisioningStateProperty(), state -> {
            connect.setDisable(state == ProvisioningState.CREATING || state == ProvisioningState.DELETING);
            delete.setDisable(state == ProvisioningState.DELETING);
            changes()
                    .forEach(change -> change.setDisable(
                            state == ProvisioningState.CREATING || state == ProvisioningState.DELETING));
            showNews(cluster);
        });
        bag.follow(cluster.specProperty(), spec -> {
            show(deallocate, !spec.deallocated());
            show(start, spec.deallocated());
        });
        bag.follow(cluster.provisionErrorProperty(), error -> showNews(cluster));
        bag.follow(cluster.activeOperationProperty(), active -> showNews(cluster));
        Subscriptions ofNewest = new Subscriptions();
        bag.add(ofNewest::close);
        bag.follow(context().model().operations(), () -> {
            ofNewest.close();
            showNews(cluster);
            newestOperation(cluster)
                    .ifPresent(newest -> ofNewest.follow(newest.stateProperty(), state -> showNews(cluster)));
        });
    }

    @Override
    protected void onNoCluster() {
        connect.setDisable(true);
        delete.setDisable(true);
        changes().forEach(change -> change.setDisable(true));
        show(start, false);
    }

    private List<Button> changes() {
        return List.of(update, deallocate, start, password);
    }

    private static void show(Button command, boolean shown) {
        command.setVisible(shown);
        command.setManaged(shown);
    }

    /** What a person must know first: an operation at work, one that broke off, or the reason of a failure. */
    private void showNews(ClusterModel cluster) {
        news.getChildren().clear();
        Optional<OperationModel> newest = newestOperation(cluster);
        Optional<OperationId> active = cluster.activeOperationProperty().get();
        if (newest.isPresent() && OperationBar.waits(newest.get())) {
            news.getChildren().add(OperationBar.waiting(context(), newest.get()));
        } else if (active.isPresent()) {
            news.getChildren().add(OperationBar.running(context(), active.get()));
        } else {
            failure(cluster, newest).ifPresent(problem -> news.getChildren().add(failed(problem, newest)));
        }
    }

    private Optional<Problem> failure(ClusterModel cluster, Optional<OperationModel> newest) {
        if (cluster.getProvisioningState() != ProvisioningState.FAILED) {
            return Optional.empty();
        }
        return cluster.provisionErrorProperty()
                .get()
                .or(() ->
                        newest.flatMap(operation -> operation.failureProperty().get()));
    }

    private ErrorBar failed(Problem problem, Optional<OperationModel> newest) {
        ErrorBar bar = new ErrorBar(problem);
        newest.ifPresent(operation -> {
            bar.withAction("operation-resume", Texts.get("operation.resume"), () -> context()
                    .model()
                    .resume(operation.id()));
            bar.withAction("operation-show", Texts.get("operation.show"), () -> context()
                    .navigator()
                    .open(BladeAddress.Deployment.of(operation.id(), operation.target())));
        });
        return bar;
    }

    private Optional<OperationModel> newestOperation(ClusterModel cluster) {
        return context().model().operations().stream()
                .filter(operation -> operation.target().equals(cluster.name()))
                .findFirst();
    }
}
