package io.github.starload.load;

import io.github.starload.check.Verdict;
import io.github.starload.design.Quoted;
import io.github.starload.json.JsonWriter;
import io.github.starload.problem.StarloadException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// Tries everything that a load needs of a target, with one row, and leaves nothing behind: the
/// objects are deleted, the transaction is rolled back.
///
/// What depends on something that failed is unverified, and says so.
public final class TargetTest {
  private static final byte[] ROW = "1,\"one\"\n".getBytes(StandardCharsets.UTF_8);

  private final Target target;
  private final List<TargetCheck> checks = new ArrayList<>();
  private final String folder;
  private final String table;

  private TargetTest(Target target) {
    this.target = target;
    String id = UUID.randomUUID().toString().substring(0, 8);
    this.folder = target.defaults().prefix() + "/_test/" + id + "/";
    this.table = Quoted.table(target.defaults().schema(), "starload_test_" + id);
  }

  /// Runs all tries, in the order in which a load would meet them.
  public static List<TargetCheck> run(Target target) {
    TargetTest test = new TargetTest(target);
    test.lake();
    test.checks.addAll(target.reach());
    test.warehouse();
    test.leaveNothing();
    test.messenger();
    return List.copyOf(test.checks);
  }

  private void lake() {
    Lake lake = target.lake();
    boolean listed =
        attempt(
            "list the bucket",
            () -> {
              lake.list(folder);
              return "s3://" + lake.bucket() + " answers";
            });
    if (listed) {
      attempt(
          "write objects",
          () -> {
            lake.putNew(folder + "row.csv", ROW);
            lake.putNew(folder + "row.manifest", manifest(lake.uri(folder + "row.csv")));
            return "below " + lake.uri(target.defaults().prefix() + "/");
          });
      attempt(
          "read objects",
          () -> {
            lake.read(folder + "row.csv");
            return "as they were written";
          });
    } else {
      unverified("write objects", "the bucket cannot be listed");
      unverified("read objects", "the bucket cannot be listed");
    }
  }

  private void warehouse() {
    List<TargetSession> opened = new ArrayList<>();
    boolean connected =
        attempt(
            "log in to the warehouse",
            () -> {
              opened.add(target.connect());
              return "as "
                  + opened.getFirst().query("SELECT current_user").rows().getFirst().getFirst();
            });
    if (connected) {
      try (TargetSession session = opened.getFirst()) {
        tables(session);
      }
    } else {
      opened.forEach(TargetSession::close);
      unverified("create tables", "there is no session");
      unverified("COPY from the bucket", "there is no session");
    }
  }

  private void tables(TargetSession session) {
    String schema = target.defaults().schema();
    boolean created =
        attempt(
            "create tables",
            () -> {
              session.execute("BEGIN");
              if (!schema.equals(LoadPlan.DEFAULT_SCHEMA)) {
                session.execute("CREATE SCHEMA IF NOT EXISTS " + Quoted.name(schema));
              }
              session.execute("CREATE TABLE " + table + " (id BIGINT, name VARCHAR(8))");
              return "in schema " + schema + ", rolled back";
            });
    if (!created) {
      unverified("COPY from the bucket", "no table can be created");
    } else if (passed("write objects")) {
      attempt("COPY from the bucket", () -> copy(session));
    } else {
      unverified("COPY from the bucket", "nothing can be written to the bucket");
    }
    try {
      session.execute("ROLLBACK");
    } catch (StarloadException e) {
      checks.add(new TargetCheck("roll back", Verdict.FAILED, e.problem().sentence()));
    }
  }

  private String copy(TargetSession session) {
    session.execute(
        "COPY "
            + table
            + " (\"id\",\"name\") FROM "
            + Quoted.literal(target.lake().uri(folder + "row.manifest"))
            + " IAM_ROLE "
            + switch (target.copyRole()) {
              case CopyRole.Default() -> "default";
              case CopyRole.Arn(String arn) -> Quoted.literal(arn);
            }
            + " MANIFEST FORMAT AS CSV COMPUPDATE OFF STATUPDATE OFF");
    return "one row, rolled back";
  }

  private void leaveNothing() {
    if (passed("write objects")) {
      attempt(
          "delete objects",
          () -> {
            target.lake().delete(List.of(folder + "row.manifest", folder + "row.csv"));
            return "nothing is left";
          });
    } else {
      unverified("delete objects", "nothing was written");
    }
  }

  private void messenger() {
    target
        .messenger()
        .ifPresent(
            messenger ->
                attempt(
                    "tell of loads",
                    () -> {
                      messenger.send(LoadNotice.test(target.name()));
                      return messenger.name() + " took a test message";
                    }));
  }

  private boolean attempt(String name, Supplier<String> action) {
    try {
      checks.add(new TargetCheck(name, Verdict.PASSED, action.get()));
      return true;
    } catch (StarloadException e) {
      checks.add(new TargetCheck(name, Verdict.FAILED, e.problem().sentence()));
      return false;
    }
  }

  private void unverified(String name, String why) {
    checks.add(new TargetCheck(name, Verdict.SKIPPED, "Not tried: " + why + "."));
  }

  private boolean passed(String name) {
    return checks.stream()
        .anyMatch(check -> check.name().equals(name) && check.verdict() == Verdict.PASSED);
  }

  private static byte[] manifest(String uri) {
    Map<String, Object> entry =
        Map.of("url", uri, "mandatory", true, "meta", Map.of("content_length", ROW.length));
    return JsonWriter.compact(Map.of("entries", List.of(entry))).getBytes(StandardCharsets.UTF_8);
  }
}
