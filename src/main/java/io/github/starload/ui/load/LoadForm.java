package io.github.starload.ui.load;

import io.github.starload.load.LoadMode;
import io.github.starload.load.SchemaEvolution;
import io.github.starload.stage.part.PartForm;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// What a person has chosen for the next load, one property a control.
public final class LoadForm {
  private final ObjectProperty<String> target = new SimpleObjectProperty<>("");
  private final ObjectProperty<LoadMode> mode = new SimpleObjectProperty<>(LoadMode.APPEND);
  private final StringProperty schema = new SimpleStringProperty("");
  private final StringProperty prefix = new SimpleStringProperty("");
  private final ObjectProperty<PartForm> parts = new SimpleObjectProperty<>(PartForm.usual());
  private final ObjectProperty<SchemaEvolution> evolution =
      new SimpleObjectProperty<>(SchemaEvolution.ALLOWED);

  /// The name of the target.
  public ObjectProperty<String> target() {
    return target;
  }

  public ObjectProperty<LoadMode> mode() {
    return mode;
  }

  /// Empty for the target's usual one.
  public StringProperty schema() {
    return schema;
  }

  /// Empty for the target's usual one.
  public StringProperty prefix() {
    return prefix;
  }

  /// How the parts are stored.
  public ObjectProperty<PartForm> parts() {
    return parts;
  }

  /// Whether tables that exist may be altered.
  public ObjectProperty<SchemaEvolution> evolution() {
    return evolution;
  }

  /// What is chosen now.
  public LoadChoices choices() {
    return new LoadChoices(
        target.get(), mode.get(), schema.get(), prefix.get(), parts.get(), evolution.get());
  }

  /// Runs the action after every change.
  void onChange(Runnable action) {
    List<ObservableValue<?>> all = List.of(target, mode, schema, prefix, parts, evolution);
    all.forEach(property -> property.subscribe((_, _) -> action.run()));
  }
}
