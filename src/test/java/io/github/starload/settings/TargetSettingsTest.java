package io.github.starload.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.starload.problem.StarloadException;
import io.github.starload.settings.LakeSettings.ObjectEncryption;
import io.github.starload.settings.WarehouseSettings.Login;
import io.github.starload.settings.WarehouseSettings.Place;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetSettingsTest {
  private static final Map<Setting, String> JDBC =
      Map.of(
          Setting.KIND, "jdbc",
          Setting.HOST, "c.example.com",
          Setting.DATABASE, "dev",
          Setting.USER, "ann",
          Setting.REGION, "eu-central-1",
          Setting.BUCKET, "my-lake");

  @Test
  void whatIsLeftOutHasItsUsualValue() {
    TargetSettings target = new TargetSettings("prod", JDBC);

    assertThat(target.warehouse())
        .isEqualTo(
            new WarehouseSettings.Jdbc(
                "c.example.com",
                5439,
                "dev",
                new Login.Password("ann", "STARLOAD_PASSWORD"),
                new WarehouseSettings.Tls("verify-full", Optional.empty()),
                Optional.empty()));
    assertThat(target.lake()).isEqualTo(LakeSettings.of("my-lake"));
    assertThat(target.aws()).isEqualTo(new AwsSettings("eu-central-1", Optional.empty()));
    assertThat(target.schema()).isEqualTo("public");
    assertThat(target.copyRoles()).isEmpty();
    assertThat(target.slices()).isEmpty();
  }

  @Test
  void webhookIsNamedByItsVariableAndItsAddressIsRefusedUnseen() {
    assertThat(with(Map.of()).webhook()).isEqualTo(WebhookSettings.USUAL);
    assertThat(
            with(Map.of(Setting.WEBHOOK_ENV, "PROD_HOOK", Setting.WEBHOOK_ON, "failure")).webhook())
        .isEqualTo(new WebhookSettings("PROD_HOOK", WebhookSettings.Occasion.FAILURE));
    assertThatExceptionOfType(StarloadException.class)
        .isThrownBy(() -> with(Map.of(Setting.WEBHOOK_ENV, "https://hooks.example.com/T0/B0")))
        .withMessage(
            "Cannot use target prod: webhook-env: it is no name of an environment variable. Put the"
                + " address into a variable, and name that with --webhook-env.");
  }

  @Test
  void everySettingOfTheLakeIsTaken() {
    LakeSettings lake =
        with(Map.of(
                Setting.PREFIX, "/team/x/",
                Setting.S3_ENDPOINT, "https://vpce-1.s3.eu-central-1.vpce.amazonaws.com",
                Setting.PATH_STYLE, "no",
                Setting.KMS_KEY, "alias/lake",
                Setting.BUCKET_OWNER, "123456789012"))
            .lake();

    assertThat(lake)
        .isEqualTo(
            new LakeSettings(
                "my-lake",
                "team/x",
                Optional.of(URI.create("https://vpce-1.s3.eu-central-1.vpce.amazonaws.com")),
                LakeSettings.Addressing.HOST,
                new ObjectEncryption.ByKms(Optional.of("alias/lake")),
                Optional.of("123456789012")));
  }

  @Test
  void dataApiAndIamNameAClusterOrAWorkgroup() {
    assertThat(with(Map.of(Setting.KIND, "data-api", Setting.CLUSTER, "c-1")).warehouse())
        .isEqualTo(
            new WarehouseSettings.DataApi(
                new Place.Cluster("c-1"),
                "dev",
                Optional.of("ann"),
                Optional.empty(),
                Optional.empty()));
    assertThat(with(Map.of(Setting.LOGIN, "iam", Setting.CLUSTER, "c-1")).warehouse())
        .isInstanceOfSatisfying(
            WarehouseSettings.Jdbc.class,
            jdbc ->
                assertThat(jdbc.login())
                    .isEqualTo(new Login.Iam(new Place.Cluster("c-1"), Optional.of("ann"))));
    assertRefused(
        Map.of(Setting.KIND, "data-api"),
        "Cannot use target prod: cluster: either a cluster or a workgroup must be named. Set"
            + " --cluster ID.");
    assertRefused(
        Map.of(Setting.KIND, "data-api", Setting.WORKGROUP, "w"),
        "Cannot use target prod: user \"ann\": a workgroup knows only the AWS identity itself. Set"
            + " --user NAME.");
  }

  @Test
  void rolesAreChainedWithoutSpaces() {
    String first = "arn:aws:iam::123456789012:role/Load";
    String second = "arn:aws:iam::210987654321:role/path/Read";

    assertThat(with(Map.of(Setting.COPY_ROLE, first + ", " + second)).copyRoles())
        .isEqualTo(List.of(first, second));
    assertRefused(
        Map.of(Setting.COPY_ROLE, "Load"),
        "Cannot use target prod: copy-role \"Load\": it is not the ARN of a role, or several by"
            + " commas. Set --copy-role ARN[,ARN...].");
  }

  @Test
  void whatIsMissingOrWrongIsNamed() {
    assertRefused(
        Map.of(Setting.HOST, " "), "Cannot use target prod: host: it is missing. Set --host NAME.");
    assertRefused(
        Map.of(Setting.PORT, "70000"),
        "Cannot use target prod: port \"70000\": it is no number from 1 to 65535. Set --port"
            + " NUMBER.");
    assertRefused(
        Map.of(Setting.BUCKET, "s3://my-lake"),
        "Cannot use target prod: bucket \"s3://my-lake\": it is no name of a bucket; leave s3://"
            + " and the prefix out. Set --bucket NAME.");
    assertRefused(
        Map.of(Setting.SSL_MODE, "disable"),
        "Cannot use target prod: ssl-mode \"disable\": it is not one of the choices. Set --ssl-mode"
            + " verify-full|verify-ca.");
    assertRefused(
        Map.of(Setting.API_ENDPOINT, "http://example.com"),
        "Cannot use target prod: api-endpoint \"http://example.com\": its answers hold passwords,"
            + " which may not travel without TLS. Set --api-endpoint URL.");
    assertRefused(
        Map.of(Setting.S3_ENDPOINT, "https://me:word@example.com"),
        "Cannot use target prod: s3-endpoint \"https://me:word@example.com\": it is no address like"
            + " https://host:port. Set --s3-endpoint URL.");
    assertThatExceptionOfType(StarloadException.class)
        .isThrownBy(() -> new TargetSettings("Prod!", JDBC))
        .withMessage(
            "Cannot name a target \"Prod!\". Use up to 40 lower-case letters, digits, - and _.");
  }

  private static TargetSettings with(Map<Setting, String> more) {
    Map<Setting, String> entries = new EnumMap<>(JDBC);
    entries.putAll(more);
    return new TargetSettings("prod", entries);
  }

  private static void assertRefused(Map<Setting, String> more, String sentence) {
    assertThatExceptionOfType(StarloadException.class)
        .isThrownBy(() -> with(more))
        .withMessage(sentence);
  }
}
