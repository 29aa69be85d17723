package io.github.starload.ui.results;

import io.github.starload.check.AccountingLine;
import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.TableEntry;
import io.github.starload.check.ReportHtml;
import io.github.starload.check.ReportJson;
import io.github.starload.check.ReportSentence;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.ui.control.Mark;
import io.github.starload.ui.session.Session;
import io.github.starload.ui.task.TaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The report of the last load, with one of its tables selected.
public final class ResultsViewModel {
  private final TaskRunner runner;
  private final ReadOnlyObjectWrapper<Optional<LoadReport>> report =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableList<TableEntry> tables = FXCollections.observableArrayList();
  private final ObservableList<TableEntry> shownTables =
      FXCollections.unmodifiableObservableList(tables);
  private final ObservableList<AccountingLine> accounting = FXCollections.observableArrayList();
  private final ObservableList<AccountingLine> shownAccounting =
      FXCollections.unmodifiableObservableList(accounting);
  private final ObjectProperty<Optional<TableEntry>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyStringWrapper summary =
      new ReadOnlyStringWrapper(ResultsWords.NOTHING.text());
  private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  public ResultsViewModel(Session session, TaskRunner runner) {
    this.runner = runner;
    session.report().subscribe(this::show);
  }

  /// The report that is shown: of the last load, or of an earlier one that a person opened; empty
  /// before the first.
  public ReadOnlyObjectProperty<Optional<LoadReport>> report() {
    return report.getReadOnlyProperty();
  }

  /// Shows the report of an earlier load.
  public void show(LoadReport earlier) {
    show(Optional.of(earlier));
  }

  /// Which load this is, as a sentence.
  public ReadOnlyStringProperty summary() {
    return summary.getReadOnlyProperty();
  }

  /// The verdict's sentence; empty before the first load.
  public ObservableValue<String> verdict() {
    return report.map(shown -> shown.map(ReportSentence::of).orElse(""));
  }

  /// Failed ones first, otherwise in design order.
  public ObservableList<TableEntry> tables() {
    return shownTables;
  }

  /// Every JSON path, those with a remainder first.
  public ObservableList<AccountingLine> accounting() {
    return shownAccounting;
  }

  /// The table whose checks and columns are shown; at first the first one.
  public ObservableValue<Optional<TableEntry>> selected() {
    return selected;
  }

  /// Shows the checks and columns of a table.
  public void select(TableEntry table) {
    selected.set(Optional.of(table));
  }

  /// Where the report was written to, as a sentence; empty before.
  public ReadOnlyStringProperty saved() {
    return saved.getReadOnlyProperty();
  }

  /// Why the report was not written, as a sentence; empty if there is nothing to say.
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /// A file name for the report, without folder.
  ///
  /// @param ending such as `.json`
  public String proposedFileName(String ending) {
    return report
        .get()
        .map(shown -> shown.dataset() + "-" + shown.loadId() + ".report" + ending)
        .orElse("report" + ending);
  }

  /// Writes the report over whatever the file held: as a page for people if its name ends with
  /// `.html`, else as `starload-report/1`.
  public void save(Path file) {
    saved.set("");
    problem.set("");
    report
        .get()
        .ifPresent(
            shown ->
                runner.run(
                    _ -> write(shown, file),
                    path -> saved.set(ResultsWords.SAVED.text(path)),
                    failure -> problem.set(failure.sentence())));
  }

  private static Path write(LoadReport report, Path file) {
    try {
      boolean page = file.toString().toLowerCase(Locale.ROOT).endsWith(".html");
      return Files.writeString(file, page ? ReportHtml.write(report) : ReportJson.write(report));
    } catch (IOException e) {
      throw StarloadException.environment(
          "Cannot write the report to " + file + ": " + e.getMessage(),
          Location.NOWHERE,
          "Pick another folder",
          e);
    }
  }

  private void show(Optional<LoadReport> newest) {
    saved.set("");
    problem.set("");
    tables.setAll(
        newest.map(LoadReport::tables).orElse(List.of()).stream()
            .sorted(Comparator.comparing(table -> Mark.of(table) != Mark.FAILED))
            .toList());
    accounting.setAll(
        newest.map(LoadReport::accounting).orElse(List.of()).stream()
            .sorted(Comparator.comparing(line -> line.remainder() == 0))
            .toList());
    summary.set(newest.map(ResultsText::summary).orElse(ResultsWords.NOTHING.text()));
    selected.set(tables.stream().findFirst());
    report.set(newest);
  }
}
