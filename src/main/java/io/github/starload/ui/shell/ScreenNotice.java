package io.github.starload.ui.shell;

import io.github.starload.ui.shell.Announcer.Announcement;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows an announcement in the corner of the screen, above other programs' windows; a press on it
/// brings the window to the front. It is JavaFX's own: the system keeps no list of it.
final class ScreenNotice {
  private static final Duration SHOWN = Duration.seconds(12);

  /// A long sentence is wrapped, as the notice would grow over the whole screen with it.
  private static final double SENTENCE_WIDTH = 380;

  private ScreenNotice() {}

  static void show(Stage stage, Announcement announcement) {
    FontIcon icon = new FontIcon(announcement.mark().icon());
    icon.setIconSize(22);
    Text sentence = new Text(announcement.sentence());
    sentence.setWrappingWidth(SENTENCE_WIDTH);
    HBox content = new HBox(10, icon, sentence);
    content.setAlignment(Pos.TOP_LEFT);
    Notifications.create()
        .title(announcement.title())
        .text("")
        .graphic(content)
        .position(Pos.BOTTOM_RIGHT)
        .hideAfter(SHOWN)
        .onAction(
            _ -> {
              stage.setIconified(false);
              stage.toFront();
            })
        .show();
  }
}
