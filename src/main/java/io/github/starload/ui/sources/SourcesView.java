package io.github.starload.ui.sources;

import io.github.starload.ui.control.FilePicker;
import io.github.starload.ui.control.Headline;
import io.github.starload.ui.control.NoticeLine;
import io.github.starload.ui.control.ProblemLine;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The Sources screen.
public final class SourcesView extends VBox {
  private final SourcesViewModel model;
  private final FilePicker picker;
  private final LinkField link;

  /// @param recent datasets read before, each by its words
  /// @param showDesign goes to the Design screen
  public SourcesView(
      SourcesViewModel model,
      FilePicker picker,
      ObservableList<List<String>> recent,
      Runnable showDesign) {
    this.model = model;
    this.picker = picker;
    this.link = new LinkField(model::add);
    setId("sources-screen");
    getStyleClass().addAll("screen", "sources");
    BooleanBinding empty = Bindings.isEmpty(model.lines());
    ListView<SourceLine> list = list();
    list.visibleProperty().bind(empty.not());
    ScrollPane beginnings = new ScrollPane(new Beginnings(model, recent));
    beginnings.setFitToWidth(true);
    beginnings.visibleProperty().bind(empty);
    StackPane content = new StackPane(list, beginnings);
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren()
        .addAll(
            new Headline(
                SourcesWords.TITLE.text(),
                model.summary(),
                stop(),
                again(),
                removeAll(empty),
                next(showDesign)),
            dropArea(empty),
            new ProblemLine(model.problem()),
            new NoticeLine(model.notice()),
            content);
  }

  /// Asks for files and takes them.
  public void choose() {
    model.add(picker.pickSources().stream().map(Path::toString).toList());
  }

  private Button next(Runnable showDesign) {
    Button next = new Button(SourcesWords.NEXT.text(), new FontIcon("fth-arrow-right"));
    next.setId("sources-next");
    next.getStyleClass().add("accent");
    next.setMnemonicParsing(true);
    next.setAccessibleText(SourcesWords.NEXT_SPOKEN.text());
    next.setOnAction(_ -> showDesign.run());
    next.visibleProperty().bind(model.designed());
    next.managedProperty().bind(next.visibleProperty());
    return next;
  }

  private Button stop() {
    Button stop = new Button(SourcesWords.STOP.text(), new FontIcon("fth-square"));
    stop.setId("stop-reading");
    stop.setMnemonicParsing(true);
    stop.setAccessibleText(SourcesWords.STOP_SPOKEN.text());
    stop.setOnAction(_ -> model.cancel());
    stop.visibleProperty().bind(model.reading());
    stop.managedProperty().bind(stop.visibleProperty());
    return stop;
  }

  private Button again() {
    Button again = new Button(SourcesWords.AGAIN.text(), new FontIcon("fth-refresh-cw"));
    again.setId("read-again");
    again.setAccessibleText(SourcesWords.AGAIN_SPOKEN.text());
    again.setOnAction(_ -> model.readAgain());
    again.visibleProperty().bind(Bindings.isNotEmpty(model.lines()).and(model.reading().not()));
    again.managedProperty().bind(again.visibleProperty());
    return again;
  }

  private Button removeAll(BooleanBinding empty) {
    Button clear = new Button(SourcesWords.ANEW.text(), new FontIcon("fth-x"));
    clear.setId("remove-all");
    clear.setAccessibleText(SourcesWords.ANEW_SPOKEN.text());
    clear.setOnAction(_ -> model.removeAll());
    clear.visibleProperty().bind(empty.not());
    clear.managedProperty().bind(clear.visibleProperty());
    return clear;
  }

  private VBox dropArea(BooleanBinding empty) {
    Label invitation = new Label(SourcesWords.DROP.text());
    invitation.getStyleClass().add("drop-title");
    Label kinds = new Label(SourcesWords.DROP_KINDS.text());
    kinds.getStyleClass().add("quiet");
    FontIcon sign = new FontIcon("fth-upload");
    for (Node roomy : List.of(sign, kinds)) {
      roomy.visibleProperty().bind(empty);
      roomy.managedProperty().bind(empty);
    }
    Button choose =
        button("choose-files", "fth-file", SourcesWords.CHOOSE, SourcesWords.CHOOSE_SPOKEN);
    choose.setOnAction(_ -> choose());
    Button folder =
        button("choose-folder", "fth-folder", SourcesWords.FOLDER, SourcesWords.FOLDER_SPOKEN);
    folder.setOnAction(
        _ -> picker.pickFolder().ifPresent(path -> model.add(List.of(path.toString()))));
    Button address = button("open-link", "fth-link", SourcesWords.LINK, SourcesWords.LINK_TIP);
    address.setOnAction(_ -> link.open());
    FlowPane buttons = new FlowPane(8, 8, choose, folder, address);
    buttons.setAlignment(Pos.CENTER);
    VBox area = new VBox(8, sign, invitation, kinds, buttons, link);
    area.setId("drop-area");
    area.setAlignment(Pos.CENTER);
    area.getStyleClass().add("drop-area");
    empty.subscribe(
        none -> {
          area.getStyleClass().remove("compact");
          choose.getStyleClass().remove("accent");
          if (none) {
            choose.getStyleClass().add("accent");
          } else {
            // What goes on stands out now, not what begins.
            area.getStyleClass().add("compact");
          }
        });
    return area;
  }

  private static Button button(String id, String icon, SourcesWords words, SourcesWords spoken) {
    Button button = new Button(words.text(), new FontIcon(icon));
    button.setId(id);
    button.setMnemonicParsing(true);
    button.setAccessibleText(spoken.text());
    return button;
  }

  private ListView<SourceLine> list() {
    ListView<SourceLine> list = new ListView<>(model.lines());
    list.setId("source-list");
    list.setAccessibleText(SourcesWords.LIST_SPOKEN.text());
    list.getStyleClass().add("source-list");
    list.setCellFactory(_ -> new SourceCell(model));
    list.setOnKeyPressed(
        event -> {
          SourceLine line = list.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.DELETE && line != null) {
            model.remove(line);
          }
        });
    return list;
  }
}
