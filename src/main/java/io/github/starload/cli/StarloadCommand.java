package io.github.starload.cli;

import io.github.starload.cli.Console.Format;
import io.github.starload.problem.Location;
import io.github.starload.problem.Problem;
import io.github.starload.problem.ProblemKind;
import io.github.starload.problem.StarloadException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.tinylog.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `starload`: the root of the commands, and the one place that turns problems into sentences and
/// exit codes (`design.md` section 11).
@Command(
    name = "starload",
    description = "Loads JSON into Amazon Redshift as a star schema, and proves that it arrived.",
    mixinStandardHelpOptions = true,
    versionProvider = StarloadCommand.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done and verified",
      "1:a check failed or something stayed unverified",
      "2:bad usage or bad input",
      "3:the target or this machine could not be reached or refused",
      "4:cancelled",
      "70:a defect of Starload"
    })
public final class StarloadCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private StarloadCommand() {}

  /// Runs the command line and answers the exit code.
  public static int run(Services services, Console console, String... arguments) {
    CommandLine line = new CommandLine(new StarloadCommand());
    Map<String, Supplier<Object>> commands = commands(services, console);
    String first = arguments.length == 0 ? "" : arguments[0];
    // Looking through the options of all commands takes longer than loading a small file.
    Set<String> wanted = commands.containsKey(first) ? Set.of(first) : commands.keySet();
    commands.forEach(
        (name, command) -> {
          if (wanted.contains(name)) {
            line.addSubcommand(name, command.get());
          }
        });
    line.setCaseInsensitiveEnumValuesAllowed(true).setOut(console.results());
    line.getSubcommands().values().forEach(StarloadCommand::withHelp);
    // The format must be known before the arguments are understood: a bad option is told in it too.
    Format format = Arrays.asList(arguments).contains("--json") ? Format.JSON : Format.TEXT;
    line.setParameterExceptionHandler((e, _) -> usage(e, console, format));
    line.setExecutionExceptionHandler((e, _, _) -> failure(e, console, format));
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError error) {
      return failure(StarloadException.outOfMemory(error), console, format);
    }
  }

  /// By their names, in the order in which `--help` lists them.
  private static Map<String, Supplier<Object>> commands(Services services, Console console) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("profile", () -> new ProfileCommand(services.openers(), console));
    commands.put("design", () -> DesignCommand.with(services.openers(), console));
    commands.put("preview", () -> new PreviewCommand(services.openers(), console));
    commands.put("stage", () -> new StageCommand(services, console));
    commands.put("load", () -> new LoadCommand(services, console));
    commands.put("check", () -> new CheckCommand(services, console));
    commands.put("history", () -> new HistoryCommand(services, console));
    commands.put("undo", () -> new UndoCommand(services, console));
    commands.put("export", () -> ExportCommand.with(services, console));
    commands.put("target", () -> TargetCommand.with(services, console));
    commands.put("sandbox", () -> SandboxCommand.with(services, console));
    return commands;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "No command is given");
  }

  /// Gives a command and those below it `--help`, which every message about bad usage names.
  private static void withHelp(CommandLine command) {
    command.getCommandSpec().mixinStandardHelpOptions(true);
    command.getSubcommands().values().forEach(StarloadCommand::withHelp);
  }

  private static int usage(CommandLine.ParameterException e, Console console, Format format) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    Problem problem =
        new Problem(
            ProblemKind.INPUT,
            String.valueOf(e.getMessage()).replaceAll("\\.$", ""),
            Location.NOWHERE,
            "See " + command + " --help");
    console.problem(problem, format);
    return problem.kind().exitCode();
  }

  private static int failure(Exception e, Console console, Format format) {
    Problem problem =
        e instanceof StarloadException known
            ? known.problem()
            : StarloadException.defect("Starload failed: " + e, e).problem();
    if (problem.kind() == ProblemKind.DEFECT) {
      Logger.error(e, problem.sentence());
    } else {
      Logger.info(problem.sentence());
    }
    console.problem(problem, format);
    return problem.kind().exitCode();
  }

  /// Answers the version in the jar's manifest.
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = StarloadCommand.class.getPackage().getImplementationVersion();
      return new String[] {"starload " + (version == null ? "(development)" : version)};
    }
  }
}
