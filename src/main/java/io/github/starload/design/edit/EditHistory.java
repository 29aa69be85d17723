package io.github.starload.design.edit;

import io.github.starload.design.StarDesign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The edits of a design, to undo and redo; a value that never changes.
///
/// @param saved the design as it is in its file
/// @param first the design before all edits
/// @param done edits in their order, the last one to be undone first
/// @param undone edits that can be redone, the last one first
public record EditHistory(StarDesign saved, StarDesign first, List<Step> done, List<Step> undone) {
  public EditHistory {
    done = List.copyOf(done);
    undone = List.copyOf(undone);
  }

  /// An edit and the design that it gave.
  public record Step(DesignEdit edit, StarDesign design) {}

  /// No edit yet.
  public static EditHistory of(StarDesign saved) {
    return new EditHistory(saved, saved, List.of(), List.of());
  }

  /// The design as it is now.
  public StarDesign design() {
    return done.isEmpty() ? first : done.getLast().design();
  }

  /// Whether the design differs from its file.
  public boolean isUnsaved() {
    return !design().equals(saved);
  }

  /// After one more edit; what was undone cannot be redone any more.
  public EditHistory with(DesignEdit edit, StarDesign result) {
    List<Step> longer = new ArrayList<>(done);
    longer.add(new Step(edit, result));
    return new EditHistory(saved, first, longer, List.of());
  }

  /// After the design was saved.
  public EditHistory savedAs(StarDesign design) {
    return new EditHistory(design, first, done, undone);
  }

  /// The edit that [#undo] takes back.
  public Optional<DesignEdit> undoable() {
    return done.isEmpty() ? Optional.empty() : Optional.of(done.getLast().edit());
  }

  /// The edit that [#redo] makes again.
  public Optional<DesignEdit> redoable() {
    return undone.isEmpty() ? Optional.empty() : Optional.of(undone.getLast().edit());
  }

  /// Without the last edit; the same if there is none.
  public EditHistory undo() {
    if (done.isEmpty()) {
      return this;
    }
    return new EditHistory(
        saved, first, done.subList(0, done.size() - 1), with(undone, done.getLast()));
  }

  /// With the edit that was undone last; the same if there is none.
  public EditHistory redo() {
    if (undone.isEmpty()) {
      return this;
    }
    return new EditHistory(
        saved, first, with(done, undone.getLast()), undone.subList(0, undone.size() - 1));
  }

  private static List<Step> with(List<Step> steps, Step step) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return longer;
  }
}
