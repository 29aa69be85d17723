package io.github.starload.load;

import io.github.starload.design.Quoted;
import io.github.starload.stage.LoadId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The table in the warehouse that says which loads are there, written in the transaction of each
/// load: the truth after any accident. One a schema, with a second, empty table beside it, which is
/// locked so that loads into a schema come one after the other and readers are not in the way
/// (`redshift-facts.md` section 1.12).
///
/// A star whose JSON is longer than a VARCHAR goes on in rows of its own, with the next sequence
/// numbers.
final class ControlTable {
  /// Holds a row a load.
  static final String LOADS = "starload_loads";

  /// Holds nothing.
  static final String LOCK = "starload_lock";

  /// The status of a load whose rows are there.
  static final String LOADED = "loaded";

  /// The status of a load whose rows were removed again.
  static final String UNDONE = "undone";

  /// The status of a row that holds more of a load's star and nothing else.
  private static final String MORE = "more";

  private static final String COLUMNS =
      "sequence, load_id, dataset, mode, status, parts_sha256, star, begun_at, ended_at";

  /// A character takes at most three bytes a char, and a VARCHAR 65,535 bytes; quoted and with all
  /// else the statement stays below the Data API's 100,000 bytes.
  private static final int MOST_STAR_CHARACTERS = 20_000;

  private final String schema;
  private final String loads;
  private final String lock;

  ControlTable(String schema) {
    this.schema = schema;
    this.loads = Quoted.table(schema, LOADS);
    this.lock = Quoted.table(schema, LOCK);
  }

  /// A load as the control table has it.
  ///
  /// @param sequence in the order of the commits, from 1
  /// @param status `loaded` or `undone`
  /// @param partsSha256 of the list of its parts' SHA-256, in table and part order
  /// @param star its tables as JSON, see [LoadedTable]
  /// @param begunAt UTC, such as `2026-11-25T10:00:00Z`
  /// @param endedAt UTC, of the status
  record Entry(
      long sequence,
      String loadId,
      String dataset,
      String mode,
      String status,
      String partsSha256,
      String star,
      String begunAt,
      String endedAt) {

    private Entry withStar(String whole) {
      return new Entry(
          sequence, loadId, dataset, mode, status, partsSha256, whole, begunAt, endedAt);
    }

    /// Its tables.
    List<LoadedTable> tables() {
      return LoadedTable.read(star);
    }
  }

  /// The time as the table keeps it, UTC.
  static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /// Makes both tables.
  List<String> create() {
    return List.of(
        "CREATE TABLE " + lock + " (locked_by VARCHAR(64))",
        "CREATE TABLE "
            + loads
            + " (sequence BIGINT NOT NULL, load_id VARCHAR(64) NOT NULL, dataset VARCHAR(512) NOT"
            + " NULL, mode VARCHAR(16) NOT NULL, status VARCHAR(16) NOT NULL, parts_sha256"
            + " VARCHAR(64) NOT NULL, star VARCHAR(65535) NOT NULL, begun_at VARCHAR(32) NOT NULL,"
            + " ended_at VARCHAR(32) NOT NULL)");
  }

  /// Waits until no other load into this schema runs, and keeps others out until the transaction
  /// ends. Must be the transaction's first statement, so that what it reads is no older.
  String takeLock() {
    return "LOCK " + lock;
  }

  /// Whether the table is there.
  boolean exists(TargetSession session) {
    return Catalogue.of(session.query(Catalogue.query(schema, List.of(LOADS))))
        .table(LOADS)
        .isPresent();
  }

  /// Waits until no load into this schema runs any more, then answers whether the table is there.
  /// A first load, which makes the tables, is met by making them too.
  boolean quiet(TargetSession session) {
    if (exists(session)) {
      session.execute("BEGIN");
      session.execute(takeLock());
      session.execute("ROLLBACK");
      return true;
    }
    session.execute("BEGIN");
    try {
      session.execute("CREATE SCHEMA IF NOT EXISTS " + Quoted.name(schema));
      create().forEach(session::execute);
    } catch (TargetException e) {
      if (!e.serialConflict()) {
        throw e;
      }
    }
    session.execute("ROLLBACK");
    return exists(session);
  }

  /// The next sequence number; only under the lock.
  String nextSequence() {
    return "SELECT COALESCE(MAX(sequence), 0) + 1 FROM " + loads;
  }

