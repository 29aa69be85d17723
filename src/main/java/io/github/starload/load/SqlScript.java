package io.github.starload.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A load as SQL that a person reads and another tool runs.
///
/// @param manifests addresses in the lake of those that COPY reads
/// @param partBytes of every part in the lake, by its address
/// @param load everything from BEGIN to the count after COMMIT
/// @param undo takes the rows out again, from BEGIN to COMMIT
public record SqlScript(
    String loadId,
    String dataset,
    String schema,
    List<String> manifests,
    Map<String, Long> partBytes,
    List<LoadProposal.Step> load,
    List<LoadProposal.Step> undo) {
  public SqlScript {
    manifests = List.copyOf(manifests);
    partBytes = new LinkedHashMap<>(partBytes);
    load = List.copyOf(load);
    undo = List.copyOf(undo);
  }

  /// The statements between BEGIN and COMMIT.
  public List<String> transaction() {
    return sql(load).subList(1, commit());
  }

  /// The checks after COMMIT.
  public List<String> checksAfter() {
    return sql(load).subList(commit() + 1, load.size());
  }

  private int commit() {
    return sql(load).indexOf("COMMIT");
  }

  private static List<String> sql(List<LoadProposal.Step> steps) {
    return steps.stream().map(LoadProposal.Step::sql).toList();
  }

  /// The load as one text that runs.
  public String loadText() {
    return text(
        "Repeats load "
            + loadId
            + " of "
            + oneLine(dataset)
            + " from its parts in the lake, into schema "
            + oneLine(schema)
            + " of any\n"
            + "-- warehouse that can read them and does not have it yet: tables, COPY, checks, one"
            + " transaction.",
        load);
  }

  /// The undoing as one text that runs.
  public String undoText() {
    return text(
        "Takes the rows of load "
            + loadId
            + " of "
            + oneLine(dataset)
            + " out of schema "
            + oneLine(schema)
            + " again. Rows of dimensions\n"
            + "-- stay where a row of these tables names them; other tables are not asked (starload"
            + " undo asks them).",
        undo);
  }

  /// A name with a line break must not end the comment that it stands in.
  private static String oneLine(String name) {
    return name.replaceAll("\\R", " ");
  }

  private static String text(String what, List<LoadProposal.Step> steps) {
    return "-- "
        + what
        + "\n--\n"
        + "-- Run it with a client that stops at the first error, such as: psql -v ON_ERROR_STOP=1"
        + " -f FILE\n"
        + "-- A check that does not hold divides by zero; what was begun is rolled back then.\n"
        + "-- No credentials are in here: the client logs in, and COPY names a role.\n\n"
        + steps.stream().map(LoadProposal.Step::script).collect(Collectors.joining("\n"));
  }
}
