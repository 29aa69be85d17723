package io.github.starload.ui.shell;

import io.github.starload.ui.log.LogViewModel;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The screens as a column of buttons, each with what it still needs.
final class Navigation extends VBox {
  private final ShellViewModel model;
  private final ToggleGroup group = new ToggleGroup();
  private final Map<Screen, ToggleButton> buttons = new EnumMap<>(Screen.class);

  Navigation(ShellViewModel model, Theme theme, LogViewModel log) {
    this.model = model;
    getStyleClass().add("navigation");
    Label name = new Label(ShellWords.PRODUCT.text());
    name.getStyleClass().add("product");
    getChildren().add(name);
    for (Screen screen : Screen.values()) {
      ToggleButton button = button(screen);
      buttons.put(screen, button);
      getChildren().add(button);
    }
    Region space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    getChildren().addAll(space, log(log), new ThemeButton(theme));
    model.current().subscribe(screen -> group.selectToggle(buttons.get(screen)));
  }

  private static Button log(LogViewModel log) {
    Button button = new Button(ShellWords.LOG.text(), new FontIcon("fth-terminal"));
    button.setId("go-log");
    button.getStyleClass().addAll("flat", "theme-button");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(ShellWords.LOG_SPOKEN.text());
    button.setTooltip(new Tooltip(ShellWords.LOG_SPOKEN.text()));
    button.setOnAction(_ -> log.turn());
    return button;
  }

  private ToggleButton button(Screen screen) {
    Label title = new Label(screen.title());
    title.getStyleClass().add("navigation-title");
    Label standing = new Label();
    standing.getStyleClass().add("navigation-standing");
    standing.textProperty().bind(model.standing(screen));
    HBox content = new HBox(10, new FontIcon(screen.icon()), new VBox(title, standing));
    content.getStyleClass().add("navigation-content");
    ToggleButton button = new ToggleButton(null, content);
    button.setId("go-" + screen.name().toLowerCase(Locale.ROOT));
    button.setMaxWidth(Double.MAX_VALUE);
    button.setToggleGroup(group);
    button
        .accessibleTextProperty()
        .bind(model.standing(screen).map(s -> ShellWords.SCREEN_SPOKEN.text(screen.title(), s)));
    button.setTooltip(new Tooltip(ShellWords.SCREEN_KEY.text(screen.key().getChar())));
    button.setOnAction(
        _ -> {
          // A second press would leave no screen chosen.
          button.setSelected(true);
          model.show(screen);
        });
    return button;
  }
}
