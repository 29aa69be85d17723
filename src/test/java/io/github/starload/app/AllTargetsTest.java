package io.github.starload.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.starload.check.LoadReport;
import io.github.starload.check.Verdict;
import io.github.starload.cli.Console;
import io.github.starload.cli.Services;
import io.github.starload.cli.StarloadCommand;
import io.github.starload.load.LakeObject;
import io.github.starload.load.LoadPlan;
import io.github.starload.load.Loader;
import io.github.starload.load.Messenger;
import io.github.starload.load.Target;
import io.github.starload.load.TargetCheck;
import io.github.starload.load.TargetException;
import io.github.starload.load.TargetSession;
import io.github.starload.load.TargetTest;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.StarloadException;
import io.github.starload.profile.Profiler;
import io.github.starload.sandbox.SandboxBuckets;
import io.github.starload.sandbox.SandboxHolder;
import io.github.starload.sandbox.SandboxProcess;
import io.github.starload.sandbox.SandboxTargets;
import io.github.starload.sandbox.postgres.SharedPrograms;
import io.github.starload.settings.SavedTargets;
import io.github.starload.settings.Secret;
import io.github.starload.settings.Setting;
import io.github.starload.settings.StarloadHome;
import io.github.starload.settings.TargetSettings;
import io.github.starload.source.FileSource;
import io.github.starload.source.RequestHeaders;
import io.github.starload.source.Source;
import io.github.starload.source.SourceOpeners;
import io.github.starload.suggest.Suggester;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Saved targets opened as a person's are: TLS, logins and keys from where the settings say, with
/// the sandbox's servers behind the doors.
class AllTargetsTest {
  private static final String PROFILE = "starload-test";

  /// Has the keys of the other, and a session token.
  private static final String SESSION_PROFILE = "starload-session";

  private static final String TOKEN = "FwoGZXIvYXdzEPlantedSessionToken";

  @TempDir private static Path root;
  private static StarloadHome home;
  private static Target held;
  private static Map<String, String> sandbox;
  private static TlsDoor door;
  private static LoginService logins;

  @BeforeAll
  static void open() throws Exception {
    home = new StarloadHome(root.resolve("home"));
    SharedPrograms.linkInto(home.sandbox().resolve("postgres"));
    held = new SandboxTargets(home, SandboxHolder.COMMAND).open("sandbox", _ -> {});
    sandbox = new SandboxProcess(home).env(_ -> {});
    door = new TlsDoor(root, Integer.parseInt(sandbox.get("PGPORT")));
    logins = new LoginService(sandbox.get("PGUSER"), sandbox.get("PGPASSWORD"));
    Path credentials =
        Files.writeString(
            root.resolve("credentials"),
            profile(PROFILE) + profile(SESSION_PROFILE) + "aws_session_token = " + TOKEN + "\n");
    System.setProperty("aws.sharedCredentialsFile", credentials.toString());
    System.setProperty("aws.configFile", root.resolve("config").toString());
  }

  private static String profile(String name) {
    return "[%s]\naws_access_key_id = %s\naws_secret_access_key = %s\n"
        .formatted(name, sandbox.get("AWS_ACCESS_KEY_ID"), sandbox.get("AWS_SECRET_ACCESS_KEY"));
  }

  @AfterAll
  static void close() throws Exception {
    System.clearProperty("aws.sharedCredentialsFile");
    System.clearProperty("aws.configFile");
    logins.close();
    door.close();
    held.close();
  }

  @AfterEach
  void forget() throws Exception {
    Files.deleteIfExists(home.targets());
    logins.asked().clear();
  }

  @Test
  void launchesLoadIntoASavedTargetOverTlsWithItsSchemaAndPrefix() {
    save(Map.of(Setting.SCHEMA, "saved", Setting.PREFIX, "team/lake"));

    LoadReport report = load();

    assertThat(report.verdict()).isEqualTo(LoadReport.Outcome.PASSED);
    assertThat(report.target()).isEqualTo("prod");
    assertThat(report.statements()).anyMatch(sql -> sql.startsWith("COPY \"saved\"."));
    assertThat(report.parts()).allMatch(part -> part.key().startsWith("team/lake/processed/"));
    assertThat(held.lake().list("team/lake/")).isNotEmpty();
  }

  @Test
  void webhookIsTheTargetsOwnElseTheUsualElseNone() {
    save(Map.of(Setting.WEBHOOK_ENV, "PROD_HOOK"));
    Map<String, String> usual = Map.of("STARLOAD_WEBHOOK", "https://hooks.example.com/1");
    assertThat(toldBy("prod", usual)).contains("the webhook in PROD_HOOK");
    assertThat(toldBy("sandbox", usual)).contains("the webhook in STARLOAD_WEBHOOK");
    assertThat(toldBy("sandbox", Map.of())).isEmpty();
  }

