package dev.ringside.portal.create;

import atlantafx.base.theme.Styles;
import dev.ringside.model.create.CreateClusterModel;
import dev.ringside.model.create.CreateTab;
import dev.ringside.model.form.ReviewState;
import dev.ringside.portal.blade.Blade;
import dev.ringside.portal.blade.BladeContext;
import dev.ringside.portal.blade.Subscriptions;
import dev.ringside.portal.form.FormPane;
import dev.ringside.portal.navigation.BladeAddress;
import dev.ringside.portal.text.Texts;
import dev.ringside.provisioning.operation.OperationId;
import dev.ringside.provisioning.resource.ClusterName;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The wizard that creates a cluster: Basics, Data center, Tags, Review + create. Follows the service's own create page. */
public final class CreateClusterBlade extends Blade {
    private final BladeContext context;
    private final CreateDraft draft;
    private final CreateClusterModel model;
    private final FormPane basics;
    private final FormPane dataCenter;
    private final FormPane tags;
    private final ReviewPane review;
    private final WizardTabs tabs;
    private final Button primary = new Button();
    private final Button previous = new Button(Texts.get("create.previous"));
    private final Button next = new Button();

    public CreateClusterBlade(BladeContext context, CreateDraft draft) {
        super("blade-create", Texts.get("create.title"));
        this.context = context;
        this.draft = draft;
        model = draft.model();
        setSubtitle(Texts.get("create.subtitle"));
        basics = CreateForms.basics(model.basics(), context.overlays());
        dataCenter = CreateForms.dataCenter(model.dataCenter());
        tags = CreateForms.tags(model.tags());
        review = new ReviewPane(model, this::open);
        Map<CreateTab, Region> contents = new EnumMap<>(CreateTab.class);
        contents.put(CreateTab.BASICS, basics);
        contents.put(CreateTab.DATA_CENTER, dataCenter);
        contents.put(CreateTab.TAGS, tags);
        contents.put(CreateTab.REVIEW, review);
        tabs = new WizardTabs(contents, model::open);
        setContent(tabs);
        buildFooter();
    }

    private void buildFooter() {
        primary.setId("create-primary");
        primary.getStyleClass().add(Styles.ACCENT);
        primary.setOnAction(event -> {
            if (model.tabProperty().get() == CreateTab.REVIEW) {
                model.submit(this::started);
            } else {
                model.open(CreateTab.REVIEW);
            }
        });
        previous.setId("create-previous");
        previous.setOnAction(event -> step(-1));
        next.setId("create-next");
        next.setOnAction(event -> step(1));
        HBox footer = new HBox(primary, previous, next);
        footer.getStyleClass().add("wizard-footer");
        setFooter(footer);
    }

    @Override
    protected void onAttach(Subscriptions bag) {
        context.model().refreshSubscriptions();
        basics.follow(bag);
        dataCenter.follow(bag);
        tags.follow(bag);
        review.follow(bag);
        for (CreateTab each : CreateTab.values()) {
            tabs.follow(each, model.markedProperty(each), bag);
        }
        bag.follow(model.tabProperty(), this::showTab);
        bag.follow(model.reviewProperty(), state -> showPrimary());
    }

    private void showTab(CreateTab tab) {
        tabs.show(tab);
        int position = tab.ordinal();
        CreateTab[] all = CreateTab.values();
        previous.setDisable(position == 0);
        boolean last = position == all.length - 1;
        next.setVisible(!last);
        next.setManaged(!last);
        if (!last) {
            next.setText(Texts.get("create.next", CreateTexts.title(all[position + 1])));
        }
        showPrimary();
    }

    private void showPrimary() {
        boolean reviewing = model.tabProperty().get() == CreateTab.REVIEW;
        primary.setText(Texts.get(reviewing ? "create.submit" : "create.review"));
        primary.setDisable(reviewing && model.reviewProperty().get() != ReviewState.PASSED);
    }

    /** Goes to a tab where something is wrong and into its first wrong field. */
    private void open(CreateTab tab) {
        model.open(tab);
        switch (tab) {
            case BASICS -> basics.focusFirstError();
            case DATA_CENTER -> dataCenter.focusFirstError();
            case TAGS -> tags.focusFirstError();
            case REVIEW -> review.requestFocus();
        }
    }

    private void step(int by) {
        model.open(CreateTab.values()[model.tabProperty().get().ordinal() + by]);
    }

    private void started(OperationId operation) {
        ClusterName name = new ClusterName(model.basics().clusterName().get());
        draft.discard();
        finish();
        context.navigator().replace(BladeAddress.Deployment.of(operation, name));
    }
}
