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
  void quotingDoublesQuotesAndBackslashes() {
    assertThat(Quoted.name("a\"b")).isEqualTo("\"a\"\"b\"");
    assertThat(Quoted.literal("it's \\N")).isEqualTo("'it''s \\\\N'");
  }
}
