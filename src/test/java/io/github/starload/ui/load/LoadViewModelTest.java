package io.github.starload.ui.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.check.LoadReport;
import io.github.starload.design.StarDesign;
import io.github.starload.load.CopyRole;
import io.github.starload.load.Lake;
import io.github.starload.load.LoadEvent;
import io.github.starload.load.LoadListener;
import io.github.starload.load.LoadMode;
import io.github.starload.load.LoadPlan;
import io.github.starload.load.LoadProposal;
import io.github.starload.load.LoadStep;
import io.github.starload.load.SchemaEvolution;
import io.github.starload.load.Target;
import io.github.starload.load.TargetSession;
import io.github.starload.load.TargetSummary;
import io.github.starload.load.Targets;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.StarloadException;
import io.github.starload.profile.Profile;
import io.github.starload.profile.Profiler;
import io.github.starload.source.FileSource;
import io.github.starload.stage.part.PartForm;
import io.github.starload.suggest.Suggester;
import io.github.starload.ui.session.Analysis;
import io.github.starload.ui.session.Session;
import io.github.starload.ui.target.OpenTargets;
import io.github.starload.ui.task.AtOnceTaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoadViewModelTest {
  private static final LoadProposal PROPOSAL =
      new LoadProposal(
          "id",
          LoadMode.APPEND,
          List.of(new LoadProposal.TableProposal("fact_thing", 2, "new", List.of())),
          List.of(new LoadProposal.Step("CREATE TABLE t (id BIGINT)", List.of("It is new"))),
          List.of());

  @TempDir Path folder;

  private final Session session = new Session();
  private final List<String> log = new ArrayList<>();
  private final OpenTargets targets = new OpenTargets(new TwoTargets(log));

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
    model.form().target().set("elsewhere");

    assertThat(model.plan().get())
        .isEqualTo(
            "Adds 2 records of things as 1 table to elsewhere; commits only if every check"
                + " passes.");
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
  void targetsStayOpenForTheNextLoadUntilTheWindowCloses() throws IOException {
    LoadViewModel model = model((_, _, _, _) -> report(LoadReport.Outcome.PASSED));
    session.analysed(analysis());
    model.load();
    model.load();
    assertThat(log).containsExactly("open sandbox");

    model.form().target().set("elsewhere");
    model.load();
    targets.close();
    assertThat(log)
        .containsExactly("open sandbox", "open elsewhere", "close elsewhere", "close sandbox");
  }

  @Test
  void whatAPersonChoosesReachesTheEngine() throws IOException {
    List<LoadPlan> plans = new ArrayList<>();
    LoadViewModel model =
        model(
            (plan, _, _, _) -> {
              plans.add(plan);
              return report(LoadReport.Outcome.PASSED);
            });
    session.analysed(analysis());
    model.load();
    model.form().mode().set(LoadMode.MERGE);
    model.form().schema().set("Trial");
    model.form().prefix().set("/mine/");
    model.form().parts().set(new PartForm.Parquet());
    model.form().evolution().set(SchemaEvolution.FROZEN);
    model.load();

    LoadPlan usual = plans.getFirst();
    assertThat(usual.mode()).isEqualTo(LoadMode.APPEND);
    assertThat(usual.schema()).isEqualTo("public");
    assertThat(usual.prefix()).isEqualTo("starload");
    LoadPlan chosen = plans.getLast();
    assertThat(chosen.mode()).isEqualTo(LoadMode.MERGE);
    assertThat(chosen.schema()).isEqualTo("trial");
    assertThat(chosen.prefix()).isEqualTo("mine");
    assertThat(chosen.form()).isEqualTo(new PartForm.Parquet());
    assertThat(chosen.evolution()).isEqualTo(SchemaEvolution.FROZEN);
    assertThat(chosen.loadId()).isNotEqualTo(usual.loadId());
  }

  @Test
  void loadByKeyTakesTheFirstTargetBeforeAnyWasOffered() throws IOException {
    LoadViewModel model = model((_, _, _, _) -> report(LoadReport.Outcome.PASSED));
    model.form().target().set("");
    session.analysed(analysis());
    model.load();

    assertThat(log).containsExactly("open sandbox");
  }

  @Test
  void schemaThatIsNoNameIsASentence() throws IOException {
    LoadViewModel model = model((_, _, _, _) -> report(LoadReport.Outcome.PASSED));
    session.analysed(analysis());
    model.form().schema().set("a b");
    model.load();

    assertThat(model.state().get())
        .isInstanceOfSatisfying(
            LoadState.Stopped.class,
            stopped ->
                assertThat(stopped.problem().sentence())
                    .isEqualTo(
                        "Cannot load into the schema \"a b\": this is no plain name. Use letters,"
                            + " digits and _, beginning with a letter or _."));
  }

  @Test
  void dryRunIsShownUntilSomethingItDependsOnChanges() throws IOException {
    LoadViewModel model = model((_, _, _, _) -> report(LoadReport.Outcome.PASSED));
    session.analysed(analysis());
    model.dryRun();

    assertThat(model.state().get()).isEqualTo(new LoadState.Proposed(PROPOSAL));
    assertThat(model.proposal().get()).contains(PROPOSAL);
    assertThat(model.progress().get().steps())
        .extracting(StepLine::step)
        .containsExactly(LoadStep.STAGE, LoadStep.FIRST_CHECKS);
    assertThat(session.report().get()).isEmpty();
    assertThat(LoadText.proposed(PROPOSAL))
        .isEqualTo("2 rows in 1 statement: 1 table new. Nothing was changed.");

    model.form().mode().set(LoadMode.REPLACE);
    assertThat(model.proposal().get()).isEmpty();
    assertThat(model.state().get()).isEqualTo(new LoadState.Ready());
  }

  @ParameterizedTest
  @EnumSource(LoadStep.class)
  void cancelInAnyStepMarksItAndLeavesTheOthers(LoadStep step) throws IOException {
    List<LoadViewModel> running = new ArrayList<>();
    LoadViewModel model =
        model(
            (_, _, listener, cancel) -> {
              for (LoadStep each : LoadStep.values()) {
                listener.on(new LoadEvent.StepStarted(each));
                if (each == step) {
                  running.getFirst().cancel();
                }
                cancel.check("nothing of it is left");
              }
              return report(LoadReport.Outcome.PASSED);
            });
    running.add(model);
    session.analysed(analysis());
    model.load();

    assertThat(model.progress().get().steps())
        .allMatch(
            line ->
                line.state()
                    == (line.step() == step
                        ? StepLine.State.CANCELLED
                        : line.step().compareTo(step) < 0
                            ? StepLine.State.DONE
                            : StepLine.State.WAITING));
  }

  @Test
  void targetsAreReadAnewAndTheChosenOneStays() {
    LoadViewModel model = model((_, _, _, _) -> report(LoadReport.Outcome.PASSED));
    model.readTargets();
    assertThat(model.targets())
        .extracting(TargetSummary::name)
        .containsExactly("sandbox", "elsewhere");
    assertThat(model.form().target().get()).isEqualTo("sandbox");

    model.form().target().set("elsewhere");
    model.readTargets();
    assertThat(model.form().target().get()).isEqualTo("elsewhere");
  }

  @Test
  void runningStepSaysRateAndTimeLeft() {
    long mib = 1024 * 1024;
    StepLine upload =
        StepLine.waiting(LoadStep.UPLOAD).reached(20 * mib, 100 * mib, Duration.ofSeconds(10));
    StepLine copy = StepLine.waiting(LoadStep.COPY).reached(1, 17, Duration.ofSeconds(20));
    StepLine begun = StepLine.waiting(LoadStep.COPY).reached(1, 17, Duration.ofMillis(400));

    assertThat(LoadText.detail(upload))
        .isEqualTo("20.0 MiB of 100.0 MiB · 2.0 MiB/s · about 40 s left");
    assertThat(LoadText.detail(copy)).isEqualTo("1 of 17 tables · about 5 min left");
    assertThat(LoadText.detail(begun)).isEqualTo("1 of 17 tables");
  }

  /// A load as a test has it; its dry run is always the same.
  @FunctionalInterface
  private interface Run extends LoadEngine {
    @Override
    default LoadProposal propose(
        LoadPlan plan, Target target, LoadListener listener, Cancellation cancel) {
      listener.on(new LoadEvent.StepStarted(LoadStep.STAGE));
      return PROPOSAL;
    }
  }

  private LoadViewModel model(Run engine) {
    LoadViewModel model =
        new LoadViewModel(
            session, new AtOnceTaskRunner(), targets, engine, InstantSource.fixed(Instant.EPOCH));
    model.form().target().set("sandbox");
    return model;
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
