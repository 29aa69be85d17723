package io.github.starload.ui.results;

import io.github.starload.check.AccountingLine;
import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.TableEntry;
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
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The report of the last load, with one of its tables selected.
public final class ResultsViewModel {
  private static final String NOTHING = "Shows what arrived, and whether it is what was sent.";

  private final Session session;
  private final TaskRunner runner;
  private final ObservableList<TableEntry> tables = FXCollections.observableArrayList();
  private final ObservableList<AccountingLine> accounting = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<TableEntry>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(NOTHING);
  private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  public ResultsViewModel(Session session, TaskRunner runner) {
    this.session = session;
    this.runner = runner;
    session.report().subscribe(this::show);
  }

  /// Empty before the first load.
  public ReadOnlyObjectProperty<Optional<LoadReport>> report() {
    return session.report();
  }

  /// Which load this is, as a sentence.
  public ReadOnlyStringProperty summary() {
    return summary.getReadOnlyProperty();
  }

  /// The verdict's sentence; empty before the first load.
  public ObservableValue<String> verdict() {
    return session.report().map(report -> report.map(ReportSentence::of).orElse(""));
  }

  /// Failed ones first, otherwise in design order.
  public ObservableList<TableEntry> tables() {
    return FXCollections.unmodifiableObservableList(tables);
  }

  /// Every JSON path, those with a remainder first.
  public ObservableList<AccountingLine> accounting() {
    return FXCollections.unmodifiableObservableList(accounting);
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
  public String proposedFileName() {
    return session
        .report()
        .get()
        .map(report -> report.dataset() + "-" + report.loadId() + ".report.json")
        .orElse("report.json");
  }

  /// Writes the report as `starload-report/1` over whatever the file held.
  public void save(Path file) {
    saved.set("");
    problem.set("");
    session
        .report()
        .get()
        .ifPresent(
            report ->
                runner.run(
                    _ -> write(report, file),
                    path -> saved.set("Report written to " + path + "."),
                    failure -> problem.set(failure.sentence())));
  }

  private static Path write(LoadReport report, Path file) {
    try {
      return Files.writeString(file, ReportJson.write(report));
    } catch (IOException e) {
      throw StarloadException.environment(
          "Cannot write the report to " + file + ": " + e.getMessage(),
          Location.NOWHERE,
          "Pick another folder",
          e);
    }
  }

  private void show(Optional<LoadReport> report) {
    saved.set("");
    problem.set("");
    tables.setAll(
        report.map(LoadReport::tables).orElse(List.of()).stream()
            .sorted(Comparator.comparing(table -> Mark.of(table) != Mark.FAILED))
            .toList());
    accounting.setAll(
        report.map(LoadReport::accounting).orElse(List.of()).stream()
            .sorted(Comparator.comparing(line -> line.remainder() == 0))
            .toList());
    summary.set(report.map(ResultsText::summary).orElse(NOTHING));
    selected.set(tables.stream().findFirst());
  }
}
