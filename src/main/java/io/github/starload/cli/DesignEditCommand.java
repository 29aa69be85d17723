package io.github.starload.cli;

import io.github.starload.design.StarDesign;
import io.github.starload.design.diff.DesignDiff;
import io.github.starload.design.diff.Difference;
import io.github.starload.design.edit.DesignEdit;
import io.github.starload.design.edit.EditText;
import io.github.starload.design.file.DesignFile;
import io.github.starload.profile.Profile;
import io.github.starload.source.RecordKind;
import io.github.starload.source.SourceOpeners;
import io.github.starload.suggest.edit.Consequences;
import io.github.starload.suggest.edit.DesignEditor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `starload design edit DESIGN …`: changes a design, in the order of the options.
@Command(
    name = "edit",
    sortOptions = false,
    description = {
      "Changes a design, one edit an option, in the order in which they are given; all of them or",
      "none. With --data, what an edit would lose is refused, and row counts are shown."
    })
final class DesignEditCommand implements Callable<Integer> {
  private final SourceOpeners openers;
  private final Console console;
  private final List<Asked> asked = new ArrayList<>();

  @Parameters(index = "0", paramLabel = "DESIGN", description = "A *.starload.json file")
  private Path file = Path.of("");

  @Option(
      names = "--data",
      arity = "1..*",
      paramLabel = SourceOptions.LABEL,
      description = "The data, for edits that must know it")
  private List<String> data = List.of();

  @Mixin private SourceOptions options = new SourceOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DESIGN",
      description = "Write the changed design there (default: in place)")
  private @Nullable Path output;

  @Mixin private JsonOption format = new JsonOption();

  /// An option and its value.
  private record Asked(EditOption option, String value) {}

  private DesignEditCommand(SourceOpeners openers, Console console) {
    this.openers = openers;
    this.console = console;
  }

  /// The command with an option for each edit, which keeps their order.
  static CommandLine with(SourceOpeners openers, Console console) {
    DesignEditCommand command = new DesignEditCommand(openers, console);
    CommandLine line = new CommandLine(command);
    for (EditOption option : EditOption.values()) {
      line.getCommandSpec()
          .addOption(
              OptionSpec.builder(option.option)
                  .paramLabel(option.label)
                  .description(option.description)
                  .arity("1")
                  .type(List.class)
                  .auxiliaryTypes(String.class)
                  .parameterConsumer(
                      (arguments, _, _) -> command.asked.add(new Asked(option, arguments.pop())))
                  .build());
    }
    return line;
  }

  @Override
  public Integer call() {
    StarDesign before = DesignFile.read(file);
    Optional<Profile> profile =
        options.areNamed(data) ? Optional.of(profile(before)) : Optional.empty();
    DesignEditor editor = new DesignEditor(profile);
    StarDesign after = before;
    List<String> done = new ArrayList<>();
    for (Asked one : asked) {
      DesignEdit edit = EditReader.read(one.option(), one.value(), after, editor);
      after = editor.apply(after, edit);
      done.add(EditText.of(edit));
    }
    DesignFile.save(after, output == null ? file : output);
    List<Difference> differences = DesignDiff.between(before, after);
    StarDesign edited = after;
    Optional<Consequences> consequences = profile.map(p -> Consequences.of(edited, p));
    switch (format.format()) {
      case JSON -> console.json(json(done, differences, consequences));
      case TEXT -> text(differences, consequences);
    }
    return 0;
  }

  private Profile profile(StarDesign design) {
    try (Interruption interruption = new Interruption();
        SourceOptions.Found found =
            options.open(data, openers, console, interruption.cancellation())) {
      List<RecordKind> kinds = DesignOption.kinds(Optional.of(design), found.kinds());
      return options.profile(kinds, console, interruption.cancellation());
    }
  }

  private void text(List<Difference> differences, Optional<Consequences> consequences) {
    differences.forEach(difference -> console.print(difference.sentence()));
    if (differences.isEmpty()) {
      console.print("Nothing changed.");
    }
    consequences.ifPresent(
        known -> {
          TextTable text =
              new TextTable(List.of("table", "rows", "repeated keys", "no key", "orphans"));
          for (Consequences.OfTable table : known.tables()) {
            text.row(
                List.of(
                    table.table(),
                    table.rows().text(),
                    table.repeatedKeys().text(),
                    table.missingKeys().text(),
                    table.orphans().text()));
          }
          console.print("");
          text.lines().forEach(console::print);
        });
  }

  private static Map<String, @Nullable Object> json(
      List<String> done, List<Difference> differences, Optional<Consequences> consequences) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>(DesignDiffCommand.json(differences));
    json.put("format", "starload-design-edit/1");
    json.put("edits", done);
    json.put(
        "tables",
        consequences.stream()
            .flatMap(known -> known.tables().stream())
            .map(DesignEditCommand::json)
            .toList());
    return json;
  }

  private static Map<String, @Nullable Object> json(Consequences.OfTable table) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("table", table.table());
    json.put("rows", table.rows().text());
    json.put("repeatedKeys", table.repeatedKeys().text());
    json.put("missingKeys", table.missingKeys().text());
    json.put("orphans", table.orphans().text());
    json.put("ddl", table.ddl());
    return json;
  }
}
