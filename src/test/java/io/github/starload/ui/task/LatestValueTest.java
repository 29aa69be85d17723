package io.github.starload.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestValueTest {
  private final List<String> shown = new ArrayList<>();
  private final List<Runnable> paints = new ArrayList<>();
  private final LatestValue<String> latest = new LatestValue<>(shown::add, paints::add);

  @Test
  void manyValuesAskForOnePaintOfTheNewest() {
    latest.accept("one");
    latest.accept("two");
    latest.accept("three");

    assertThat(paints).hasSize(1);
    paints.getFirst().run();
    assertThat(shown).containsExactly("three");
  }

  @Test
  void valueAfterPaintAsksAgain() {
    latest.accept("one");
    paints.getFirst().run();
    latest.accept("two");

    assertThat(paints).hasSize(2);
  }

  @Test
  void valueIsShownOnceAlsoIfPaintedBeforeItsTime() {
    latest.accept("one");
    latest.paint();
    paints.getFirst().run();

    assertThat(shown).containsExactly("one");
  }
}
