package io.github.starload.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.check.Engine.Outcome;
import io.github.starload.design.Contract;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Stars;
import io.github.starload.design.Table;
import io.github.starload.design.TextRules;
import io.github.starload.json.JsonValue;
import io.github.starload.json.JsonWriter;
import io.github.starload.problem.Cancellation;
import io.github.starload.profile.Profiler;
import io.github.starload.source.RecordKind;
import io.github.starload.source.Source;
import io.github.starload.suggest.Suggester;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Profile, suggest, normalise, join back: the records come out as they went in, whatever they are.
///
/// `-Dstarload.documents=1000000` runs longer, `-Dstarload.seed=…` begins at another seed; a
/// failure names the seed of its records.
class LosslessTest {
  private static final long DOCUMENTS = Long.getLong("starload.documents", 10_000);
  private static final long FIRST_SEED = Long.getLong("starload.seed", 1);

  @TempDir private Path folder;

  @Test
  void joiningTheTablesBackGivesTheRecords() {
    long documents = 0;
    for (long seed = FIRST_SEED; documents < DOCUMENTS; seed++) {
      List<JsonValue> records = new RandomJson(seed).records();
      documents += records.size();
      String told = "seed " + seed;
      try {
        comesBack(records);
      } catch (RuntimeException | AssertionError failed) {
        throw new AssertionError(told + ": " + failed + "\n" + text(records), failed);
      }
    }
  }

