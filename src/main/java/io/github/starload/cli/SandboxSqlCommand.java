package io.github.starload.cli;

import io.github.starload.cli.Console.Format;
import io.github.starload.load.ResultRows;
import io.github.starload.load.Target;
import io.github.starload.load.TargetException;
import io.github.starload.load.TargetSession;
import io.github.starload.problem.StarloadException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `starload sandbox sql`: runs one statement in the sandbox.
@Command(name = "sql", description = "Runs one statement in the sandbox and prints its rows.")
final class SandboxSqlCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Parameters(paramLabel = "SQL", description = "The statement, as one argument")
  private String sql = "";

  @Mixin private JsonOption output = new JsonOption();

  SandboxSqlCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Target target = services.targets().open("sandbox", console::tell);
        TargetSession session = target.connect()) {
      ResultRows answer = answer(session);
      if (output.format() == Format.JSON) {
        console.json(json(answer));
      } else if (answer.equals(ResultRows.NONE)) {
        console.tell("Done.");
      } else {
        TextTable text = new TextTable(answer.columns());
        for (List<@Nullable String> row : answer.rows()) {
          text.row(row.stream().map(cell -> cell == null ? "NULL" : cell).toList());
        }
        text.lines().forEach(console::print);
      }
    }
    return 0;
  }

  /// A statement that the warehouse refuses is the caller's mistake, unless the connection was lost
  /// or somebody stopped it.
  private ResultRows answer(TargetSession session) {
    try {
      return session.query(sql);
    } catch (TargetException e) {
      if (e.connectionLost() || e.sqlState().equals("57014")) {
        throw e;
      }
      throw StarloadException.input(e.problem().what(), e.problem().where(), e.problem().todo());
    }
  }

  private static List<Object> json(ResultRows answer) {
    List<Object> rows = new ArrayList<>();
    for (List<@Nullable String> row : answer.rows()) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        object.put(answer.columns().get(i), row.get(i));
      }
      rows.add(object);
    }
    return rows;
  }
}
