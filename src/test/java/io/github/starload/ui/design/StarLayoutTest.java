package io.github.starload.ui.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.design.RandomDesigns;
import io.github.starload.design.StarDesign;
import io.github.starload.ui.design.Drawing.Curve;
import io.github.starload.ui.design.Drawing.Placed;
import io.github.starload.ui.design.Drawing.Point;
import io.github.starload.ui.design.StarGraph.Box;
import io.github.starload.ui.design.StarGraph.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StarLayoutTest {
  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyDesignIsDrawnWithoutOverlapAndEveryLinkEndsAtItsTables(long seed) {
    StarDesign design = RandomDesigns.of(seed);
    StarGraph graph = StarGraph.of(design, table -> "");
    Drawing drawing = StarLayout.of(graph);

    assertThat(drawing.boxes()).hasSameSizeAs(design.tables());
    assertNoOverlap(drawing);
    assertThat(drawing.curves()).extracting(Curve::link).containsExactlyElementsOf(graph.links());
    for (Curve curve : drawing.curves()) {
      assertThat(isOnEdge(curve.from(), box(drawing, curve.link().from()))).isTrue();
      assertThat(isOnEdge(curve.to(), box(drawing, curve.link().to()))).isTrue();
    }
    assertThat(StarLayout.of(StarGraph.of(design, table -> ""))).isEqualTo(drawing);
  }

  @Test
  void factsStandInTheMiddleAndDimensionsOutside() {
    Drawing drawing =
        StarLayout.of(
            new StarGraph(
                List.of(
                    new Box("fact", "fact", ""),
                    new Box("dim_own", "dimension", ""),
                    new Box("bridge_a", "bridge", ""),
                    new Box("dim_a", "dimension", ""),
                    new Box("bridge_b", "bridge", ""),
                    new Box("dim_b", "dimension", "")),
                List.of(
                    new Link("fact", "dim_own"),
                    new Link("bridge_a", "fact"),
                    new Link("bridge_a", "dim_a"),
                    new Link("bridge_b", "fact"),
                    new Link("bridge_b", "dim_b"))));

    assertThat(List.of("dim_a", "bridge_a", "fact", "bridge_b", "dim_b"))
        .extracting(name -> box(drawing, name).x())
        .isSorted();
    assertThat(box(drawing, "dim_own").bottom()).isLessThan(box(drawing, "fact").y());
  }

  @Test
  void manyTablesAroundOneFactStillDoNotOverlap() {
    List<Box> boxes = new ArrayList<>(List.of(new Box("fact", "fact", "")));
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      boxes.add(new Box("dim_" + i, "dimension", ""));
      links.add(new Link("fact", "dim_" + i));
    }
    assertNoOverlap(StarLayout.of(new StarGraph(boxes, links)));
  }

  @Test
  void svgHoldsEveryTableAndLink() {
    StarDesign design = RandomDesigns.of(7);
    Drawing drawing = StarLayout.of(StarGraph.of(design, table -> "a < b"));
    String svg = StarSvg.text(drawing);

    assertThat(svg.split("<path ", -1)).hasSize(drawing.curves().size() + 1);
    design.tables().forEach(table -> assertThat(svg).contains(">" + table.name() + "<"));
    assertThat(svg).contains("a &lt; b").doesNotContain("a < b");
  }

  private static void assertNoOverlap(Drawing drawing) {
    List<Placed> boxes = drawing.boxes();
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = i + 1; j < boxes.size(); j++) {
        Placed one = boxes.get(i);
        Placed other = boxes.get(j);
        boolean apart =
            one.right() <= other.x()
                || other.right() <= one.x()
                || one.bottom() <= other.y()
                || other.bottom() <= one.y();
        assertThat(apart).as(one + " and " + other).isTrue();
      }
      assertThat(boxes.get(i).x()).isNotNegative();
      assertThat(boxes.get(i).right()).isLessThanOrEqualTo(drawing.width());
    }
  }

  private static boolean isOnEdge(Point point, Placed box) {
    boolean acrossIn = point.x() >= box.x() && point.x() <= box.right();
    boolean downIn = point.y() >= box.y() && point.y() <= box.bottom();
    return acrossIn
        && downIn
        && (point.x() == box.x()
            || point.x() == box.right()
            || point.y() == box.y()
            || point.y() == box.bottom());
  }

  private static Placed box(Drawing drawing, String table) {
    return drawing.box(table).orElseThrow();
  }
}
