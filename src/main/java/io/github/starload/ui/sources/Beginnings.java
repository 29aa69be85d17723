package io.github.starload.ui.sources;

import io.github.starload.ui.control.Amount;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a person can begin with while there is no source: samples, and datasets read before.
final class Beginnings extends VBox {
  private final SourcesViewModel model;
  private final ObservableList<List<String>> recent;

  Beginnings(SourcesViewModel model, ObservableList<List<String>> recent) {
    super(10);
    this.model = model;
    this.recent = recent;
    setId("beginnings");
    getStyleClass().add("beginnings");
    model.samples().addListener((ListChangeListener<Sample>) _ -> show());
    recent.addListener((ListChangeListener<List<String>>) _ -> show());
    show();
  }

  private void show() {
    getChildren().clear();
    group(SourcesWords.SAMPLES.text(), model.samples().stream().map(this::sample).toList());
    group(SourcesWords.RECENT.text(), recent.stream().map(this::dataset).toList());
  }

  private void group(String title, List<? extends Node> cards) {
    if (!cards.isEmpty()) {
      Label heading = new Label(title);
      heading.getStyleClass().add("group-title");
      FlowPane flow = new FlowPane(10, 10);
      flow.getChildren().setAll(cards);
      getChildren().addAll(heading, flow);
    }
  }

  private Button sample(Sample sample) {
    Button card =
        card("fth-gift", sample.title(), Amount.bytes(sample.bytes()), List.of(sample.word()));
    card.setId("sample-" + sample.title().toLowerCase(Locale.ROOT).replace(' ', '-'));
    return card;
  }

  private Button dataset(List<String> words) {
    return card("fth-clock", SourcesText.dataset(words), SourcesText.folder(words), words);
  }

  private Button card(String icon, String title, String facts, List<String> words) {
    Label name = new Label(title);
    name.getStyleClass().add("source-name");
    Label quiet = new Label(facts);
    quiet.getStyleClass().add("quiet");
    VBox text = new VBox(1, name, quiet);
    text.setMouseTransparent(true);
    Button card = new Button(null, new HBox(10, new FontIcon(icon), text));
    card.getStyleClass().add("card");
    card.setAccessibleText(SourcesWords.CARD.text(title, facts));
    card.setTooltip(new Tooltip(String.join("\n", words)));
    card.setOnAction(_ -> model.replace(words));
    return card;
  }
}
