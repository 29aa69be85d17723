package io.github.starload.aws;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkException;

/// The sentence for credentials that are missing, expired or beyond what this program can fetch.
public final class CredentialProblem {
  private static final Pattern MISSING_PROFILE =
      Pattern.compile("^Profile file contained no credentials for profile '([^']*)'");

  private CredentialProblem() {}

  /// Whether the SDK failed before it asked the service, for want of credentials.
  public static boolean isIt(SdkException failure) {
    String text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return text.contains("credentials") || text.contains("profile") || text.contains("sso");
  }

  /// The problem to throw.
  ///
  /// @param tried what was tried, such as `Cannot list k`
  public static StarloadException of(String tried, Location where, SdkException failure) {
    String text = String.valueOf(failure.getMessage());
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("sso") && (lower.contains("expired") || lower.contains("refresh"))) {
      return StarloadException.environment(
          tried + ": the single sign-on session has expired",
          where,
          "Run aws sso login with the target's profile, and try again",
          failure);
    }
    Matcher profile = MISSING_PROFILE.matcher(text);
    if (profile.find()) {
      return StarloadException.environment(
          tried + ": the AWS configuration has no credentials for profile " + profile.group(1),
          where,
          "Choose one of aws configure list-profiles, or sign in to it",
          failure);
    }
    return StarloadException.environment(
        tried + ": no AWS credentials were found",
        where,
        "Sign in with the AWS command line, set AWS_PROFILE, or choose a profile for this target",
        failure);
  }
}
