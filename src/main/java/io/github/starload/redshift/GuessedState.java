package io.github.starload.redshift;

import java.util.List;
import java.util.regex.Pattern;

/// The SQLSTATE that the driver would have given with a message of the Data API, which gives none;
/// guessed from its words (`redshift-facts.md` sections 2 and 6).
final class GuessedState {
  private record Rule(Pattern words, String state) {}

  private static final List<Rule> RULES =
      List.of(
          rule("current transaction is aborted", "25P02"),
          rule("permission denied|must be owner|not authorized", "42501"),
          rule("serializable isolation violation", "40001"),
          rule("deadlock", "40P01"),
          rule("schema .*does not exist", "3F000"),
          rule("database .*does not exist", "3D000"),
          rule("function .*does not exist", "42883"),
          rule("column .*does not exist", "42703"),
          rule("relation .*does not exist|table .*does not exist", "42P01"),
          rule("schema .*already exists", "42P06"),
          rule("already exists", "42P07"),
          rule("syntax error", "42601"),
          rule("value too long", "22001"),
          rule("out of range|overflow", "22003"),
          rule("no space left|disk full", "53100"),
          rule("division by zero", "22012"),
          rule("invalid input syntax", "22P02"),
          rule("null value in column|cannot insert a null", "23502"),
          rule("cancell?ed|canceling|aborted by", "57014"),
          rule("password authentication failed|invalid credentials", "28000"),
          rule("does not emulate|not supported", "0A000"));

  private GuessedState() {}

  /// Five characters, or empty when the words say nothing.
  static String of(String message) {
    return RULES.stream()
        .filter(rule -> rule.words().matcher(message).find())
        .map(Rule::state)
        .findFirst()
        .orElse("");
  }

  private static Rule rule(String words, String state) {
    return new Rule(Pattern.compile(words, Pattern.CASE_INSENSITIVE), state);
  }
}
