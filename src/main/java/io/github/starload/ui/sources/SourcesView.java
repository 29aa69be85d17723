package io.github.starload.ui.sources;

import io.github.starload.ui.control.FilePicker;
import io.github.starload.ui.control.Headline;
import io.github.starload.ui.control.ProblemLine;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The Sources screen.
public final class SourcesView extends VBox {
  private final SourcesViewModel model;
  private final FilePicker picker;

  /// @param showPreview goes to the Preview screen
  public SourcesView(SourcesViewModel model, FilePicker picker, Runnable showPreview) {
    this.model = model;
    this.picker = picker;
    setId("sources-screen");
    getStyleClass().addAll("screen", "sources");
    ListView<SourceLine> list = list();
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren()
        .addAll(
            new Headline("Sources", model.summary(), next(showPreview)),
            dropArea(),
            new ProblemLine(model.problem()),
            list);
  }

  /// Asks for files and takes them.
  public void choose() {
    model.add(picker.pickSources());
  }

  private Button next(Runnable showPreview) {
    Button next = new Button("_Preview …", new FontIcon("fth-arrow-right"));
    next.setId("sources-next");
    next.setMnemonicParsing(true);
    next.setAccessibleText("Go to Preview");
    next.setOnAction(_ -> showPreview.run());
    next.visibleProperty().bind(model.analysed());
    return next;
  }

  private VBox dropArea() {
    Label invitation = new Label("Drop JSON files here");
    invitation.getStyleClass().add("drop-title");
    Label kinds = new Label("A JSON array or newline-delimited JSON, plain or gzip");
    kinds.getStyleClass().add("quiet");
    Button choose = new Button("_Choose files …", new FontIcon("fth-folder"));
    choose.setId("choose-files");
    choose.getStyleClass().add("accent");
    choose.setMnemonicParsing(true);
    choose.setAccessibleText("Choose files, Ctrl+O");
    choose.setOnAction(_ -> choose());
    VBox area = new VBox(6, new FontIcon("fth-upload"), invitation, kinds, choose);
    area.setId("drop-area");
    area.setAlignment(Pos.CENTER);
    area.getStyleClass().add("drop-area");
    return area;
  }

  private ListView<SourceLine> list() {
    ListView<SourceLine> list = new ListView<>(model.lines());
    list.setId("source-list");
    list.setAccessibleText("Files of this dataset");
    list.getStyleClass().add("source-list");
    list.setPlaceholder(new Label("No file yet."));
    list.setCellFactory(_ -> new SourceCell(model::remove));
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