  private static Optional<String> toldBy(String name, Map<String, String> environment) {
    AllTargets targets =
        new AllTargets(
            new SandboxTargets(home, SandboxHolder.COMMAND),
            new SavedTargets(home.targets()),
            (_, _) -> new Secret(""),
            environment);
    try (Target target = targets.open(name, _ -> {})) {
      return target.messenger().map(Messenger::name);
    }
  }

  @Test
  void passwordIsAskedForOnceWhenTheEnvironmentHasNone() {
    save(Map.of());
    var asked = new ArrayList<String>();
    AllTargets targets =
        new AllTargets(
            new SandboxTargets(home, SandboxHolder.COMMAND),
            new SavedTargets(home.targets()),
            (target, user) -> {
              asked.add(target + " " + user);
              return new Secret(sandbox.get("PGPASSWORD"));
            },
            Map.of());
    try (Target target = targets.open("prod", _ -> {})) {
      assertThat(one(target)).isEqualTo("1");
      assertThat(one(target)).isEqualTo("1");
    }
    assertThat(asked).containsExactly("prod starload");
    assertThat(targets.names()).containsExactly("sandbox", "sandbox-data-api", "prod");
  }

  @Test
  void serverThatNobodyVouchesForIsRefused() {
    save(Map.of(Setting.SSL_ROOT_CERT, ""));
    try (Target target = targets().open("prod", _ -> {})) {
      assertThatExceptionOfType(TargetException.class)
          .isThrownBy(target::connect)
          .withMessageContaining("certificate")
          .withMessageContaining("--ssl-root-cert");
    }
  }

  @Test
  void clusterGivesATemporaryLogin() {
    save(Map.of(Setting.LOGIN, "iam", Setting.CLUSTER, "c-1", Setting.USER, ""));
    assertThat(one()).isEqualTo("1");
    assertThat(logins.asked())
        .containsExactly(
            sandbox.get("AWS_ACCESS_KEY_ID")
                + " redshift Action=GetClusterCredentialsWithIAM&Version=2012-12-01"
                + "&ClusterIdentifier=c-1&DbName=dev&DurationSeconds=3600");
  }

  @Test
  void clusterGivesALoginForADatabaseUser() {
    save(Map.of(Setting.LOGIN, "iam", Setting.CLUSTER, "c-1", Setting.USER, "ann"));
    assertThat(one()).isEqualTo("1");
    assertThat(logins.asked())
        .singleElement()
        .asString()
        .contains("Action=GetClusterCredentials&")
        .endsWith("&DbUser=ann");
  }

  @Test
  void workgroupGivesATemporaryLogin() {
    save(Map.of(Setting.LOGIN, "iam", Setting.WORKGROUP, "w-1", Setting.USER, ""));
    assertThat(one()).isEqualTo("1");
    assertThat(logins.asked())
        .singleElement()
        .asString()
        .contains(" redshift-serverless ", "\"workgroupName\":\"w-1\"", "\"dbName\":\"dev\"");
  }

  @Test
  void secretGivesTheLogin() {
    save(Map.of(Setting.LOGIN, "secret", Setting.SECRET_ARN, "arn:aws:secret", Setting.USER, ""));
    assertThat(one()).isEqualTo("1");
    assertThat(logins.asked())
        .containsExactly(
            sandbox.get("AWS_ACCESS_KEY_ID") + " secretsmanager {\"SecretId\":\"arn:aws:secret\"}");
  }

  @Test
  void refusedLoginIsToldInTheServicesWords() {
    save(Map.of(Setting.LOGIN, "iam", Setting.CLUSTER, "missing", Setting.USER, ""));
    assertRefused(
        "Cannot get a login for cluster missing: redshift answered ClusterNotFound: Cluster missing"
            + " not found. Check the name of the cluster, workgroup or secret, and the region.");
  }

  @Test
  void profileThatIsNotThereIsNamed() {
    save(
        Map.of(
            Setting.LOGIN, "iam", Setting.CLUSTER, "c-1", Setting.USER, "", Setting.PROFILE, "no"));
    try (Target target = targets().open("prod", _ -> {})) {
      assertThatExceptionOfType(StarloadException.class)
          .isThrownBy(target::connect)
          .withMessage(
              "Cannot get a login for cluster c-1: the AWS configuration has no credentials for"
                  + " profile no. Choose one of aws configure list-profiles, or sign in to it.");
    }
  }

