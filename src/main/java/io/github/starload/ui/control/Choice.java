package io.github.starload.ui.control;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// One of a few fixed values, by name.
public final class Choice<T> extends ComboBox<T> {

  /// @param chosen the value, both ways
  /// @param name of a value on the screen
  public Choice(String id, List<T> values, Property<T> chosen, Function<T, String> name) {
    setId(id);
    getItems().setAll(values);
    setConverter(new Shown<>(name));
    valueProperty().bindBidirectional(chosen);
  }

  private static final class Shown<T> extends StringConverter<T> {
    private final Function<T, String> name;

    Shown(Function<T, String> name) {
      this.name = name;
    }

    @Override
    public String toString(@Nullable T value) {
      return value == null ? "" : name.apply(value);
    }

    @Override
    public T fromString(String text) {
      throw new UnsupportedOperationException("choices are not typed: " + text);
    }
  }
}
