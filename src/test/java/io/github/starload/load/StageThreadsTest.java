package io.github.starload.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.design.StarDesign;
import io.github.starload.problem.Cancellation;
import io.github.starload.profile.Profiler;
import io.github.starload.source.FileSource;
import io.github.starload.source.RecordKind;
import io.github.starload.stage.Part;
import io.github.starload.stage.PartsFolder;
import io.github.starload.stage.StagedTable;
import io.github.starload.stage.part.Compression;
import io.github.starload.stage.part.PartForm;
import io.github.starload.suggest.Suggester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is staged does not depend on the number of threads, to the byte.
class StageThreadsTest {
  /// Several parts of text for the readers, several parts of tables for the writers.
  private static final int RECORDS = 6_000;

  private static final int PART_BYTES = 200_000;

  @TempDir private Path folder;

  /// How the records stand in the file.
  enum Form {
    LINES("", "\n", "\n"),
    ARRAY("[", ",", "]");

    private final String begin;
    private final String between;
    private final String end;

    Form(String begin, String between, String end) {
      this.begin = begin;
      this.between = between;
      this.end = end;
    }

    private String text(List<String> records) {
      return begin + String.join(between, records) + end;
    }
  }

  @ParameterizedTest
  @EnumSource
  void partsAreEqualToTheByte(Form form) throws IOException {
    Path file = Files.writeString(folder.resolve("orders.json"), form.text(records()));
    List<RecordKind> kinds = RecordKind.same(List.of(FileSource.of(file)));
    StarDesign design = design(kinds);
    List<String> one = told(stage(design, kinds, 1));
    assertThat(one).hasSizeGreaterThan(8);
    for (int threads = 2; threads <= 4; threads++) {
      assertThat(told(stage(design, kinds, threads))).as("%d threads", threads).isEqualTo(one);
    }
  }

  @Test
  void theFirstOfSeveralRejectedRecordsIsTold() throws IOException {
    List<String> records = records();
    Path file = Files.writeString(folder.resolve("orders.json"), Form.LINES.text(records));
    StarDesign design = design(RecordKind.same(List.of(FileSource.of(file))));
    records.set(5_500, "{\"id\":\"late\",\"total\":[]}");
    records.set(4_500, "{\"id\":17,\"total\":\"much\",\"more\":{\"x\":1}}");
    Files.writeString(file, Form.LINES.text(records));
    List<RecordKind> kinds = RecordKind.same(List.of(FileSource.of(file)));
    for (int threads = 1; threads <= 4; threads++) {
      int some = threads;
      assertThatThrownBy(() -> stage(design, kinds, some))
          .as("%d threads", threads)
          .hasMessageContaining("the first is record 4501")
          .hasMessageContaining("line 4501");
    }
  }

  private static StarDesign design(List<RecordKind> kinds) {
    return Suggester.suggest(Profiler.profileKinds(kinds, (_, _) -> {}, new Cancellation()));
  }

  private StagedStar stage(StarDesign design, List<RecordKind> kinds, int threads) {
    LoadPlan plan =
        LoadPlan.appendKinds(design, kinds)
            .withForm(new PartForm.Csv(Compression.ZSTD))
            .withPartBytes(PART_BYTES);
    return new Loader(folder.resolve("staging"), folder.resolve("reports"))
        .withThreads(threads)
        .stage(
            plan,
            new PartsFolder(folder.resolve("parts-" + plan.loadId())),
            _ -> {},
            new Cancellation());
  }

  /// Everything that is known of the parts but where they lie.
  private static List<String> told(StagedStar star) {
    assertThat(star.failed()).isEmpty();
    List<String> told = new ArrayList<>();
    for (StagedTable table : star.tables()) {
      table.totals().forEach(column -> told.add(column.figures().toString()));
      told.add(table.fingerprint() + " " + table.distinctKeys() + " " + table.rows());
      for (Part part : table.parts()) {
        told.add(part.table() + part.number() + " " + part.rows() + " " + part.sha256());
      }
    }
    return told;
  }

  /// Orders with lines, and customers whose names change now and then.
  private static List<String> records() {
    Random random = new Random(11);
    List<String> records = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      records.add(
          """
          {"id":"o%05d","at":"2024-03-%02dT10:00:%02dZ","total":%d.5,"note":%s,\
          "customer":{"id":"c%04d","name":"N %d"},"lines":[{"sku":"s%d","n":%d},{"sku":"t","n":1}]}\
          """
              .formatted(
                  i,
                  1 + random.nextInt(28),
                  random.nextInt(60),
                  random.nextInt(1000),
                  random.nextInt(3) == 0 ? "null" : "\"text \\\" " + random.nextInt(9) + " ü\"",
                  random.nextInt(500),
                  random.nextInt(50) == 0 ? 1 : 0,
                  random.nextInt(200),
                  random.nextInt(9)));
    }
    return records;
  }
}
