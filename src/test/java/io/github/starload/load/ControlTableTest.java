package io.github.starload.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.stage.LoadId;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlTableTest {
  @TempDir private Path root;

  @Test
  void aStarLongerThanAVarcharComesBackWhole() {
    List<LoadedTable> tables =
        IntStream.range(0, 1500)
            .mapToObj(
                i ->
                    new LoadedTable(
                        "größe_😀_" + i,
                        "detail",
                        "größe_key",
                        List.of(new LoadedTable.Reference("parent_key_" + i, "fact_thing")),
                        false,
                        i))
            .toList();
    String star = LoadedTable.write(tables);
    ControlTable control = new ControlTable("public");
    try (Bench bench = new Bench(root);
        TargetSession session = bench.target.connect()) {
      control.create().forEach(session::execute);
      insert(control, session, "before", "[]");
      insert(control, session, "large", star);
      insert(control, session, "after", "[]");

      assertThat(star.length()).isGreaterThan(100_000);
      assertThat(control.all(session))
          .extracting(ControlTable.Entry::loadId)
          .containsExactly("before", "large", "after");
      assertThat(control.find(session, new LoadId("large")).orElseThrow().tables())
          .isEqualTo(tables);

      session.execute(control.undone(new LoadId("large"), ControlTable.now()));
      ControlTable.Entry undone = control.find(session, new LoadId("large")).orElseThrow();
      assertThat(undone.status()).isEqualTo(ControlTable.UNDONE);
      assertThat(undone.star()).isEqualTo(star);
    }
  }

  private static void insert(
      ControlTable control, TargetSession session, String loadId, String star) {
    long sequence =
        Long.parseLong(session.query(control.nextSequence()).rows().getFirst().getFirst());
    control
        .insert(
            new ControlTable.Entry(
                sequence, loadId, "things", "append", ControlTable.LOADED, "", star, "", ""))
        .forEach(session::execute);
  }
}