  @Test
  void dataApiOfASavedTargetRunsStatements() {
    save(
        Map.of(
            Setting.KIND,
            "data-api",
            Setting.WORKGROUP,
            "sandbox",
            Setting.USER,
            "",
            Setting.API_ENDPOINT,
            sandbox.get("AWS_ENDPOINT_URL_REDSHIFT_DATA")));
    assertThat(one()).isEqualTo("1");
  }

  @Test
  void testOfATargetSaysWhatPassesAndLeavesNothing() {
    save(Map.of(Setting.PREFIX, "tried", Setting.SCHEMA, "tried"));
    try (Target target = targets().open("prod", _ -> {})) {
      assertThat(TargetTest.run(target))
          .extracting(TargetCheck::name, TargetCheck::verdict)
          .containsExactly(
              tuple("list the bucket", Verdict.PASSED),
              tuple("write objects", Verdict.PASSED),
              tuple("read objects", Verdict.PASSED),
              tuple("find the host", Verdict.PASSED),
              tuple("reach the port", Verdict.PASSED),
              tuple("log in to the warehouse", Verdict.PASSED),
              tuple("create tables", Verdict.PASSED),
              tuple("COPY from the bucket", Verdict.PASSED),
              tuple("delete objects", Verdict.PASSED));
      assertThat(target.lake().list("tried/")).isEmpty();
      try (TargetSession session = target.connect()) {
        assertThat(
                session
                    .query("SELECT COUNT(*) FROM svv_tables WHERE table_schema = 'tried'")
                    .rows())
            .containsExactly(List.of("0"));
      }
    }
  }

  @Test
  void testOfATargetSaysWhatIsMissing() throws Exception {
    int closed;
    try (ServerSocket free = new ServerSocket(0)) {
      closed = free.getLocalPort();
    }
    save(Map.of(Setting.BUCKET, "elsewhere", Setting.PORT, Integer.toString(closed)));
    try (Target target = targets().open("prod", _ -> {})) {
      List<TargetCheck> checks = TargetTest.run(target);

      assertThat(checks)
          .extracting(TargetCheck::verdict)
          .containsExactly(
              Verdict.FAILED,
              Verdict.SKIPPED,
              Verdict.SKIPPED,
              Verdict.PASSED,
              Verdict.FAILED,
              Verdict.FAILED,
              Verdict.SKIPPED,
              Verdict.SKIPPED,
              Verdict.SKIPPED);
      assertThat(checks.getFirst().detail())
          .contains("there is no bucket elsewhere", "Create the bucket");
      assertThat(checks.get(4).detail())
          .isEqualTo(
              "Port "
                  + closed
                  + " does not take connections (Connection refused). Check the security group and"
                  + " the network; where no route can be had, add a target of kind data-api.");
    }
  }

  @Test
  void noSecretIsWrittenAnywhere() throws Exception {
    save(Map.of(Setting.SCHEMA, "secretive"));
    List<String> secrets = List.of(sandbox.get("PGPASSWORD"), sandbox.get("AWS_SECRET_ACCESS_KEY"));
    LoadReport report = load();

    String texts =
        String.join("\n", report.statements())
            + report
            + new SavedTargets(home.targets()).all()
            + held.lake().list("").stream().map(LakeObject::key).toList();
    assertThat(texts).contains("COPY").doesNotContain(secrets);
    Map<Path, String> kept = KeptFiles.texts(home);
    assertThat(kept.keySet())
        .contains(home.targets())
        .anyMatch(f -> f.startsWith(home.reports()))
        .anyMatch(f -> f.toString().endsWith(".proof.zip"))
        .anyMatch(f -> f.startsWith(home.reports().resolveSibling("journal")));
    kept.forEach((file, text) -> assertThat(text).as(file.toString()).doesNotContain(secrets));
    for (LakeObject object : held.lake().list("starload/")) {
      assertThat(new String(held.lake().read(object.key()), ISO_8859_1))
          .as(object.key())
          .doesNotContain(secrets);
    }
  }

  @Test
  void noSecretIsLogged() throws Exception {
    save(Map.of(Setting.PROFILE, SESSION_PROFILE));
    String refusedByTheLake = problemOf("load", "samples/launches.json", "--target", "prod");
    forget();
    save(Map.of(Setting.SSL_ROOT_CERT, ""));
    String refusedByUs = problemOf("load", "samples/launches.json", "--target", "prod");
    assertThat(log())
        .contains(refusedByTheLake, refusedByUs)
        .doesNotContain(TOKEN, sandbox.get("PGPASSWORD"), sandbox.get("AWS_SECRET_ACCESS_KEY"));
  }

