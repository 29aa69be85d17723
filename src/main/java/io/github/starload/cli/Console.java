package io.github.starload.cli;

import io.github.starload.json.JsonWriter;
import io.github.starload.problem.Location;
import io.github.starload.problem.Problem;
import io.github.starload.problem.StarloadException;
import io.github.starload.settings.Secret;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a command writes: results to standard output, progress and problems to standard error.
public final class Console {
  private final PrintStream out;
  private final PrintStream err;

  public Console(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /// The streams of this process.
  public static Console standard() {
    return new Console(System.out, System.err);
  }

  /// What is piped into this process.
  public static InputStream standardInput() {
    return System.in;
  }

  /// Asks the person at the terminal for a password, which is not shown.
  ///
  /// @throws StarloadException of kind INPUT where there is no terminal
  // Java 25 went back to a console that is null without a terminal.
  @SuppressWarnings("SystemConsoleNull")
  public Secret password(String target, String user) {
    java.io.Console terminal = System.console();
    char[] typed =
        terminal == null || !terminal.isTerminal()
            ? null
            : terminal.readPassword("Password of %s for target %s: ", user, target);
    if (typed == null || typed.length == 0) {
      throw StarloadException.input(
          "Cannot log in to target " + target + ": nobody gave the password of " + user,
          Location.NOWHERE,
          "Set the environment variable STARLOAD_PASSWORD, or the one that the target names, or run"
              + " the command in a terminal");
    }
    return new Secret(new String(typed));
  }

  /// The results as a writer, for help texts.
  PrintWriter results() {
    return new PrintWriter(out, true, out.charset());
  }

  /// A line of the result.
  void print(String line) {
    out.println(line);
    out.flush();
  }

  /// The result as one JSON value.
  void json(@Nullable Object value) {
    print(JsonWriter.pretty(value));
  }

  /// A sentence for a person, from outside the commands.
  public void say(String sentence) {
    tell(sentence);
  }

  /// A line about the work, for a person.
  void tell(String line) {
    err.println(line);
    err.flush();
  }

  /// A problem: a sentence for a person, or `starload-problem/1` as the one JSON value.
  void problem(Problem problem, Format format) {
    switch (format) {
      case TEXT -> tell("starload: " + problem.sentence());
      case JSON -> {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("format", "starload-problem/1");
        json.put("kind", problem.kind().name().toLowerCase(Locale.ROOT));
        json.put("what", problem.what());
        json.put("where", problem.where().text());
        json.put("todo", problem.todo());
        json(json);
        tell("starload: " + problem.sentence());
      }
    }
  }

  /// For whom the result is written.
  enum Format {
    TEXT,
    JSON
  }
}
