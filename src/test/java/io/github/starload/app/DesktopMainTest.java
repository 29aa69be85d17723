package io.github.starload.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.load.Target;
import io.github.starload.load.TargetSession;
import io.github.starload.sandbox.SandboxHolder;
import io.github.starload.sandbox.SandboxTargets;
import io.github.starload.settings.StarloadHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesktopMainTest {
  @TempDir private Path folder;

  @Test
  void theSampleNeverMeetsTheTablesOfAPerson() {
    StarloadHome home = new StarloadHome(folder);
    SandboxTargets targets = new SandboxTargets(home, SandboxHolder.COMMAND);
    try (Target target = targets.open("sandbox", _ -> {});
        TargetSession session = target.connect()) {
      session.execute("CREATE TABLE fact_launch (id VARCHAR(1) NOT NULL)");
      assertThat(DesktopMain.withoutWindow(home, "There is no display.")).isZero();
      assertThat(session.query("SELECT COUNT(*) FROM sample.fact_launch").rows())
          .containsExactly(List.of("24"));
      assertThat(session.query("SELECT COUNT(*) FROM fact_launch").rows())
          .containsExactly(List.of("0"));
    }
  }

  @Test
  void onlyADesignAloneIsForTheWindow() {
    assertThat(Main.isDesign("a/b.starload.json")).isTrue();
    assertThat(Main.isDesign("b.json")).isFalse();
    assertThat(Main.isDesign("design", "b.starload.json")).isFalse();
    assertThat(Main.isDesign()).isFalse();
  }

  @Test
  void aFolderThatRefusesIsToldWithThree() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThat(DesktopMain.withoutWindow(new StarloadHome(file), "There is no display."))
        .isEqualTo(3);
  }
}
