package io.github.starload.ui.shell;

import io.github.starload.ui.shell.Announcer.Announcement;
import javafx.geometry.Pos;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows an announcement in the corner of the screen, above other programs' windows; a press on it
/// brings the window to the front. It is JavaFX's own: the system keeps no list of it.
final class ScreenNotice {
  private static final Duration SHOWN = Duration.seconds(12);

  private ScreenNotice() {}

  static void show(Stage stage, Announcement announcement) {
    FontIcon icon = new FontIcon(announcement.mark().icon());
    icon.setIconSize(22);
    Notifications.create()
        .title(announcement.title())
        .text(announcement.sentence())
        .graphic(icon)
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
