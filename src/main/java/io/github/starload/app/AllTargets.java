package io.github.starload.app;

import io.github.starload.aws.AwsAccess;
import io.github.starload.load.CopyRole;
import io.github.starload.load.Messenger;
import io.github.starload.load.Target;
import io.github.starload.load.TargetDefaults;
import io.github.starload.load.TargetSummary;
import io.github.starload.load.Targets;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.redshift.DataApiAccess;
import io.github.starload.redshift.DataApiTarget;
import io.github.starload.redshift.JdbcLogin;
import io.github.starload.redshift.JdbcTarget;
import io.github.starload.s3.S3Access;
import io.github.starload.s3.S3Lake;
import io.github.starload.settings.PasswordPrompt;
import io.github.starload.settings.SavedTargets;
import io.github.starload.settings.Secret;
import io.github.starload.settings.Setting;
import io.github.starload.settings.TargetSettings;
import io.github.starload.settings.WarehouseSettings;
import io.github.starload.settings.WarehouseSettings.Place;
import io.github.starload.settings.WebhookSettings;
import io.github.starload.webhook.Webhook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The built-in targets, then those that a person saved.
///
/// @param builtIn the sandbox's
/// @param saved read anew at each question, so that a new one is seen at once
/// @param prompt asks for passwords
/// @param environment of the process, where passwords and webhooks may stand
record AllTargets(
    Targets builtIn, SavedTargets saved, PasswordPrompt prompt, Map<String, String> environment)
    implements Targets {

  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>(builtIn.names());
    saved.all().forEach(target -> names.add(target.name()));
    return names;
  }

  @Override
  public List<TargetSummary> summaries() {
    List<TargetSummary> summaries = new ArrayList<>(builtIn.summaries());
    saved.all().forEach(target -> summaries.add(summary(target)));
    return summaries;
  }

  private static TargetSummary summary(TargetSettings target) {
    String warehouse =
        switch (target.warehouse()) {
          case WarehouseSettings.Jdbc jdbc ->
              "jdbc: " + jdbc.database() + " at " + jdbc.host() + ":" + jdbc.port();
          case WarehouseSettings.DataApi api ->
              "data-api: " + api.database() + " of " + place(api.place());
        };
    String lake = "s3://" + target.lake().bucket() + "/" + target.lake().prefix();
    return new TargetSummary(target.name(), warehouse, lake, target.schema());
  }

  private static String place(Place place) {
    return switch (place) {
      case Place.Cluster(String id) -> "cluster " + id;
      case Place.Workgroup(String name) -> "workgroup " + name;
    };
  }

  @Override
  public Target open(String name, Consumer<String> progress) {
    Target opened = silent(name, progress);
    return webhook(name).<Target>map(told -> new TellingTarget(opened, told)).orElse(opened);
  }

  /// The webhook of a target; empty where neither it nor the environment names one.
  private Optional<Messenger> webhook(String name) {
    Optional<TargetSettings> settings = saved.find(name);
    WebhookSettings webhook = settings.map(TargetSettings::webhook).orElse(WebhookSettings.USUAL);
    String address = environment.getOrDefault(webhook.variable(), "");
    boolean named =
        settings.map(target -> target.entries().containsKey(Setting.WEBHOOK_ENV)).orElse(false);
    return named || !address.isBlank()
        ? Optional.of(new Webhook(webhook, new Secret(address)))
        : Optional.empty();
  }

  private Target silent(String name, Consumer<String> progress) {
    if (builtIn.names().contains(name)) {
      return builtIn.open(name, progress);
    }
    return open(
        saved
            .find(name)
            .orElseThrow(
                () ->
                    StarloadException.input(
                        "Cannot load into " + name + ": there is no such target",
                        Location.NOWHERE,
                        "Choose one of: "
                            + String.join(", ", names())
                            + "; or add it: starload target add")));
  }

  private Target open(TargetSettings target) {
    CopyRole role =
        target.copyRoles().isEmpty()
            ? new CopyRole.Default()
            : new CopyRole.Arn(String.join(",", target.copyRoles()));
    TargetDefaults defaults =
        new TargetDefaults(target.schema(), target.lake().prefix(), target.slices());
    S3Lake lake =
        S3Lake.open(new S3Access(target.aws().region(), AwsAccess.of(target.aws()), target.lake()));
    return switch (target.warehouse()) {
      case WarehouseSettings.Jdbc jdbc ->
          new JdbcTarget(
              target.name(),
              lake,
              role,
              defaults,
              lake::close,
              new JdbcLogin(
                  jdbc, target.aws(), (user, variable) -> password(target, user, variable)));
      case WarehouseSettings.DataApi api ->
          new DataApiTarget(
              target.name(),
              lake,
              role,
              defaults,
              lake::close,
              new DataApiAccess(api, target.aws(), AwsAccess.of(target.aws())));
    };
  }

  private Secret password(TargetSettings target, String user, String variable) {
    String given = environment.getOrDefault(variable, "");
    return given.isEmpty() ? prompt.ask(target.name(), user) : new Secret(given);
  }
}
