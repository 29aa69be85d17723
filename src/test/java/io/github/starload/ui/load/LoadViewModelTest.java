package io.github.starload.ui.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.check.LoadReport;
import io.github.starload.design.StarDesign;
import io.github.starload.load.CopyRole;
import io.github.starload.load.Lake;
import io.github.starload.load.LoadEvent;
import io.github.starload.load.LoadStep;
import io.github.starload.load.Target;
import io.github.starload.load.TargetSession;
import io.github.starload.load.Targets;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.StarloadException;
import io.github.starload.profile.Profile;
import io.github.starload.profile.Profiler;
import io.github.starload.source.FileSource;
import io.github.starload.suggest.Suggester;
import io.github.starload.ui.session.Analysis;
import io.github.starload.ui.session.Session;
import io.github.starload.ui.task.AtOnceTaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadViewModelTest {
  @TempDir Path folder;

  private final Session session = new Session();
  private final List<String> log = new ArrayList<>();

  @Test
  void withoutSourcesThereIsNothingToLoad() {
    LoadViewModel model = model((_, _, _, _) -> report(LoadReport.Outcome.PASSED));
    model.load();

    assertThat(model.state().get()).isInstanceOf(LoadState.NothingToLoad.class);
    assertThat(log).isEmpty();
  }

  @Test
  void planSaysWhatWillHappenAndWhere() throws IOException {
    LoadViewModel model = model((_, _, _, _) -> report(LoadReport.Outcome.PASSED));
    session.analysed(analysis());
    model.target().set("elsewhere");

    assertThat(model.plan().get())
        .isEqualTo(
            "Load appends 2 records of things as 1 table to elsewhere, checks before and after"
                + " COPY, and commits only if every check passes.");
  }

  @Test
  void stepsFollowTheEventsAndTheReportReachesTheSession() throws IOException {
    LoadReport report = report(LoadReport.Outcome.PASSED);
    LoadViewModel model =
        model(
            (_, _, listener, _) -> {
              listener.on(new LoadEvent.StepStarted(LoadStep.STAGE));
              listener.on(new LoadEvent.Progress(LoadStep.STAGE, 5, 10));
              listener.on(new LoadEvent.StepStarted(LoadStep.FIRST_CHECKS));
              return report;
            });
    session.analysed(analysis());
    List<Double> shares = new ArrayList<>();
    model.progress().subscribe(progress -> shares.add(progress.share()));
    model.load();

    assertThat(model.progress().get().steps())
        .extracting(StepLine::state)
        .startsWith(StepLine.State.DONE, StepLine.State.DONE, StepLine.State.WAITING);
    assertThat(shares).isSorted().contains(0.5 / LoadStep.values().length);
    assertThat(model.state().get()).isEqualTo(new LoadState.Reported(report));
    assertThat(session.report().get()).contains(report);
  }

  @Test
  void failedReportMarksTheStepItStoppedAt() throws IOException {
    LoadViewModel model =
        model(
            (_, _, listener, _) -> {
              listener.on(new LoadEvent.StepStarted(LoadStep.STAGE));
              listener.on(new LoadEvent.StepStarted(LoadStep.FIRST_CHECKS));
              return report(LoadReport.Outcome.FAILED);
            });
    session.analysed(analysis());
    model.load();

    assertThat(model.progress().get().steps())
        .extracting(StepLine::state)
        .startsWith(StepLine.State.DONE, StepLine.State.FAILED, StepLine.State.WAITING);
  }

  @Test
  void cancelReachesTheRunningLoadAndItsOutcomeSaysSo() throws IOException {
    List<LoadViewModel> running = new ArrayList<>();
    LoadViewModel model =
        model(
            (_, _, listener, cancel) -> {
              listener.on(new LoadEvent.StepStarted(LoadStep.COPY));
              running.getFirst().cancel();
              cancel.check("the target is unchanged");
              return report(LoadReport.Outcome.PASSED);
            });
    running.add(model);
    session.analysed(analysis());
    model.load();

    assertThat(model.state().get())
        .isEqualTo(
            new LoadState.Stopped(
                StarloadException.cancelled("the target is unchanged").problem()));
    assertThat(session.report().get()).isEmpty();
    assertThat(model.state().get().canLoad()).isTrue();
  }

  @Test
  void targetStaysOpenForTheNextLoadUntilTheWindowCloses() throws IOException {
    LoadViewModel model = model((_, _, _, _) -> report(LoadReport.Outcome.PASSED));
    session.analysed(analysis());
    model.load();
    model.load();
    assertThat(log).containsExactly("open sandbox");

    model.target().set("elsewhere");
    model.load();
    model.close();
    assertThat(log)
        .containsExactly("open sandbox", "close sandbox", "open elsewhere", "close elsewhere");
  }

  private LoadViewModel model(LoadEngine engine) {
    return new LoadViewModel(
        session,
        new AtOnceTaskRunner(),
        new TwoTargets(log),
        engine,
        InstantSource.fixed(Instant.EPOCH));
  }

  private Analysis analysis() throws IOException {
    Path file = Files.writeString(folder.resolve("things.json"), "[{\"id\": 1}, {\"id\": 2}]");
    Profile profile =
        Profiler.profile(List.of(FileSource.of(file)), (_, _) -> {}, new Cancellation());
    StarDesign design = Suggester.suggest(profile);
    return new Analysis(profile, design);
  }

  private static LoadReport report(LoadReport.Outcome outcome) {
    return new LoadReport(
        "id", "things", "sandbox", "append", outcome, List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of(), List.of(), List.of());
  }

  /// Targets that note when they are opened and closed.
  private record TwoTargets(List<String> log) implements Targets {
    @Override
    public List<String> names() {
      return List.of("sandbox", "elsewhere");
    }

    @Override
    public Target open(String name, Consumer<String> progress) {
      log.add("open " + name);
      return new NotedTarget(name, log);
    }
  }

  private record NotedTarget(String name, List<String> log) implements Target {
    @Override
    public Lake lake() {
      throw new UnsupportedOperationException();
    }

    @Override
    public CopyRole copyRole() {
      return new CopyRole.Default();
    }

    @Override
    public TargetSession connect() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
      log.add("close " + name);
    }
  }
}
