package io.github.starload.ui.load;

import io.github.starload.load.LoadMode;
import io.github.starload.load.LoadPlan;
import io.github.starload.load.SchemaEvolution;
import io.github.starload.load.TargetSummary;
import io.github.starload.stage.part.Compression;
import io.github.starload.stage.part.PartForm;
import io.github.starload.ui.control.Choice;
import io.github.starload.ui.control.Field;
import io.github.starload.ui.control.TargetBox;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Where the load goes and how: target, mode, schema, prefix, parts, and what of existing tables.
final class ChoicesPane extends VBox {
  private static final List<PartForm> FORMS =
      List.of(
          new PartForm.Csv(Compression.ZSTD),
          new PartForm.Csv(Compression.GZIP),
          new PartForm.Csv(Compression.NONE),
          new PartForm.Parquet());

  /// Three stand side by side in the smallest window; they grow alike.
  private static final double MODE_WIDTH = 210;

  private final LoadViewModel model;
  private final TextField schema = new TextField();
  private final TextField prefix = new TextField();
  private final Label place = new Label();

  ChoicesPane(LoadViewModel model) {
    super(10);
    this.model = model;
    getStyleClass().add("choices");
    LoadForm form = model.form();
    schema.setId("load-schema");
    schema.setPrefWidth(130);
    schema.textProperty().bindBidirectional(form.schema());
    prefix.setId("load-prefix");
    prefix.setPrefWidth(150);
    prefix.textProperty().bindBidirectional(form.prefix());
    FlowPane fields =
        new FlowPane(
            14,
            8,
            new Field(
                LoadWords.TARGET.text(), new TargetBox("target", model.targets(), form.target())),
            new Field(LoadWords.SCHEMA.text(), schema),
            new Field(LoadWords.PREFIX.text(), prefix),
            new Field(
                LoadWords.PARTS.text(),
                new Choice<>("load-parts", FORMS, form.parts(), ChoicesPane::name)),
            new Field(
                LoadWords.EVOLUTION.text(),
                new Choice<>(
                    "load-evolution",
                    List.of(SchemaEvolution.values()),
                    form.evolution(),
                    ChoicesPane::name)));
    place.setId("load-place");
    place.getStyleClass().add("quiet");
    place.setWrapText(true);
    getChildren().addAll(modes(), fields, place);
    model.state().subscribe(state -> setDisable(state.isBusy()));
    form.target().subscribe(_ -> showPlace());
    model.targets().addListener((ListChangeListener<TargetSummary>) _ -> showPlace());
  }

  private HBox modes() {
    HBox row = new HBox(10);
    row.setAccessibleText(LoadWords.MODE.text());
    ToggleGroup group = new ToggleGroup();
    for (LoadMode mode : LoadMode.values()) {
      Label title = new Label(LoadText.name(mode));
      title.getStyleClass().add("mode-title");
      Label sentence = new Label(LoadText.sentence(mode));
      sentence.getStyleClass().addAll("quiet", "mode-sentence");
      sentence.setWrapText(true);
      ToggleButton button = new ToggleButton(null, new VBox(2, title, sentence));
      button.setId("mode-" + mode.toString());
      button.getStyleClass().add("mode");
      button.setAccessibleText(LoadText.name(mode) + ". " + LoadText.sentence(mode));
      button.setToggleGroup(group);
      button.setMaxWidth(Double.MAX_VALUE);
      button.setMaxHeight(Double.MAX_VALUE);
      button.setPrefWidth(MODE_WIDTH);
      button.setMinWidth(0);
      HBox.setHgrow(button, Priority.ALWAYS);
      button.setOnAction(
          _ -> {
            // A second press would leave no mode chosen.
            button.setSelected(true);
            model.form().mode().set(mode);
          });
      model.form().mode().subscribe(chosen -> button.setSelected(chosen == mode));
      row.getChildren().add(button);
    }
    return row;
  }

  private void showPlace() {
    Optional<TargetSummary> target = model.target();
    place.setText(target.map(to -> LoadWords.PLACE.text(to.warehouse(), to.lake())).orElse(""));
    schema.setPromptText(target.map(TargetSummary::schema).orElse(LoadPlan.DEFAULT_SCHEMA));
    prefix.setPromptText(target.map(ChoicesPane::prefix).orElse(LoadPlan.DEFAULT_PREFIX));
  }

  /// What stands behind the bucket in `s3://bucket/prefix`.
  private static String prefix(TargetSummary target) {
    String lake = target.lake();
    return lake.startsWith("s3://")
        ? lake.substring(lake.indexOf('/', "s3://".length()) + 1)
        : LoadPlan.DEFAULT_PREFIX;
  }

  private static String name(PartForm form) {
    return switch (form) {
      case PartForm.Csv(Compression compression) ->
          switch (compression) {
            case GZIP -> LoadWords.GZIP.text();
            case ZSTD -> LoadWords.ZSTD.text();
            case NONE -> LoadWords.UNCOMPRESSED.text();
          };
      case PartForm.Parquet() -> LoadWords.PARQUET.text();
    };
  }

  private static String name(SchemaEvolution evolution) {
    return switch (evolution) {
      case ALLOWED -> LoadWords.EVOLUTION_ALLOWED.text();
      case FROZEN -> LoadWords.EVOLUTION_FROZEN.text();
    };
  }
}
