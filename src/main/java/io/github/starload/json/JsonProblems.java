package io.github.starload.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.starload.problem.Location;
import io.github.starload.problem.Problem;
import io.github.starload.problem.ProblemKind;
import io.github.starload.problem.StarloadException;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Says in a sentence why a JSON text cannot be read, with place and next step.
///
/// @param start where the text begins within the source
/// @param hint what else to do about malformed text, continuing a sentence
record JsonProblems(String source, JsonTokens.Start start, String hint) {

  /// @param context what was open, in Jackson's words
  /// @param reached how far the text was read, null if not at all
  StarloadException of(IOException e, String context, @Nullable JsonLocation reached) {
    return switch (e) {
      case JsonProcessingException cut when isEndOfText(cut) ->
          new TextEndsTooEarly(
              problem(
                  "the text ends too early, inside " + unclosed(context),
                  location(cut.getLocation()),
                  "The file looks truncated; fetch it again" + hint),
              e);
      case StreamConstraintsException limit ->
          new StarloadException(limit(limit, location(reached)), e);
      case JsonProcessingException malformed ->
          refused(
              inOurWords(malformed.getOriginalMessage()),
              location(malformed.getLocation()),
              "Mend the JSON at this place" + hint,
              e);
      case EOFException _ ->
          refused(
              "the compressed data ends too early",
              Location.InSource.whole(source),
              "The file looks truncated; fetch it again",
              e);
      case ZipException damaged ->
          refused(
              "the compressed data is damaged (" + damaged.getMessage() + ")",
              Location.InSource.whole(source),
              "Fetch the file again",
              e);
      default ->
          refused(
              String.valueOf(e.getMessage()),
              Location.InSource.whole(source),
              "Check that the file can be read",
              e);
    };
  }

  Location location(@Nullable JsonLocation at) {
    if (at == null) {
      return Location.InSource.whole(source);
    }
    boolean bytesKnown = at.getByteOffset() >= 0 && start.byteOffset() >= 0;
    return new Location.InSource(
        source,
        start.line() - 1 + at.getLineNr(),
        at.getColumnNr(),
        bytesKnown ? start.byteOffset() + at.getByteOffset() : -1,
        "");
  }

  /// Jackson tells only some early ends by their own type.
  private static boolean isEndOfText(JsonProcessingException e) {
    return e instanceof JsonEOFException
        || e.getOriginalMessage().startsWith("Unexpected end-of-input");
  }

  private static String unclosed(String context) {
    return switch (context) {
      case "Object" -> "an object that is not closed";
      case "Array" -> "an array that is not closed";
      default -> "a value";
    };
  }

  /// Jackson's message names its own settings; ours names the limit.
  private static Problem limit(StreamConstraintsException e, Location where) {
    String message = e.getOriginalMessage();
    if (message.startsWith("Document nesting depth")) {
      return problem(
          "objects and arrays are nested deeper than "
              + count(JsonTokens.MOST_DEPTH)
              + " levels, the most that is read",
          where,
          "Flatten the data at this place");
    }
    if (message.startsWith("Name")) {
      return problem(
          "a name is longer than "
              + count(JsonTokens.MOST_NAME_BYTES)
              + " bytes, the most that is read",
          where,
          "Shorten the name; it may be a value that stands in the place of a name");
    }
    if (message.startsWith("Number")) {
      return problem(
          "a number is longer than "
              + count(JsonTokens.MOST_NUMBER_CHARS)
              + " digits, the most that is read",
          where,
          "Write it as a string, in quotes");
    }
    return problem(
        "a string is longer than "
            + count(JsonTokens.MOST_STRING_CHARS)
            + " characters, the most that is read",
        where,
        "Shorten it, or keep it in a file of its own and put the file's name here");
  }

  private static String count(int limit) {
    return String.format(Locale.ROOT, "%,d", limit);
  }

  /// One line, without the places that Jackson repeats inside its message.
  private static String inOurWords(String message) {
    if (message.contains("surrogate") && message.contains("field name")) {
      return "a name holds half a surrogate pair, which is kept in strings only";
    }
    String firstLine = message.lines().findFirst().orElse("");
    return firstLine.replaceFirst(" \\(for [A-Za-z]+ starting at \\[Source:.*$", "");
  }

  private static Problem problem(String reason, Location where, String todo) {
    return new Problem(ProblemKind.INPUT, "Cannot read the JSON: " + reason, where, todo);
  }

  private static StarloadException refused(
      String reason, Location where, String todo, IOException cause) {
    return new StarloadException(problem(reason, where, todo), cause);
  }
}
