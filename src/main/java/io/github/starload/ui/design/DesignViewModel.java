package io.github.starload.ui.design;

import io.github.starload.design.Column;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.design.edit.DesignEdit;
import io.github.starload.design.edit.EditHistory;
import io.github.starload.design.edit.EditText;
import io.github.starload.json.JsonPath;
import io.github.starload.problem.Problem;
import io.github.starload.ui.session.Designer;
import io.github.starload.ui.session.Outlook;
import io.github.starload.ui.session.Session;
import io.github.starload.ui.session.UnsavedEdits;
import io.github.starload.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// The session's design as it is looked at and edited.
public final class DesignViewModel {
  private final Session session;
  private final Designer designer;
  private final UnsavedEdits unsaved;
  private final TaskRunner runner;
  private final ObjectProperty<Optional<Picture>> picture =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Selection>> selection =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyStringWrapper summary =
      new ReadOnlyStringWrapper(DesignWords.NOTHING.text());
  private final ReadOnlyStringWrapper exported = new ReadOnlyStringWrapper("");

  /// What is to be looked at once the next picture is there.
  private Optional<Selection> wanted = Optional.empty();

  private long newest;

  public DesignViewModel(
      Session session, Designer designer, UnsavedEdits unsaved, TaskRunner runner) {
    this.session = session;
    this.designer = designer;
    this.unsaved = unsaved;
    this.runner = runner;
    session.outlook().subscribe(_ -> draw());
    session.edits().subscribe(_ -> draw());
    session.dataset().subscribe(_ -> summarise());
  }

  /// What is shown; after an edit it follows within a moment. Empty without a design.
  ObservableValue<Optional<Picture>> picture() {
    return picture;
  }

  /// What a person looks at, in the tree and in the star alike.
  ReadOnlyObjectProperty<Optional<Selection>> selection() {
    return selection;
  }

  /// Where things stand, as a sentence.
  public ReadOnlyStringProperty summary() {
    return summary.getReadOnlyProperty();
  }

  /// Why the last edit was not made, as a sentence; empty if it was.
  public ReadOnlyStringProperty refusal() {
    return designer.refusal();
  }

  /// What happened to the design without being asked for; empty if nothing did.
  public ReadOnlyStringProperty notice() {
    return designer.notice();
  }

  /// Where the last export went, as a sentence.
  public ReadOnlyStringProperty exported() {
    return exported.getReadOnlyProperty();
  }

  /// The edit that can be taken back, in words; empty if there is none.
  ObservableValue<String> undoable() {
    return session.edits().map(e -> e.flatMap(EditHistory::undoable).map(EditText::of).orElse(""));
  }

  /// The edit that can be made again, in words; empty if there is none.
  ObservableValue<String> redoable() {
    return session.edits().map(e -> e.flatMap(EditHistory::redoable).map(EditText::of).orElse(""));
  }

  /// Whether there is a design.
  public ObservableValue<Boolean> designed() {
    return session.edits().map(Optional::isPresent);
  }

  void select(Selection what) {
    selection.set(Optional.of(what));
  }

  void edit(DesignEdit edit) {
    follow(edit);
    designer.edit(edit);
  }

  /// Puts a column before its upper neighbour; does nothing to the first.
  void moveUp(Table table, Column column) {
    int at = table.columns().indexOf(column);
    if (at > 0) {
      String before = table.columns().get(at - 1).name();
      edit(new DesignEdit.PlaceColumn(table.name(), column.name(), Optional.of(before)));
    }
  }

  /// Puts a column behind its lower neighbour; does nothing to the last.
  void moveDown(Table table, Column column) {
    int behind = table.columns().indexOf(column) + 2;
    if (behind <= table.columns().size()) {
      Optional<String> before =
          table.columns().stream()
              .skip(behind)
              .findFirst()
              .filter(next -> !(next.origin() instanceof Origin.LoadIdColumn))
              .map(Column::name);
      edit(new DesignEdit.PlaceColumn(table.name(), column.name(), before));
    }
  }

