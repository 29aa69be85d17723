package io.github.starload.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.json.JsonTokens;
import io.github.starload.sandbox.postgres.SharedPrograms;
import io.github.starload.settings.StarloadHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandMainTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"{\"a\":, 1, }", "[, , ]"})
  void theDeepestNestingLoads(String open, String inner, String close) throws IOException {
    int times = JsonTokens.MOST_DEPTH - 2;
    StarloadHome home = new StarloadHome(folder.resolve("home"));
    SharedPrograms.linkInto(home.sandbox().resolve("postgres"));
    String text = open.repeat(times) + (inner == null ? "" : inner) + close.repeat(times);
    Path deep = Files.writeString(folder.resolve("deep.json"), "{\"id\":1,\"deep\":" + text + "}");
    assertThat(CommandMain.run(home, "load", deep.toString())).isZero();
  }
}