  /// The sentence that a command ends with.
  private static String problemOf(String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        StarloadCommand.run(
            new Services(
                targets(),
                new SavedTargets(home.targets()),
                new SandboxProcess(home),
                new Loader(home.staging(), home.reports()),
                new SourceOpeners(
                    home.spool(),
                    InputStream.nullInputStream(),
                    RequestHeaders.none(),
                    new SandboxBuckets(home, SandboxHolder.COMMAND, _ -> null))),
            new Console(
                new PrintStream(OutputStream.nullOutputStream()),
                new PrintStream(err, true, UTF_8)),
            arguments);
    assertThat(code).isNotZero();
    return err.toString(UTF_8).strip().lines().toList().getLast().replaceFirst("^starload: ", "");
  }

  /// What this process has logged, see tinylog.properties.
  private static String log() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.list(Path.of("target/logs"))) {
      for (Path file : files.toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }

  /// The sandbox's store takes no session tokens; what a refused load leaves has none either.
  @Test
  void sessionTokenIsWrittenNowhere() throws Exception {
    save(Map.of(Setting.PROFILE, SESSION_PROFILE));
    assertThatExceptionOfType(StarloadException.class)
        .isThrownBy(AllTargetsTest::load)
        .satisfies(
            refused ->
                assertThat(refused)
                    .hasStackTraceContaining("NotImplemented")
                    .extracting(Throwable::toString)
                    .asString()
                    .doesNotContain(TOKEN));
    Map<Path, String> kept = KeptFiles.texts(home);
    assertThat(kept.keySet()).anyMatch(f -> f.startsWith(home.reports().resolveSibling("journal")));
    kept.forEach((file, text) -> assertThat(text).as(file.toString()).doesNotContain(TOKEN));
  }

  @Test
  void unknownTargetIsRefusedWithTheNamesThereAre() {
    assertThatExceptionOfType(StarloadException.class)
        .isThrownBy(() -> targets().open("moon", _ -> {}))
        .withMessage(
            "Cannot load into moon: there is no such target. Choose one of: sandbox,"
                + " sandbox-data-api; or add it: starload target add.");
  }

  private static void save(Map<Setting, String> more) {
    Map<Setting, String> entries = new EnumMap<>(Setting.class);
    entries.put(Setting.KIND, "jdbc");
    entries.put(Setting.HOST, "127.0.0.1");
    entries.put(Setting.PORT, Integer.toString(door.port()));
    entries.put(Setting.SSL_ROOT_CERT, door.certificate().toString());
    entries.put(Setting.DATABASE, "dev");
    entries.put(Setting.USER, "starload");
    entries.put(Setting.REGION, "us-east-1");
    entries.put(Setting.PROFILE, PROFILE);
    entries.put(Setting.BUCKET, sandbox.get("STARLOAD_BUCKET"));
    entries.put(Setting.S3_ENDPOINT, sandbox.get("AWS_ENDPOINT_URL"));
    entries.put(Setting.API_ENDPOINT, logins.endpoint().toString());
    entries.putAll(more);
    new SavedTargets(home.targets()).add(new TargetSettings("prod", entries));
  }

  private static AllTargets targets() {
    return new AllTargets(
        new SandboxTargets(home, SandboxHolder.COMMAND),
        new SavedTargets(home.targets()),
        (target, user) -> {
          throw new AssertionError("asked for " + user + " at " + target);
        },
        Map.of("STARLOAD_PASSWORD", sandbox.get("PGPASSWORD")));
  }

  private static LoadReport load() {
    List<Source> sources = List.of(FileSource.of(Path.of("samples/launches.json")));
    Cancellation never = new Cancellation();
    var design = Suggester.suggest(Profiler.profile(sources, (_, _) -> {}, never));
    try (Target target = targets().open("prod", _ -> {})) {
      return new Loader(home.staging(), home.reports())
          .load(
              LoadPlan.append(design, sources).withDefaults(target.defaults()),
              target,
              _ -> {},
              never);
    }
  }

  private static String one() {
    try (Target target = targets().open("prod", _ -> {})) {
      return one(target);
    }
  }

  private static String one(Target target) {
    try (TargetSession session = target.connect()) {
      return String.valueOf(session.query("SELECT 1").rows().getFirst().getFirst());
    }
  }

  private static void assertRefused(String sentence) {
    try (Target target = targets().open("prod", _ -> {})) {
      assertThatExceptionOfType(StarloadException.class)
          .isThrownBy(target::connect)
          .withMessage(sentence);
    }
  }
}
