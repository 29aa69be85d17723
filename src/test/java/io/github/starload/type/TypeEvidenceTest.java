package io.github.starload.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeEvidenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1, 2, -5|SMALLINT",
        "1, 32768|INTEGER",
        "1, 2147483648|BIGINT",
        "9223372036854775807|BIGINT",
        "9223372036854775808|DECIMAL(38,0)",
        "12345678901234567890123|DECIMAL(38,0)",
        "1, 2.5|DECIMAL(2,1)",
        "2.5, 1|DECIMAL(2,1)",
        "0.1|DECIMAL(2,1)",
        "100, 0.25|DECIMAL(5,2)",
        "1e2|DECIMAL(38,0)",
        "1e300|DOUBLE PRECISION",
        "1e400|VARCHAR(8)",
        "1e99999999999|VARCHAR(32)",
        "1234567890123456789012345678901234567890|VARCHAR(64)",
        "0.1234567890123456789012345678901234567890123|VARCHAR(64)",
      })
  void numbersTakeTheNarrowestTypeThatKeepsThem(String numbers, String type) {
    TypeEvidence evidence = new TypeEvidence();
    for (String number : numbers.split(", ", -1)) {
      evidence.addNumber(number);
    }
    assertThat(evidence.type().orElseThrow().sql()).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-01-31|DATE",
        "2020-01-31, 2020-02-30|VARCHAR(16)",
        "2020-01-31T10:00:00|TIMESTAMP",
        "2020-01-31 10:00|TIMESTAMP",
        "2020-01-31T10:00:00Z, 2020-01-31T10:00:00.123456+02:00|TIMESTAMPTZ",
        "2020-01-31T10:00:00Z, 2020-01-31|VARCHAR(32)",
        "2020-01-31T10:00:00.1234567Z|VARCHAR(64)",
        "2016-12-31T23:59:60Z|VARCHAR(32)",
        "0000-00-00|VARCHAR(16)",
        "00123|VARCHAR(8)",
        "äöü€|VARCHAR(16)",
      })
  void textsAreDatesOnlyIfAllAre(String texts, String type) {
    TypeEvidence evidence = new TypeEvidence();
    for (String text : texts.split(", ", -1)) {
      addString(evidence, text);
    }
    assertThat(evidence.type().orElseThrow().sql()).isEqualTo(type);
  }

  @Test
  void numberAndTextTogetherAreText() {
    TypeEvidence evidence = new TypeEvidence();
    evidence.addNumber("12");
    addString(evidence, "twelve");
    assertThat(evidence.type()).contains(new ColumnType.Varchar(8));
  }

  @Test
  void orderAndPartitionDoNotMatter() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<String> values =
        new ArrayList<>(List.of("1", "2.75", "-40000", "1e3", "99999999999", "0.000125", "7"));
    String expected = typeOf(values, List.of());
    for (int round = 0; round < 200; round++) {
      Collections.shuffle(values, random);
      int cut = random.nextInt(values.size() + 1);
      assertThat(typeOf(values.subList(0, cut), values.subList(cut, values.size())))
          .as("seed %d", seed)
          .isEqualTo(expected);
    }
  }

  private static String typeOf(List<String> left, List<String> right) {
    TypeEvidence first = new TypeEvidence();
    left.forEach(first::addNumber);
    TypeEvidence second = new TypeEvidence();
    right.forEach(second::addNumber);
    first.merge(second);
    return first.type().orElseThrow().sql();
  }

  private static void addString(TypeEvidence evidence, String text) {
    evidence.addString(Utf8Text.of(text));
  }
}
