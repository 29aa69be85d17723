package io.github.starload.json;

import io.github.starload.problem.Location;
import io.github.starload.problem.Problem;
import io.github.starload.problem.ProblemKind;
import io.github.starload.problem.StarloadException;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipException;

/// Says in a sentence why a JSON text cannot be read, with place and next step.
record JsonProblems(String source) {

  /// A source that cannot be read at all.
  static StarloadException unreadable(String source, IOException e) {
    String reason =
        switch (e) {
          case EOFException _ -> "the compressed data ends too early";
          case ZipException damaged ->
              "the compressed data is damaged (" + damaged.getMessage() + ")";
          default -> String.valueOf(e.getMessage());
        };
    String todo =
        switch (e) {
          case EOFException _ -> "The file looks truncated; fetch it again";
          case ZipException _ -> "Fetch the file again";
          default -> "Check that the file can be read";
        };
    return new StarloadException(problem(reason, Location.InSource.whole(source), todo), e);
  }

  /// @param unclosed what is open, such as "an object that is not closed"
  /// @param hint what else to do, continuing a sentence
  StarloadException endsTooEarly(String unclosed, Location where, String hint) {
    return new TextEndsTooEarly(
        problem(
            "the text ends too early, inside " + unclosed,
            where,
            "The file looks truncated; fetch it again" + hint));
  }

  /// @param hint what else to do, continuing a sentence
  StarloadException malformed(String reason, Location where, String hint) {
    return new StarloadException(
        problem(reason, where, "Mend the JSON at this place" + hint), null);
  }

  StarloadException tooLong(JsonLimit limit, Location where) {
    String most = String.format(Locale.ROOT, "%,d", limit.most());
    Problem problem =
        switch (limit) {
          case DEPTH ->
              problem(
                  "objects and arrays are nested deeper than "
                      + most
                      + " levels, the most that is read",
                  where,
                  "Flatten the data at this place");
          case NAME ->
              problem(
                  "a name is longer than " + most + " bytes, the most that is read",
                  where,
                  "Shorten the name; it may be a value that stands in the place of a name");
          case NUMBER ->
              problem(
                  "a number is longer than " + most + " digits, the most that is read",
                  where,
                  "Write it as a string, in quotes");
          case STRING ->
              problem(
                  "a string is longer than " + most + " characters, the most that is read",
                  where,
                  "Shorten it, or keep it in a file of its own and put the file's name here");
        };
    return new StarloadException(problem, null);
  }

  private static Problem problem(String reason, Location where, String todo) {
    return new Problem(ProblemKind.INPUT, "Cannot read the JSON: " + reason, where, todo);
  }
}
