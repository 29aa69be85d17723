package io.github.starload.settings;

/// Who is told of a target's loads.
///
/// @param variable of the environment with the webhook's address, which is a secret
/// @param occasion when it is told
public record WebhookSettings(String variable, Occasion occasion) {

  /// What holds for a target that says nothing about it, the sandbox too.
  public static final WebhookSettings USUAL = new WebhookSettings("STARLOAD_WEBHOOK", Occasion.ALL);

  /// When a webhook is told.
  public enum Occasion {
    /// However a load or a check ended.
    ALL,
    /// Unless it passed.
    FAILURE
  }
}
