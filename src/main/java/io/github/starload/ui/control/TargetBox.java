package io.github.starload.ui.control;

import io.github.starload.load.TargetSummary;
import javafx.beans.property.Property;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A choice of targets by name.
public final class TargetBox extends ComboBox<TargetSummary> {
  private static final double WIDTH = 180;

  private final Property<String> chosen;

  /// @param targets may change
  /// @param chosen the name of the target that is chosen, both ways
  public TargetBox(String id, ObservableList<TargetSummary> targets, Property<String> chosen) {
    super(targets);
    this.chosen = chosen;
    setId(id);
    setPrefWidth(WIDTH);
    setConverter(new Name());
    valueProperty()
        .subscribe(
            target -> {
              if (target != null) {
                chosen.setValue(target.name());
              }
            });
    chosen.subscribe(_ -> follow());
    targets.addListener((ListChangeListener<TargetSummary>) _ -> follow());
  }

  private void follow() {
    getItems().stream()
        .filter(target -> target.name().equals(chosen.getValue()))
        .findFirst()
        .ifPresent(this::setValue);
  }

  private static final class Name extends StringConverter<TargetSummary> {
    @Override
    public String toString(@Nullable TargetSummary target) {
      return target == null ? "" : target.name();
    }

    @Override
    public TargetSummary fromString(String text) {
      throw new UnsupportedOperationException("targets are not typed: " + text);
    }
  }
}
