package io.github.starload.ui.history;

import io.github.starload.load.BundleReport;
import io.github.starload.load.BundleReport.Leg;
import io.github.starload.ui.control.Badge;
import io.github.starload.ui.control.NoticeLine;
import io.github.starload.ui.control.ProblemLine;
import io.github.starload.ui.control.VerdictBanner;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What became of verifying a bundle: the whole in a line, then its legs, each with what is against
/// it. Takes no room while there is nothing to show.
final class BundleCheckPane extends VBox {
  private static final double GAP = 10;

  private final VerdictBanner banner;
  private final GridPane legs = new GridPane(GAP, GAP / 2);
  private final VBox result;

  BundleCheckPane(BundleCheckViewModel model) {
    Button close = new Button(HistoryWords.BUNDLE_CLOSE.text());
    close.setId("bundle-close");
    close.setMinWidth(USE_PREF_SIZE);
    close.setOnAction(_ -> model.close());
    banner = new VerdictBanner("bundle-verdict", close);
    legs.setId("bundle-legs");
    result = new VBox(GAP, banner, legs);
    result.managedProperty().bind(result.visibleProperty());
    getChildren().addAll(new NoticeLine(model.doing()), new ProblemLine(model.problem()), result);
    model
        .found()
        .subscribe(
            found -> {
              result.setVisible(found.isPresent());
              found.ifPresent(this::show);
            });
  }

  private void show(BundleReport report) {
    Badge.Look whole = HistoryText.match(report.match());
    banner.show(whole.icon(), whole.styleClass(), whole.word(), HistoryText.bundle(report));
    legs.getChildren().clear();
    for (Leg leg : report.legs()) {
      String id = "bundle-leg-" + leg.name().name().toLowerCase(Locale.ROOT);
      Label name = new Label(HistoryText.leg(leg.name()));
      name.setMinWidth(USE_PREF_SIZE);
      Badge match = new Badge(HistoryText.match(leg.match()));
      match.setId(id);
      Label against = new Label(HistoryText.against(leg));
      against.setId(id + "-against");
      against.setWrapText(true);
      GridPane.setHgrow(against, Priority.ALWAYS);
      legs.addRow(legs.getRowCount(), name, match, against);
    }
  }
}
