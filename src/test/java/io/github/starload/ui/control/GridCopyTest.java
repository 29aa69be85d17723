package io.github.starload.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GridCopyTest {
  private final GridCopy copy =
      new GridCopy(
          List.of("id", "a \"name\""),
          List.of(Arrays.asList(1L, "it's\ttabbed\nhere"), Arrays.asList(2L, null)));

  @Test
  void spreadsheetGetsOneLineARow() {
    assertThat(copy.tsv()).isEqualTo("id\ta \"name\"\n1\tit's tabbed here\n2\t\n");
  }

  @Test
  void jsonKeepsNumbersAndNull() {
    assertThat(copy.json())
        .contains("\"id\" : 1", "\"a \\\"name\\\"\" : \"it's\\ttabbed\\nhere\"", ": null");
  }

  @Test
  void sqlIsOneInsertWithQuotedNamesAndTexts() {
    assertThat(copy.sql("things"))
        .isEqualTo(
            "INSERT INTO \"things\" (\"id\", \"a \"\"name\"\"\") VALUES\n"
                + "  (1, 'it''s\ttabbed\nhere'),\n"
                + "  (2, NULL);\n");
  }
}
