package io.github.starload.design;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableNamesTest {

  @Test
  void namesAreLowerSnakeCase() {
    assertThat(TableNames.snakeCase("userId")).isEqualTo("user_id");
    assertThat(TableNames.snakeCase("HTTPServer URL")).isEqualTo("http_server_url");
    assertThat(TableNames.snakeCase("Größe (cm)")).isEqualTo("große_cm");
    assertThat(TableNames.snakeCase("a.b-c")).isEqualTo("a_b_c");
  }

  @Test
  void collisionsReservedWordsAndDigitsAreSettledInOrder() {
    TableNames names = new TableNames();
    assertThat(names.take(List.of("Key"))).isEqualTo("key");
    assertThat(names.take(List.of("key"))).isEqualTo("key_2");
    assertThat(names.take(List.of("a b"))).isEqualTo("a_b");
    assertThat(names.take(List.of("a", "b"))).isEqualTo("a_b_2");
    assertThat(names.take(List.of("order"))).isEqualTo("order_");
    assertThat(names.take(List.of("2020"))).isEqualTo("_2020");
    assertThat(names.take(List.of("!?"))).isEqualTo("x");
  }

  @Test
  void longNamesAreCutInTheMiddleAndStayDifferent() {
    TableNames names = new TableNames();
    String left = names.take(List.of("ж".repeat(100) + "1" + "z".repeat(50)));
    String right = names.take(List.of("ж".repeat(100) + "2" + "z".repeat(50)));
    assertThat(left.getBytes(UTF_8).length).isLessThanOrEqualTo(127);
    assertThat(left).isNotEqualTo(right).startsWith("жж").endsWith("zz");
  }

  @Test
  void aLetterOfTwoCharsIsNotCutInHalf() {
    for (int i = 0; i < 4; i++) {
      String name = new TableNames().take(List.of("a".repeat(i) + "\ud835\udcb3".repeat(60)));
      assertThat(new String(name.getBytes(UTF_8), UTF_8)).isEqualTo(name);
      assertThat(name.getBytes(UTF_8).length).isBetween(118, 127);
    }
  }

  @Test
  void aChosenNameIsRefusedWithTheReason() {
    assertThat(TableNames.refusal("größe_2")).isEmpty();
    assertThat(TableNames.refusal("")).contains("it is empty");
    assertThat(TableNames.refusal("userId"))
        .contains("Redshift folds capital letters, so a name has none");
    assertThat(TableNames.refusal("2020"))
        .contains("a name begins with a letter or _ and holds letters, digits and _ only");
    assertThat(TableNames.refusal("order")).contains("it is a reserved word of Redshift");
    assertThat(TableNames.refusal("ж".repeat(64)))
        .contains("it takes 128 bytes and Redshift keeps 127");
  }

  @Test
  void quotingDoublesQuotesAndBackslashes() {
    assertThat(Quoted.name("a\"b")).isEqualTo("\"a\"\"b\"");
    assertThat(Quoted.literal("it's \\N")).isEqualTo("'it''s \\\\N'");
  }
}
