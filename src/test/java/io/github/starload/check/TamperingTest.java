package io.github.starload.check;

import static io.github.starload.design.Stars.attribute;
import static io.github.starload.design.Stars.detail;
import static io.github.starload.design.Stars.dimension;
import static io.github.starload.design.Stars.fact;
import static io.github.starload.design.Stars.integer;
import static io.github.starload.design.Stars.reference;
import static io.github.starload.design.Stars.star;
import static io.github.starload.design.Stars.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.check.Engine.Outcome;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.source.RecordKind;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Faults planted between the normaliser and the parts are seen before anything is uploaded.
class TamperingTest {
  private static final Table.Fact THING =
      fact(
          "thing",
          "$",
          integer("id", "$.id"),
          text("name", "$.name"),
          reference("c_key", "$.c", "c"));
  private static final StarDesign STAR =
      star(
          THING,
          dimension("c", List.of("$.c"), attribute("cid", "$.c.id"), attribute("n", "$.c.n")),
          detail("item", "$.items[]", THING, integer("v", "$.items[]")));
  private static final String JSON =
      "[{\"id\":1,\"name\":\"a\",\"c\":{\"id\":\"k\",\"n\":\"x\"},\"items\":[1,null,2]},"
          + "{\"id\":2,\"name\":null,\"c\":{\"id\":\"k\",\"n\":\"x\"},\"items\":3}]";

  @TempDir private Path folder;

  private Outcome run(UnaryOperator<Engine.Rows> tampering) {
    List<RecordKind> kinds = RecordKind.same(List.of(Engine.file(folder, "", JSON)));
    return Engine.run(folder, STAR, kinds, tampering);
  }

  @Test
  void nothingIsSeenWhereNothingWasDone() {
    run(sink -> sink).assertSound();
  }

  @Test
  void aDroppedValueIsMissed() {
    assertThat(dropping("thing", 2).failed()).containsExactly("name 1 but name 0");
    assertThat(dropping("item", 4).failed()).containsExactly("v 3 but v 0");
    assertThat(dropping("c", 2).failed()).containsExactly("n 1 but n 0");
  }

  private Outcome dropping(String table, int cell) {
    return run(
        sink ->
            (to, cells) -> {
              if (to.name().equals(table)) {
                cells[cell] = null;
              }
              sink.row(to, cells);
            });
  }

  @Test
  void aDoubledRowIsOneTooMany() {
    Outcome outcome =
        run(
            sink ->
                (table, cells) -> {
                  sink.row(table, cells);
                  if (table.name().equals("item")) {
                    sink.row(table, cells);
                  }
                });
    assertThatThrownBy(outcome::assertSound).isInstanceOf(AssertionError.class);
    assertThat(outcome.rows().get("item")).hasSize(8);
    assertThat(outcome.loaded().rowsOf("item")).isEqualTo(4);
  }

  @Test
  void aLostRowIsMissed() {
    Outcome outcome =
        run(
            sink ->
                (table, cells) -> {
                  if (!table.name().equals("c")) {
                    sink.row(table, cells);
                  }
                });
    assertThat(outcome.loaded().rowsOf("c")).isEqualTo(1);
    assertThat(outcome.rows().get("c")).isEmpty();
    assertThat(outcome.failed()).containsExactly("cid 1, n 1 but cid 0, n 0");
  }
}