  public void undo() {
    designer.undo();
  }

  public void redo() {
    designer.redo();
  }

  /// Says why what a person wrote is no edit at all.
  void refuse(Problem problem) {
    designer.refuse(problem);
  }

  /// The words about refusals and notices were read.
  void dismiss() {
    designer.dismiss();
  }

  /// Saves the design, into its file if it has one.
  public void save() {
    unsaved.save(() -> {});
  }

  /// Saves the design into a file that is asked for.
  public void saveAs() {
    unsaved.saveAs();
  }

  /// Opens a design; asks before edits are lost.
  void open(Path file) {
    unsaved.before(() -> designer.open(file));
  }

  /// Writes what an export made.
  ///
  /// @param content made away from the FX thread
  void export(Path file, Supplier<byte[]> content) {
    runner.run(
        _ -> PictureFile.write(file, content.get()),
        written -> exported.set(DesignWords.SAVED.text(written)),
        problem -> exported.set(problem.sentence()));
  }

  /// A renamed thing stays selected.
  private void follow(DesignEdit edit) {
    if (edit instanceof DesignEdit.RenameTable(var table, var name)
        && selection.get().equals(Optional.of(new Selection.OfTable(table)))) {
      pending(new Selection.OfTable(name));
    }
    if (edit instanceof DesignEdit.RenameColumn(var table, var column, var name)
        && selection.get().equals(Optional.of(new Selection.OfColumn(table, column)))) {
      pending(new Selection.OfColumn(table, name));
    }
  }

  private void pending(Selection next) {
    wanted = Optional.of(next);
  }

  private void draw() {
    summarise();
    Optional<StarDesign> design = session.design();
    Optional<Outlook> outlook = session.outlook().get();
    long number = ++newest;
    if (design.isEmpty()) {
      picture.set(Optional.empty());
      selection.set(Optional.empty());
      return;
    }
    if (outlook.isPresent() && !outlook.get().design().equals(design.get())) {
      // The outlook of the newest design is on its way.
      return;
    }
    runner.run(
        _ -> outlook.map(Picture::of).orElseGet(() -> Picture.of(design.get())),
        drawn -> {
          if (number == newest) {
            show(drawn);
          }
        },
        problem -> exported.set(problem.sentence()));
  }

  private void show(Picture drawn) {
    picture.set(Optional.of(drawn));
    Optional<Selection> kept =
        wanted.filter(next -> exists(next, drawn)).or(selection::get).filter(s -> exists(s, drawn));
    wanted = Optional.empty();
    selection.set(kept.or(() -> first(drawn)));
  }

  private static Optional<Selection> first(Picture drawn) {
    return drawn.design().tables().stream()
        .findFirst()
        .map(table -> new Selection.OfTable(table.name()));
  }

  private static boolean exists(Selection what, Picture drawn) {
    return switch (what) {
      case Selection.OfDesign _ -> true;
      case Selection.OfTable(var name) ->
          drawn.design().tables().stream().anyMatch(table -> table.name().equals(name));
      case Selection.OfColumn(var name, var column) ->
          drawn.design().tables().stream()
              .filter(table -> table.name().equals(name))
              .flatMap(table -> table.columns().stream())
              .anyMatch(c -> c.name().equals(column));
      case Selection.OfPath(var path) -> node(drawn, path).isPresent();
    };
  }

  /// The node of a path.
  static Optional<PathNode> node(Picture drawn, JsonPath path) {
    Deque<PathNode> next = new ArrayDeque<>(drawn.roots());
    while (!next.isEmpty()) {
      PathNode node = next.pop();
      if (node.path().equals(path)) {
        return Optional.of(node);
      }
      if (path.isAtOrBelow(node.path())) {
        node.children().forEach(next::push);
      }
    }
    return Optional.empty();
  }

  private void summarise() {
    summary.set(DesignText.summary(session.design(), session.dataset().get(), session.isUnsaved()));
  }
}
