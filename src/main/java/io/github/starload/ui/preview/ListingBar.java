package io.github.starload.ui.preview;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Searches the rows, and says what a search or a sort does: how far it has come while it runs,
/// with a button that stops it.
final class ListingBar extends HBox {
  ListingBar(ListingModel model) {
    super(10);
    setAlignment(Pos.CENTER_LEFT);
    TextField search = new TextField();
    search.setId("preview-search");
    search.setPromptText(PreviewWords.SEARCH.text());
    search.setAccessibleText(PreviewWords.SEARCH_NAME.text());
    search.setPrefColumnCount(24);
    search.textProperty().subscribe(model::search);
    Label sentence = new Label();
    sentence.setId("preview-listed");
    sentence.getStyleClass().add("quiet");
    sentence.textProperty().bind(model.sentence());
    HBox.setHgrow(sentence, Priority.SOMETIMES);
    ProgressBar progress = new ProgressBar();
    progress.setAccessibleText(PreviewWords.LISTING_PROGRESS.text());
    progress.progressProperty().bind(model.progress());
    progress.setPrefWidth(90);
    Button stop = new Button(PreviewWords.STOP_LISTING.text());
    stop.setId("preview-stop");
    stop.setMnemonicParsing(true);
    stop.setOnAction(_ -> model.stop());
    HBox running = new HBox(8, progress, stop);
    running.setAlignment(Pos.CENTER_LEFT);
    running.visibleProperty().bind(model.progress().lessThan(1));
    running.managedProperty().bind(running.visibleProperty());
    getChildren().addAll(search, running, sentence);
  }
}
