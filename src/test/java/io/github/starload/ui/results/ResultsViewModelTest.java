package io.github.starload.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.check.AccountingLine;
import io.github.starload.check.Check;
import io.github.starload.check.CheckStage;
import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.TableEntry;
import io.github.starload.ui.control.Mark;
import io.github.starload.ui.session.Session;
import io.github.starload.ui.task.AtOnceTaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsViewModelTest {
  private static final TableEntry GOOD =
      table("fact_thing", 2, Check.equal("rows copied", CheckStage.SECOND, 2, 2, ""));
  private static final TableEntry BAD =
      table("thing_tag", 3, Check.equal("rows copied", CheckStage.SECOND, 3, 2, "A row is lost"));
  private static final TableEntry OPEN =
      table("dim_owner", 1, Check.skipped("rows copied", CheckStage.SECOND, "1", "Not asked"));

  @TempDir Path folder;

  private final Session session = new Session();
  private final ResultsViewModel model = new ResultsViewModel(session, new AtOnceTaskRunner());

  @Test
  void failedTableStandsFirstAndIsSelected() {
    session.loaded(report(LoadReport.Outcome.FAILED, GOOD, BAD));

    assertThat(model.tables()).containsExactly(BAD, GOOD);
    assertThat(model.selected().getValue()).contains(BAD);
    assertThat(model.verdict().getValue())
        .isEqualTo(
            "1 check failed, so the load was rolled back: the tables hold what they held before.");
  }

  @Test
  void failureAfterTheCommitDoesNotClaimToBeRolledBack() {
    TableEntry late =
        table("fact_thing", 2, Check.equal("rows", CheckStage.FINAL, 2, 1, "A row is lost"));
    session.loaded(report(LoadReport.Outcome.FAILED, late));

    assertThat(model.verdict().getValue())
        .isEqualTo(
            "1 check failed after the commit: the rows are in the tables; look before you use"
                + " them.");
  }

  @Test
  void passedLoadSaysWhatItHolds() {
    session.loaded(report(LoadReport.Outcome.PASSED, GOOD));

    assertThat(model.verdict().getValue()).isEqualTo("1 table, 2 rows, every value accounted for.");
  }

  @Test
  void skippedCheckIsNeverGreen() {
    assertThat(List.of(GOOD, BAD, OPEN))
        .extracting(Mark::of)
        .containsExactly(Mark.PASSED, Mark.FAILED, Mark.UNVERIFIED);
    session.loaded(report(LoadReport.Outcome.UNVERIFIED, GOOD, OPEN));
    assertThat(model.verdict().getValue()).isEqualTo("Loaded, but 1 check could not be made.");
  }

  @Test
  void pathsWithRemainderStandFirst() {
    session.loaded(report(LoadReport.Outcome.FAILED, GOOD));

    assertThat(model.accounting())
        .extracting(AccountingLine::path)
        .containsExactly("$.lost", "$", "$.id");
  }

  @Test
  void reportIsWrittenWhereAPersonWants() {
    session.loaded(report(LoadReport.Outcome.PASSED, GOOD));
    Path file = folder.resolve(model.proposedFileName(".json"));
    model.save(file);

    assertThat(file).hasFileName("things-id7.report.json").content().contains("starload-report/1");
    assertThat(model.saved().get()).isEqualTo("Report written to " + file + ".");
  }

  @Test
  void reportIsAlsoAPageForPeople() {
    session.loaded(report(LoadReport.Outcome.PASSED, GOOD));
    Path file = folder.resolve(model.proposedFileName(".html"));
    model.save(file);

    assertThat(file).content().startsWith("<!DOCTYPE html>").contains("fact_thing");
  }

  @Test
  void earlierReportIsShownUntilTheNextLoad() {
    session.loaded(report(LoadReport.Outcome.PASSED, GOOD));
    model.show(report(LoadReport.Outcome.FAILED, BAD));
    assertThat(model.tables()).containsExactly(BAD);
    assertThat(ResultsText.nextStep(BAD.checks().getFirst()))
        .startsWith("Next step: The load was rolled back.");

    session.loaded(report(LoadReport.Outcome.UNVERIFIED, OPEN));
    assertThat(model.tables()).containsExactly(OPEN);
  }

  @Test
  void folderThatIsNotThereIsASentence() {
    session.loaded(report(LoadReport.Outcome.PASSED, GOOD));
    Path file = folder.resolve("nowhere").resolve("report.json");
    model.save(file);

    assertThat(model.problem().get())
        .startsWith("Cannot write the report to " + file)
        .endsWith("Pick another folder.");
    assertThat(model.saved().get()).isEmpty();
  }

  private static LoadReport report(LoadReport.Outcome outcome, TableEntry... tables) {
    return new LoadReport(
        "id7",
        "things",
        "sandbox",
        "append",
        outcome,
        List.of(),
        List.of(tables),
        List.of(
            new AccountingLine("$", 2, 2, 0, 0, 0, 0),
            new AccountingLine("$.id", 2, 2, 0, 0, 0, 0),
            new AccountingLine("$.lost", 2, 1, 0, 0, 0, 0)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static TableEntry table(String name, long rows, Check check) {
    OptionalLong count = OptionalLong.of(rows);
    return new TableEntry(
        name,
        "detail",
        List.of("$"),
        new LoadReport.Rows(count, count, count, count),
        List.of(),
        List.of(check));
  }
}
