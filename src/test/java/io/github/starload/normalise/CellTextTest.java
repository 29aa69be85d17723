package io.github.starload.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.json.JsonValue.JsonBoolean;
import io.github.starload.json.JsonValue.JsonNumber;
import io.github.starload.json.JsonValue.JsonString;
import io.github.starload.type.ColumnType;
import io.github.starload.type.Utf8Text;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;

class CellTextTest {

  @Test
  void everyTypeHasOneCanonicalText() throws CellText.Unfit {
    assertThatText(CellText.of(new JsonBoolean(true), new ColumnType.Bool())).isEqualTo("t");
    assertThatText(CellText.of(new JsonNumber("-0"), new ColumnType.Int())).isEqualTo("0");
    assertThatText(CellText.of(new JsonNumber("1.5e1"), new ColumnType.Decimal(5, 2)))
        .isEqualTo("15.00");
    assertThatText(CellText.of(new JsonString("2020-02-29"), new ColumnType.Date()))
        .isEqualTo("2020-02-29");
    assertThatText(CellText.of(new JsonString("2020-02-29 07:05"), new ColumnType.Timestamp()))
        .isEqualTo("2020-02-29 07:05:00.000000");
    assertThatText(
            CellText.of(
                new JsonString("2020-01-01T01:30:00.25+02:00"), new ColumnType.TimestampTz()))
        .isEqualTo("2019-12-31 23:30:00.250000+00");
    assertThatText(CellText.offset(new JsonString("2020-01-01T01:30:00Z"))).isEqualTo("+00:00");
  }

  private static AbstractStringAssert<?> assertThatText(Utf8Text text) {
    return assertThat(text.toString());
  }

  @Test
  void nothingIsCutOrReplaced() {
    ColumnType four = new ColumnType.Varchar(4);
    assertUnfit("€€", four, "it takes 6 bytes and the column holds 4");
    assertUnfit("a\0b", four, "it holds the character U+0000, which no warehouse column keeps");
    assertUnfit("\ud800", four, "it holds half a surrogate pair, which is no valid Unicode");
    assertThatThrownBy(() -> CellText.of(new JsonNumber("1.25"), new ColumnType.Decimal(5, 1)))
        .isInstanceOf(CellText.Unfit.class);
    assertThatThrownBy(() -> CellText.of(new JsonNumber("40000"), new ColumnType.SmallInt()))
        .isInstanceOf(CellText.Unfit.class);
  }

  private static void assertUnfit(String text, ColumnType type, String reason) {
    assertThatThrownBy(() -> CellText.of(new JsonString(text), type))
        .isInstanceOf(CellText.Unfit.class)
        .hasMessage(reason);
  }
}
