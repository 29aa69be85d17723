package io.github.starload.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.design.StarDesign;
import io.github.starload.design.edit.DesignEdit;
import io.github.starload.design.edit.PureEdits;
import io.github.starload.design.file.DesignFile;
import io.github.starload.normalise.Preview;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.ProblemKind;
import io.github.starload.problem.StarloadException;
import io.github.starload.profile.Profile;
import io.github.starload.profile.Profiler;
import io.github.starload.source.FileSource;
import io.github.starload.source.RecordKind;
import io.github.starload.source.RecordReader;
import io.github.starload.source.Source;
import io.github.starload.source.SourceForm;
import io.github.starload.suggest.Suggester;
import io.github.starload.suggest.edit.Consequences;
import io.github.starload.suggest.edit.DesignDrift;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The engine is planted onto the FX thread and refuses; the tests of the window pass under the
/// same guard, so none of its screens calls the engine there.
class DrawingThreadTest {
  private static final Source LAUNCHES = FileSource.of(Path.of("samples", "launches.json"));

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void everyEntryOfTheEngineRefusesTheFxThread() {
    Cancellation never = new Cancellation();
    List<RecordKind> kinds = RecordKind.same(List.of(LAUNCHES));
    Profile profile = Profiler.profileKinds(kinds, (_, _) -> {}, never);
    StarDesign design = Suggester.suggest(profile);
    Map<String, Runnable> entries = new LinkedHashMap<>();
    entries.put("profile", () -> Profiler.profileKinds(kinds, (_, _) -> {}, never));
    entries.put("preview", () -> Preview.of(design, kinds, 1, never));
    entries.put("suggest", () -> Suggester.suggest(profile));
    entries.put("look", () -> SourceForm.of(LAUNCHES));
    entries.put("records", () -> new RecordReader(LAUNCHES).close());
    entries.put("foresee", () -> Consequences.of(design, profile));
    entries.put("drift", () -> DesignDrift.between(design, profile));
    entries.put("read", () -> DesignFile.read(Path.of("none.starload.json")));
    entries.put("save", () -> DesignFile.save(design, Path.of("none", "x.starload.json")));
    entries.put("edit", () -> PureEdits.apply(design, new DesignEdit.SetRejectLimit(1)));

    entries.forEach(
        (name, entry) ->
            assertThat(refusal(entry))
                .as(name)
                .hasValueSatisfying(
                    e -> {
                      assertThat(e.problem().kind()).isEqualTo(ProblemKind.DEFECT);
                      assertThat(e.problem().what())
                          .endsWith("on the thread that draws the window");
                    }));
  }

  private static Optional<StarloadException> refusal(Runnable entry) {
    return WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          try {
            entry.run();
            return Optional.empty();
          } catch (StarloadException e) {
            return Optional.of(e);
          }
        });
  }
}