  /// Scalars, arrays, objects and mixtures of them as records.
  @Test
  void recordsOfAnyValueComeBackFromAnArray() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + DOCUMENTS / 50; seed++) {
      List<JsonValue> records = new RandomJson(seed).anyRecords();
      String text =
          records.stream().map(JsonWriter::compact).collect(Collectors.joining(",", "[", "]"));
      List<RecordKind> kinds = RecordKind.same(List.of(Engine.file(folder, "", text)));
      StarDesign design = suggested(kinds);
      Outcome outcome = Engine.deliver(design, kinds).assertSound();
      assertSame("seed " + seed, "", records, design, outcome);
    }
  }

  @Test
  void recordsOfSeveralKindsComeBack() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + DOCUMENTS / 50; seed++) {
      Map<String, List<JsonValue>> records = new TreeMap<>();
      List<RecordKind> kinds = new ArrayList<>();
      for (String kind : List.of("moons", "things", "visits")) {
        List<JsonValue> some = new RandomJson(seed * 3 + kinds.size()).records();
        records.put(kind, some);
        kinds.add(new RecordKind(kind, List.of(Engine.file(folder, kind, text(some)))));
      }
      StarDesign design = suggested(kinds);
      Outcome outcome = Engine.deliver(design, kinds).assertSound();
      for (String kind : records.keySet()) {
        assertSame("seed " + seed + ", " + kind, kind, records.get(kind), design, outcome);
      }
    }
  }

  /// U+0000 and halves of surrogate pairs, which no warehouse keeps, come back as U+FFFD.
  @Test
  void textsThatCannotBeKeptComeBackAsTheRulesSay() {
    TextRules replacing =
        new TextRules(
            TextRules.Repair.REPLACE,
            TextRules.Repair.REPLACE,
            TextRules.RepeatedNames.REJECT_RECORD);
    long repaired = 0;
    for (long seed = FIRST_SEED; seed < FIRST_SEED + DOCUMENTS / 50; seed++) {
      List<JsonValue> records = new RandomJson(seed).records().stream().map(Odd::texts).toList();
      List<RecordKind> kinds =
          RecordKind.same(List.of(Engine.file(folder, "", Odd.escaped(text(records)))));
      StarDesign design = Stars.with(suggested(kinds), Contract.EVOLVING, replacing, 0);
      Outcome outcome = Engine.deliver(design, kinds).assertSound();
      repaired += outcome.normaliser().findings().size();
      assertSame("seed " + seed, "", records.stream().map(Odd::repaired).toList(), design, outcome);
    }
    assertThat(repaired).isPositive();
  }

  /// Without a rule such texts reject their records, and no other.
  @Test
  void recordsWithTextsThatCannotBeKeptAreRejectedAloneWithoutARule() {
    Contract rejecting =
        new Contract(Contract.Mode.EVOLVE, Contract.Mode.EVOLVE, Contract.Mode.REJECT_ROW);
    long rejected = 0;
    for (long seed = FIRST_SEED; seed < FIRST_SEED + DOCUMENTS / 50; seed++) {
      List<JsonValue> records = new RandomJson(seed).records().stream().map(Odd::texts).toList();
      List<JsonValue> sound = records.stream().filter(record -> !Odd.isIn(record)).toList();
      List<RecordKind> kinds =
          RecordKind.same(List.of(Engine.file(folder, "", Odd.escaped(text(records)))));
      StarDesign design =
          Stars.with(suggested(kinds), rejecting, TextRules.STRICT, Integer.MAX_VALUE);
      Outcome outcome = Engine.deliver(design, kinds).assertSound();
      assertThat(outcome.normaliser().rejected())
          .as("seed %s", seed)
          .hasSize(records.size() - sound.size());
      rejected += records.size() - sound.size();
      assertRows("seed " + seed, "", sound, design, outcome);
    }
    assertThat(rejected).isBetween(DOCUMENTS / 200, DOCUMENTS);
  }

  /// In a name they do no harm, but for names that are data.
  @Test
  void namesThatCannotBeKeptAsTextComeBack() {
    long odd = 0;
    for (long seed = FIRST_SEED; seed < FIRST_SEED + DOCUMENTS / 50; seed++) {
      List<JsonValue> records = new RandomJson(seed).records().stream().map(Odd::names).toList();
      List<RecordKind> kinds =
          RecordKind.same(List.of(Engine.file(folder, "", Odd.escaped(text(records)))));
      StarDesign design = suggested(kinds);
      if (Odd.hasNamesAsData(design)) {
        continue;
      }
      odd += records.stream().filter(Odd::isIn).count();
      assertSame("seed " + seed, "", records, design, Engine.deliver(design, kinds).assertSound());
    }
    assertThat(odd).isGreaterThan(DOCUMENTS / 200);
  }

  private void comesBack(List<JsonValue> records) {
    Source source = Engine.file(folder, "", text(records));
    StarDesign design = suggestedOf(List.of(source));
    Outcome outcome = Engine.deliver(design, RecordKind.same(List.of(source))).assertSound();
    assertSame("", "", records, design, outcome);
  }

  /// The records are those that the tables join back to.
  private static void assertSame(
      String told, String kind, List<JsonValue> records, StarDesign design, Outcome outcome) {
    assertThat(outcome.normaliser().rejected()).as(told).isEmpty();
    assertRows(told, kind, records, design, outcome);
  }

  private static void assertRows(
      String told, String kind, List<JsonValue> records, StarDesign design, Outcome outcome) {
    Shape shape = Shape.of(design, kind);
    List<String> expected = new ArrayList<>();
    for (JsonValue record : records) {
      Rebuilt normal = new Rebuilt();
      shape.normalise(record, normal);
      expected.add(normal.toString());
    }
    List<String> missing = new ArrayList<>(expected);
    List<String> made = new ArrayList<>();
    for (String record : new Rebuild(design, outcome.rows()).records(kind)) {
      if (!missing.remove(record)) {
        made.add(record);
      }
    }
    assertThat(String.join("\n", made)).as(told).isEqualTo(String.join("\n", missing));
  }

  @Test
  void theOrderOfRecordsAndFilesChangesNothing() throws java.io.IOException {
    Path first = Files.createDirectories(folder.resolve("first"));
    Path second = Files.createDirectories(folder.resolve("second"));
    for (long seed = FIRST_SEED; seed < FIRST_SEED + DOCUMENTS / 100; seed++) {
      List<JsonValue> records = new ArrayList<>(new RandomJson(seed).records());
      Source whole = Engine.file(folder, "", text(records));
      StarDesign design = suggestedOf(List.of(whole));
      Map<String, List<String>> cells = cells(design, List.of(whole));
      Collections.shuffle(records, new Random(seed));
      int half = records.size() / 2;
      List<Source> parts = new ArrayList<>();
      if (half > 0) {
        parts.add(Engine.file(first, "", text(records.subList(0, half))));
      }
      parts.add(Engine.file(second, "", text(records.subList(half, records.size()))));
      StarDesign other = suggestedOf(parts);
      assertThat(other).as("seed %s", seed).isEqualTo(design);
      assertThat(cells(other, parts)).as("seed %s", seed).isEqualTo(cells);
    }
  }

  /// The cells of each column in a fixed order: what the totals of the parts are made of. Equal
  /// records that are written differently (`0` and `-0`) may exchange their numbers.
  private static Map<String, List<String>> cells(StarDesign design, List<Source> sources) {
    Map<String, List<String>> cells = new TreeMap<>();
    Map<String, List<String[]>> rows =
        Engine.deliver(design, RecordKind.same(sources)).assertSound().rows();
    for (Table table : design.tables()) {
      for (int i = 0; i < table.stagedColumns().size(); i++) {
        int column = i;
        cells.put(
            table.name() + "." + table.stagedColumns().get(i).name(),
            rows.get(table.name()).stream()
                .map(row -> String.valueOf(row[column]))
                .sorted()
                .toList());
      }
    }
    return cells;
  }

  private static StarDesign suggestedOf(List<Source> sources) {
    return suggested(RecordKind.same(sources));
  }

  private static StarDesign suggested(List<RecordKind> kinds) {
    return Suggester.suggest(Profiler.profileKinds(kinds, (_, _) -> {}, new Cancellation()));
  }

  private static String text(List<JsonValue> records) {
    return records.stream().map(JsonWriter::compact).collect(Collectors.joining("\n"));
  }
}
