package io.github.starload.ui.sources;

import io.github.starload.ui.control.Amount;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A source in the list: name, size and format, where its records are, progress, problem, and a
/// button to take it out.
final class SourceCell extends ListCell<SourceLine> {
  private static final double SCROLL_BAR = 16;

  /// Before the list has its width, nothing is wrapped tighter than this.
  private static final double LEAST_WIDTH = 400;

  private final Label name = new Label();
  private final Label facts = new Label();
  private final PlaceMenu place;
  private final Label problem = new Label();
  private final FontIcon sign = new FontIcon("fth-file-text");
  private final Label state = new Label();
  private final Label pace = new Label();
  private final ProgressBar progress = new ProgressBar();
  private final HBox row;
  private Subscription following = Subscription.EMPTY;

  SourceCell(SourcesViewModel model) {
    place = new PlaceMenu(model);
    name.getStyleClass().add("source-name");
    facts.getStyleClass().add("quiet");
    problem.getStyleClass().add("problem-text");
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    state.getStyleClass().add("source-state");
    state.setMinWidth(USE_PREF_SIZE);
    pace.getStyleClass().add("quiet");
    pace.setMinWidth(USE_PREF_SIZE);
    progress.setPrefWidth(190);
    progress.setAccessibleText(SourcesWords.PROGRESS_SPOKEN.text());
    Button takeOut = new Button(null, new FontIcon("fth-trash-2"));
    takeOut.getStyleClass().addAll("button-icon", "flat");
    takeOut.setAccessibleText(SourcesWords.TAKE_OUT_SPOKEN.text());
    takeOut.setTooltip(new Tooltip(SourcesWords.TAKE_OUT_TIP.text()));
    takeOut.setOnAction(
        _ -> {
          if (getItem() != null) {
            model.remove(getItem());
          }
        });
    HBox under = new HBox(6, facts, place);
    under.setAlignment(Pos.CENTER_LEFT);
    VBox words = new VBox(2, name, under, problem);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    VBox moving = new VBox(3, progress, pace);
    moving.setAlignment(Pos.CENTER_RIGHT);
    moving.visibleProperty().bind(progress.visibleProperty());
    moving.managedProperty().bind(progress.visibleProperty());
    row = new HBox(12, sign, words, moving, state, takeOut);
    row.setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("source-cell");
    setPrefWidth(0);
  }

  /// As high as the problem's sentence needs, wrapped at the width of the list.
  @Override
  protected double computePrefHeight(double width) {
    if (getGraphic() == null) {
      return super.computePrefHeight(width);
    }
    double sides = snappedLeftInset() + snappedRightInset();
    double inside = Math.max(width, getListView().getWidth()) - sides - SCROLL_BAR;
    return snappedTopInset() + row.prefHeight(Math.max(inside, LEAST_WIDTH)) + snappedBottomInset();
  }

  @Override
  protected void updateItem(@Nullable SourceLine line, boolean empty) {
    super.updateItem(line, empty);
    progress.progressProperty().unbind();
    progress.visibleProperty().unbind();
    problem.textProperty().unbind();
    facts.textProperty().unbind();
    pace.textProperty().unbind();
    following.unsubscribe();
    if (empty || line == null) {
      setGraphic(null);
      return;
    }
    name.setText(line.name());
    facts.textProperty().bind(line.records().map(records -> facts(line, records.longValue())));
    pace.textProperty().bind(line.pace());
    place.show(line);
    problem.textProperty().bind(line.problem());
    problem.visibleProperty().bind(line.problem().isNotEmpty());
    problem.managedProperty().bind(line.problem().isNotEmpty());
    progress.progressProperty().bind(line.progress());
    progress.visibleProperty().bind(line.state().isEqualTo(SourceLine.State.READING));
    progress.managedProperty().bind(progress.visibleProperty());
    following = line.state().subscribe(this::show);
    setGraphic(row);
  }

  private void show(SourceLine.State now) {
    String word = now.name().toLowerCase(Locale.ROOT);
    state.setText(SourcesText.state(now));
    state.getStyleClass().setAll("label", "source-state", "source-" + word);
    sign.setIconLiteral(
        switch (now) {
          case WAITING, READING -> "fth-file-text";
          case READ -> "fth-check-circle";
          case FAILED -> "fth-alert-circle";
        });
    sign.getStyleClass().setAll("ikonli-font-icon", "source-sign", "source-" + word);
    setAccessibleText(
        getItem() == null ? "" : SourcesWords.CARD.text(getItem().name(), SourcesText.state(now)));
  }

  private static String facts(SourceLine line, long records) {
    return line.format().isEmpty()
        ? line.whereabouts()
        : (records == 0 ? "" : Amount.of(records, "record") + " · ")
            + Amount.bytes(line.bytes())
            + " · "
            + line.format()
            + " · "
            + line.whereabouts();
  }
}
