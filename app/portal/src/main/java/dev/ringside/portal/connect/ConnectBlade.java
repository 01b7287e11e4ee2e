package dev.ringside.portal.connect;

import dev.ringside.model.ClusterModel;
import dev.ringside.model.connect.ConnectFacts;
import dev.ringside.model.connect.ConnectModel;
import dev.ringside.model.connect.Snippet;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.ClusterBlade;
import dev.ringside.portal.blade.CodeTabs;
import dev.ringside.portal.blade.Saving;
import dev.ringside.portal.blade.Skeleton;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.form.FormBuilder;
import dev.ringside.portal.form.FormPane;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** How applications reach the cluster: addresses, user, certificates, and ready code for the usual drivers. */
public final class ConnectBlade extends ClusterBlade {
    private final ConnectModel model;
    private final ConnectionFacts facts;
    private final FormPane choices;
    private final CodeTabs code;
    private final StackPane main = new StackPane();
    private final VBox content;
    private final Button console;

    public ConnectBlade(BladeContext context, ClusterName name) {
        this(context, name, new Saving(context.model()));
    }

    ConnectBlade(BladeContext context, ClusterName name, Saving saving) {
        super("blade-connect", Texts.get("connect.title", name), context, name);
        setSubtitle(Texts.get("overview.subtitle"));
        model = new ConnectModel(context.model(), name);
        facts = new ConnectionFacts(model, file -> saving.copy(this, file));
        choices = new FormBuilder()
                .choice(model.dataCenter(), "connect.data-center", row -> {})
                .checkbox(model.tls(), "connect.tls", row -> {})
                .build();
        choices.getStyleClass().add("connect-choices");
        code = new CodeTabs("connect", this, saving);
        for (Snippet snippet : Snippet.values()) {
            code.add(language(snippet), title(snippet), snippet.fileName());
        }
        Label heading = new Label(Texts.get("connect.code"));
        heading.getStyleClass().add("section-heading");
        Label hint = new Label(Texts.get("connect.code.text"));
        hint.setWrapText(true);
        hint.getStyleClass().add("form-hint");
        VBox part = new VBox(heading, hint, choices, code);
        part.getStyleClass().add("page-part");
        content = new VBox(facts, part);
        console = commandBar()
                .add("connect-console", FluentUiRegularAL.CODE_20, Texts.get("nav.console"), () -> context.navigator()
                        .open(new BladeAddress.Console(name)));
        commandBar()
                .add(
                        "connect-data-center",
                        FluentUiRegularMZ.ORGANIZATION_20,
                        Texts.get("nav.data-center"),
                        () -> context.navigator().open(new BladeAddress.DataCenters(name)));
        onNoCluster();
    }

    @Override
    protected Node build() {
        return scrolled(main);
    }

    @Override
    protected void onCluster(ClusterModel cluster, Subscriptions bag) {
        console.setDisable(false);
        choices.follow(bag);
        bag.follow(model.factsProperty(), this::show);
        bag.follow(model.problemProperty(), problem -> problem.ifPresentOrElse(this::showProblem, this::clearMessage));
        var whole = Bindings.createObjectBinding(
                () -> List.of(
                        cluster.specProperty().get(),
                        cluster.contactPointsProperty().get(),
                        cluster.provisioningStateProperty().get()),
                cluster.specProperty(),
                cluster.contactPointsProperty(),
                cluster.provisioningStateProperty());
        bag.follow(whole, changed -> {
            facts.show(cluster.getSpec());
            model.show(cluster);
        });
        bag.add(facts::hide);
    }

    @Override
    protected void onNoCluster() {
        console.setDisable(true);
    }

    private void show(Optional<ConnectFacts> known) {
        if (known.isEmpty()) {
            main.getChildren().setAll(new Skeleton(6));
            return;
        }
        facts.show(known.get());
        for (Snippet snippet : Snippet.values()) {
            code.show(language(snippet), snippet.write(known.get()));
        }
        main.getChildren().setAll(content);
    }

    private static String language(Snippet snippet) {
        return snippet.name().toLowerCase(Locale.ROOT);
    }

    private static String title(Snippet snippet) {
        return switch (snippet) {
            case RINGSIDE -> Texts.get("connect.ringside");
            case CQLSH -> Texts.get("connect.cqlsh");
            case JAVA -> Texts.get("connect.java");
            case DOTNET -> Texts.get("connect.dotnet");
            case NODE -> Texts.get("connect.node");
            case PYTHON -> Texts.get("connect.python");
        };
    }
}
