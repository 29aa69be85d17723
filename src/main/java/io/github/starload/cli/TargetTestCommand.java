package io.github.starload.cli;

import io.github.starload.check.Verdict;
import io.github.starload.cli.Console.Format;
import io.github.starload.load.Target;
import io.github.starload.load.TargetCheck;
import io.github.starload.load.TargetTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `starload target test NAME`: which permission or setting is missing.
@Command(
    name = "test",
    description = {
      "Tries all that a load needs with one row, and leaves nothing behind. Exit code 0: all"
          + " passed,",
      "1: something stayed unverified, 3: something failed."
    })
final class TargetTestCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Parameters(paramLabel = "TARGET", description = "A name that target list shows")
  private String name = "";

  @Mixin private JsonOption output = new JsonOption();

  TargetTestCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    List<TargetCheck> checks;
    try (Target target = services.targets().open(name, console::tell)) {
      checks = TargetTest.run(target);
    }
    if (output.format() == Format.JSON) {
      console.json(
          checks.stream()
              .map(
                  check ->
                      Map.of(
                          "name", check.name(),
                          "verdict", word(check.verdict()),
                          "detail", check.detail()))
              .toList());
    } else {
      for (TargetCheck check : checks) {
        console.print(mark(check.verdict()) + " " + check.name() + ": " + check.detail());
      }
    }
    if (checks.stream().anyMatch(check -> check.verdict() == Verdict.FAILED)) {
      return 3;
    }
    return checks.stream().allMatch(check -> check.verdict() == Verdict.PASSED) ? 0 : 1;
  }

  private static String word(Verdict verdict) {
    return verdict == Verdict.SKIPPED ? "unverified" : verdict.name().toLowerCase(Locale.ROOT);
  }

  private static String mark(Verdict verdict) {
    return switch (verdict) {
      case PASSED -> "✓";
      case FAILED -> "✗";
      case SKIPPED -> "?";
    };
  }
}
