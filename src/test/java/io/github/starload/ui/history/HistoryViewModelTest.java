package io.github.starload.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.check.Check;
import io.github.starload.check.CheckStage;
import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.design.Star;
import io.github.starload.design.StarDesign;
import io.github.starload.load.BundleReport;
import io.github.starload.load.BundleReport.Leg;
import io.github.starload.load.BundleReport.LegName;
import io.github.starload.load.LoadEvent;
import io.github.starload.load.LoadHistoryEntry;
import io.github.starload.load.LoadListener;
import io.github.starload.load.Target;
import io.github.starload.load.Targets;
import io.github.starload.load.UndoReport;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.stage.LoadId;
import io.github.starload.ui.target.OpenTargets;
import io.github.starload.ui.task.AtOnceTaskRunner;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryViewModelTest {
  private final List<String> asked = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();
  private final List<String> repeated = new ArrayList<>();
  private final HistoryViewModel model =
      new HistoryViewModel(
          new AtOnceTaskRunner(),
          new OpenTargets(new OneTarget()),
          new Loads(),
          report -> shown.add(report.loadId()),
          (report, design) -> repeated.add(report.loadId() + " by " + design.dataset()));

  @Test
  void newestLoadStandsFirstAndWhatWasSettledIsTold() {
    model.refresh();

    assertThat(model.loads()).extracting(LoadHistoryEntry::loadId).containsExactly("id2", "id1");
    assertThat(model.note().get()).isEqualTo("2 loads into sandbox, the newest first.");
    assertThat(model.settled().get()).isEqualTo("Load id0 was cleaned up.");
    assertThat(HistoryText.time(model.loads().getFirst())).isEqualTo("2026-11-25 10:00:02");
  }

  @Test
  void reportIsOpenedCheckedAgainAndRepeated() {
    model.refresh();
    LoadHistoryEntry load = model.loads().getFirst();
    model.open(load);
    model.check(load);
    assertThat(model.settled().get()).isEqualTo("Nobody was told.");
    model.repeat(load);

    assertThat(shown).containsExactly("id2", "id2");
    assertThat(repeated).containsExactly("id2 by orders");
    assertThat(asked).contains("check id2 in public");
  }

  @Test
  void bundleIsWrittenOrTheDiskSaysWhyNot(@TempDir Path folder) {
    model.refresh();
    LoadHistoryEntry load = model.loads().getFirst();
    Path file = folder.resolve(HistoryText.bundleFile(load));
    model.saveBundle(load, file);
    assertThat(file).hasFileName("things-id2.proof.zip").hasContent("bundle of id2");
    assertThat(model.note().get()).startsWith("Proof bundle written to " + file);

    model.saveBundle(load, folder.resolve("nowhere/proof.zip"));
    assertThat(model.problem().get()).startsWith("Cannot write the proof bundle to " + folder);
  }

  @Test
  void bundleIsCheckedLegByLeg() {
    BundleCheckViewModel check = model.bundleCheck();
    check.check(Path.of("proof.zip"));
    BundleReport found = check.found().get().orElseThrow();

    assertThat(asked).containsExactly("bundle proof.zip");
    assertThat(HistoryText.bundle(found))
        .isEqualTo(
            "Load id9 of things into sandbox. Something is not what it was when the bundle was"
                + " written.");
    assertThat(found.legs())
        .extracting(leg -> HistoryText.match(leg.match()).word())
        .containsExactly("Match", "Mismatch", "Unverified");
    assertThat(found.legs())
        .extracting(HistoryText::against)
        .containsExactly(
            "1 of 1 checks passed", "It is gone (part 0); and 1 more", "Nobody answers (table)");
    assertThat(check.busy().get()).isFalse();
    assertThat(check.doing().get()).isEmpty();

    check.close();
    assertThat(check.found().get()).isEmpty();
    check.check(Path.of("proof.txt"));
    assertThat(check.problem().get()).isEqualTo("Cannot verify proof.txt. Name a zip.");
  }

  @Test
  void undoIsAskedForFirst() {
    model.refresh();
    model.askUndo(model.loads().getLast());

    assertThat(HistoryText.question(model.asked().get().orElseThrow()))
        .isEqualTo(
            "Removes what load id1 brought: up to 0 rows in 0 tables; rows of dimensions that other"
                + " loads refer to stay. What its replace took away does not come back.");
    assertThat(asked).noneMatch(each -> each.startsWith("undo"));
    model.keep();
    model.undo();
    assertThat(asked).noneMatch(each -> each.startsWith("undo"));

    model.askUndo(model.loads().getLast());
    model.undo();
    assertThat(asked).contains("undo id1 in public");
    assertThat(model.note().get()).startsWith("Load id1 is undone: 7 rows were removed");
    assertThat(model.asked().get()).isEmpty();
  }

  @Test
  void whatCannotBeDoneIsASentence() {
    model.schema().set("nowhere");
    model.refresh();

    assertThat(model.problem().get()).isEqualTo("Cannot read nowhere. Name another.");
    assertThat(model.busy().get()).isFalse();
  }

  private static LoadReport report(LoadId loadId) {
    return new LoadReport(
        loadId.text(),
        "things",
        "sandbox",
        "replace",
        Outcome.PASSED,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private final class Loads implements HistoryEngine {
    @Override
    public List<LoadHistoryEntry> history(Target target, String schema, LoadListener listener) {
      if (schema.equals("nowhere")) {
        throw StarloadException.input("Cannot read nowhere", Location.NOWHERE, "Name another");
      }
      listener.on(new LoadEvent.Note("Load id0 was cleaned up"));
      return List.of(entry("id1", schema), entry("id2", schema));
    }

    private LoadHistoryEntry entry(String id, String schema) {
      return new LoadHistoryEntry(
          id,
          "things",
          schema,
          "append",
          "2026-11-25T10:00:0" + id.charAt(2) + "Z",
          "loaded",
          OptionalLong.of(7),
          Optional.of(Outcome.PASSED));
    }

    @Override
    public LoadReport report(Target target, LoadId loadId) {
      return HistoryViewModelTest.report(loadId);
    }

    @Override
    public StarDesign design(Target target, LoadId loadId) {
      return Star.orders();
    }

    @Override
    public byte[] bundle(Target target, LoadId loadId) {
      return ("bundle of " + loadId).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public LoadReport check(Target target, String schema, LoadId loadId, LoadListener listener) {
      asked.add("check " + loadId + " in " + schema);
      listener.on(new LoadEvent.Note("Nobody was told"));
      return HistoryViewModelTest.report(loadId);
    }

    @Override
    public BundleReport checkBundle(Path file, Function<String, Target> targets) {
      if (!file.toString().endsWith(".zip")) {
        throw StarloadException.input("Cannot verify " + file, Location.NOWHERE, "Name a zip");
      }
      targets.apply("sandbox").close();
      asked.add("bundle " + file);
      Check gone = Check.equal("part 0", CheckStage.FINAL, "a hash", "no object", "It is gone");
      Check unseen = Check.skipped("table", CheckStage.FINAL, "", "Nobody answers.");
      Check passed = Check.equal("entry", CheckStage.FINAL, 1, 1, "");
      return new BundleReport(
          HistoryViewModelTest.report(new LoadId("id9")),
          List.of(
              new Leg(LegName.BUNDLE, List.of(passed)),
              new Leg(LegName.LAKE, List.of(passed, unseen, gone)),
              new Leg(LegName.WAREHOUSE, List.of(unseen))));
    }

    @Override
    public UndoReport undo(Target target, String schema, LoadId loadId) {
      asked.add("undo " + loadId + " in " + schema);
      return new UndoReport(
          loadId.text(), "append", List.of(new UndoReport.TableUndone("fact_thing", 7, 0)));
    }
  }

  private record OneTarget() implements Targets {
    @Override
    public List<String> names() {
      return List.of("sandbox");
    }

    /// Nothing of the target is asked here.
    @Override
    public Target open(String name, Consumer<String> progress) {
      return (Target)
          Proxy.newProxyInstance(
              Target.class.getClassLoader(), new Class<?>[] {Target.class}, (_, _, _) -> null);
    }
  }
}
