package io.github.starload.aws;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A service's refusal in words: its code and message, be they in JSON or XML, and what to do.
final class ServiceRefusal {
  private static final Pattern CODE =
      Pattern.compile("<Code>([^<]+)</Code>|\"__type\"\\s*:\\s*\"(?:[^\"#]*#)?([^\"]+)\"");
  private static final Pattern MESSAGE =
      Pattern.compile(
          "<Message>([^<]+)</Message>|\"[Mm]essage\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

  private ServiceRefusal() {}

  static StarloadException of(String what, String service, int status, String answer) {
    String code = found(CODE, answer);
    String message = found(MESSAGE, answer);
    String todo =
        switch (code) {
          case "AccessDenied", "AccessDeniedException" ->
              "Ask for the permission that the message names; the README lists what Starload needs";
          case "ExpiredToken", "ExpiredTokenException" -> "Sign in to AWS again";
          case "InvalidClientTokenId",
              "UnrecognizedClientException",
              "SignatureDoesNotMatch",
              "InvalidSignatureException" ->
              "Check the AWS keys or the profile of this target";
          case "ClusterNotFound", "ResourceNotFoundException" ->
              "Check the name of the cluster, workgroup or secret, and the region";
          default -> "Check the settings of this target with starload target test";
        };
    return StarloadException.environment(
        "Cannot "
            + what
            + ": "
            + service
            + " answered "
            + (code.isEmpty() ? status : code)
            + (message.isEmpty() ? "" : ": " + message.replaceAll("\\.$", "")),
        Location.NOWHERE,
        todo,
        null);
  }

  private static String found(Pattern pattern, String answer) {
    Matcher matcher = pattern.matcher(answer);
    if (!matcher.find()) {
      return "";
    }
    String first = matcher.group(1);
    return first != null ? first : String.valueOf(matcher.group(2));
  }
}
