package dev.ringside.portal.welcome;

import dev.ringside.model.create.StarterOffer;
import dev.ringside.portal.blade.Blade;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.ErrorBar;
import dev.ringside.portal.blade.Skeleton;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.icon.Icon;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.problem.Problem;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** What a person sees who starts Ringside for the first time: what this computer can do, and the first cluster in one click. */
public final class WelcomeBlade extends Blade {
    private final BladeContext context;
    private final VBox content = new VBox();

    public WelcomeBlade(BladeContext context) {
        super("blade-welcome", Texts.get("welcome.title"));
        this.context = context;
        setSubtitle(Texts.get("home.subtitle"));
        content.getStyleClass().addAll("home", "welcome");
        commandBar().add("welcome-refresh", FluentUiRegularAL.ARROW_SYNC_20, Texts.get("welcome.refresh"), this::look);
        setScrolledContent(content);
        showSearch();
    }

    @Override
    protected void onAttach(Subscriptions bag) {
        bag.follow(context.model().loadedProperty(), loaded -> {
            if (context.model().loadedProperty().get()) {
                look();
            }
        });
    }

    private void look() {
        showSearch();
        context.model().ask(StarterOffer::find, this::show, this::fail);
    }

    private void showSearch() {
        content.getChildren().setAll(introduction(), heading("welcome.computer.search"), new Skeleton(4));
    }

    private void show(StarterOffer offer) {
        clearMessage();
        FirstCluster[] first = new FirstCluster[1];
        first[0] = new FirstCluster(
                offer,
                context.model().catalog(),
                () -> create(offer, first[0]),
                () -> leave(BladeAddress.Place.CREATE_CLUSTER),
                () -> leave(BladeAddress.Place.HOME));
        content.getChildren().setAll(introduction(), heading("welcome.computer"), new ComputerCards(offer));
        for (Problem problem : offer.problems()) {
            content.getChildren().add(new ErrorBar(problem));
        }
        content.getChildren().add(first[0]);
    }

    private void fail(Problem problem) {
        content.getChildren().setAll(introduction());
        showProblem(problem);
    }

    private void create(StarterOffer offer, FirstCluster view) {
        offer.request().ifPresent(request -> {
            view.setBusy(true);
            context.model()
                    .ask(
                            engine -> engine.createCluster(request),
                            operation -> leave(new BladeAddress.Deployment(
                                    operation, Optional.of(request.spec().name()))),
                            problem -> {
                                view.setBusy(false);
                                showProblem(problem);
                            });
        });
    }

    /** The welcome is not shown again, and is not on the way back. */
    private void leave(BladeAddress address) {
        FirstVisit.isOver(context.preferences());
        finish();
        context.navigator().replace(address);
    }

    private static VBox introduction() {
        Label text = new Label(Texts.get("welcome.text"));
        text.setWrapText(true);
        Label free = new Label(Texts.get("welcome.text.stays"), new Icon(FluentUiRegularAL.LAPTOP_20));
        free.setWrapText(true);
        free.getStyleClass().add("card-text");
        VBox box = new VBox(text, free);
        box.getStyleClass().add("welcome-introduction");
        return box;
    }

    private static Label heading(String key) {
        Label heading = new Label(Texts.get(key));
        heading.getStyleClass().add("section-heading");
        return heading;
    }
}
