package io.github.starload.load;

import io.github.starload.check.Check;
import io.github.starload.check.LoadReport;
import io.github.starload.check.Verdict;
import io.github.starload.design.StarDesign;
import io.github.starload.problem.Cancellation;
import io.github.starload.profile.Profiler;
import io.github.starload.sandbox.SandboxHolder;
import io.github.starload.sandbox.SandboxTargets;
import io.github.starload.sandbox.postgres.SharedPrograms;
import io.github.starload.settings.StarloadHome;
import io.github.starload.source.FileSource;
import io.github.starload.source.RecordKind;
import io.github.starload.source.Source;
import io.github.starload.suggest.Suggester;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A sandbox for one test class, with what load tests do on it.
final class Bench implements AutoCloseable {
  final StarloadHome home;
  final Target target;

  Bench(Path root) {
    this.home = new StarloadHome(root);
    SharedPrograms.linkInto(home.sandbox().resolve("postgres"));
    this.target = new SandboxTargets(home, SandboxHolder.COMMAND).open("sandbox", _ -> {});
  }

  static LoadPlan plan(List<Source> sources, String schema) {
    return LoadPlan.append(design(sources), sources).withSchema(schema);
  }

  /// A plan for the shipped sample.
  static LoadPlan sample(String schema) {
    return plan(List.of(FileSource.of(Path.of("samples/launches.json"))), schema);
  }

  /// A plan for three records that make a fact, a dimension and a detail, in `things.json` below
  /// the home.
  LoadPlan things(String schema) {
    return plan(List.of(FileSource.of(thingsFile())), schema);
  }

  /// The file of [#things].
  Path thingsFile() {
    try {
      return Files.writeString(
          home.root().resolve("things.json"),
          """
          [{"id":1,"size":24,"part":{"id":7,"name":"x"},"tags":[{"t":"a"},{"t":"b"}]},
           {"id":2,"size":24,"part":{"id":7,"name":"x"}},
           {"id":3,"size":55,"part":{"id":8,"name":"y"}}]
          """);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static StarDesign design(List<Source> sources) {
    return Suggester.suggest(Profiler.profile(sources, (_, _) -> {}, new Cancellation()));
  }

  static StarDesign designOfKinds(List<RecordKind> kinds) {
    return Suggester.suggest(Profiler.profileKinds(kinds, (_, _) -> {}, new Cancellation()));
  }

  /// The same sandbox for somebody who closes what he was given.
  Target again() {
    return new SandboxTargets(home, SandboxHolder.COMMAND).open("sandbox", _ -> {});
  }

  Loader loader() {
    return new Loader(home.staging(), home.reports());
  }

  /// A loader with local state of its own.
  static Loader loader(Path state) {
    return new Loader(state.resolve("staging"), state.resolve("reports"));
  }

  LoadReport load(LoadPlan plan) {
    return load(plan, target);
  }

  LoadReport load(LoadPlan plan, Target into) {
    return loader().load(plan, into, _ -> {}, new Cancellation());
  }

  List<List<String>> query(String sql) {
    try (TargetSession session = target.connect()) {
      return session.query(sql).rows();
    }
  }

  void run(String... statements) {
    try (TargetSession session = target.connect()) {
      for (String statement : statements) {
        session.execute(statement);
      }
    }
  }

  long count(String table) {
    return Long.parseLong(query("SELECT COUNT(*) FROM " + table).getFirst().getFirst());
  }

  /// `table: check` of every failed check.
  static List<String> failures(LoadReport report) {
    return report.tables().stream()
        .flatMap(
            table ->
                table.checks().stream()
                    .filter(check -> check.verdict() == Verdict.FAILED)
                    .map(check -> table.name() + ": " + check.name()))
        .toList();
  }

  static LoadReport.TableEntry entry(LoadReport report, String table) {
    return report.tables().stream().filter(t -> t.name().equals(table)).findFirst().orElseThrow();
  }

  /// The last check of a name.
  static Check check(LoadReport report, String table, String name) {
    return entry(report, table).checks().stream()
        .filter(check -> check.name().equals(name))
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  @Override
  public void close() {
    target.close();
  }
}