  /// Writes a load down, a statement a row.
  List<String> insert(Entry entry) {
    List<String> statements = new ArrayList<>();
    for (String piece : pieces(entry.star())) {
      statements.add(
          insertRow(
              new Entry(
                  entry.sequence() + statements.size(),
                  entry.loadId(),
                  entry.dataset(),
                  entry.mode(),
                  statements.isEmpty() ? entry.status() : MORE,
                  entry.partsSha256(),
                  piece,
                  entry.begunAt(),
                  entry.endedAt())));
    }
    return statements;
  }

  /// Texts of at most [#MOST_STAR_CHARACTERS], of which none ends between the halves of a
  /// character.
  private static List<String> pieces(String star) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    while (star.length() - from > MOST_STAR_CHARACTERS) {
      int to = from + MOST_STAR_CHARACTERS;
      to -= Character.isHighSurrogate(star.charAt(to - 1)) ? 1 : 0;
      pieces.add(star.substring(from, to));
      from = to;
    }
    pieces.add(star.substring(from));
    return pieces;
  }

  private String insertRow(Entry entry) {
    List<String> values = new ArrayList<>();
    values.add(Long.toString(entry.sequence()));
    for (String text :
        List.of(
            entry.loadId(),
            entry.dataset(),
            entry.mode(),
            entry.status(),
            entry.partsSha256(),
            entry.star(),
            entry.begunAt(),
            entry.endedAt())) {
      values.add(Quoted.literal(text));
    }
    return "INSERT INTO " + loads + " (" + COLUMNS + ") VALUES (" + String.join(", ", values) + ")";
  }

  /// Writes a load down whose star and times only the warehouse knows.
  ///
  /// @param entry without sequence, star and times
  /// @param star expression for the JSON, at most a VARCHAR
  /// @param now expression for the time
  String insertSelected(Entry entry, String star, String now) {
    List<String> values = new ArrayList<>();
    values.add("COALESCE(MAX(sequence), 0) + 1");
    for (String text :
        List.of(
            entry.loadId(), entry.dataset(), entry.mode(), entry.status(), entry.partsSha256())) {
      values.add(Quoted.literal(text));
    }
    values.addAll(List.of(star, now, now));
    return "INSERT INTO "
        + loads
        + " ("
        + COLUMNS
        + ") SELECT "
        + String.join(", ", values)
        + " FROM "
        + loads;
  }

  /// Counts a load that is there.
  String countLoaded(LoadId loadId) {
    return "SELECT COUNT(*) FROM "
        + loads
        + " WHERE load_id = "
        + Quoted.literal(loadId.text())
        + " AND status = "
        + Quoted.literal(LOADED);
  }

  /// Marks a load as undone.
  String undone(LoadId loadId, String endedAt) {
    return undoneAt(loadId, Quoted.literal(endedAt));
  }

  /// Marks a load as undone at a time that the warehouse knows.
  ///
  /// @param now expression for the time
  String undoneAt(LoadId loadId, String now) {
    return "UPDATE "
        + loads
        + " SET status = "
        + Quoted.literal(UNDONE)
        + ", ended_at = "
        + now
        + " WHERE load_id = "
        + Quoted.literal(loadId.text())
        + " AND status = "
        + Quoted.literal(LOADED);
  }

  /// All loads, the latest last.
  List<Entry> all(TargetSession session) {
    return entries(session.query("SELECT " + COLUMNS + " FROM " + loads + " ORDER BY sequence"));
  }

  /// One load.
  Optional<Entry> find(TargetSession session, LoadId loadId) {
    return entries(
            session.query(
                "SELECT "
                    + COLUMNS
                    + " FROM "
                    + loads
                    + " WHERE load_id = "
                    + Quoted.literal(loadId.text())
                    + " ORDER BY sequence"))
        .stream()
        .findFirst();
  }

  /// The rows with more of a star put to their load.
  private static List<Entry> entries(ResultRows rows) {
    List<Entry> entries = new ArrayList<>();
    for (List<@Nullable String> row : rows.rows()) {
      Entry entry = entry(row);
      if (entry.status().equals(MORE)) {
        Entry begun = entries.removeLast();
        entries.add(begun.withStar(begun.star() + entry.star()));
      } else {
        entries.add(entry);
      }
    }
    return entries;
  }

  private static Entry entry(List<@Nullable String> row) {
    return new Entry(
        Long.parseLong(String.valueOf(row.get(0))),
        String.valueOf(row.get(1)),
        String.valueOf(row.get(2)),
        String.valueOf(row.get(3)),
        String.valueOf(row.get(4)),
        String.valueOf(row.get(5)),
        String.valueOf(row.get(6)),
        String.valueOf(row.get(7)),
        String.valueOf(row.get(8)));
  }
}
