package io.github.starload.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypeTextTest {
  private static final String TYPES =
      ". Choose one of BOOLEAN, SMALLINT, INTEGER, BIGINT, DECIMAL(p,s), DOUBLE PRECISION, DATE,"
          + " TIMESTAMP, TIMESTAMPTZ, VARCHAR(bytes), SUPER.";

  @Test
  void everyTypeIsReadAsItWasWritten() {
    for (ColumnType type :
        List.of(
            new ColumnType.Bool(),
            new ColumnType.SmallInt(),
            new ColumnType.Int(),
            new ColumnType.BigInt(),
            new ColumnType.Decimal(38, 37),
            new ColumnType.Decimal(1, 0),
            new ColumnType.DoublePrecision(),
            new ColumnType.Date(),
            new ColumnType.Timestamp(),
            new ColumnType.TimestampTz(),
            new ColumnType.Varchar(65535),
            new ColumnType.Super())) {
      assertThat(TypeText.parse(type.sql())).isEqualTo(type);
    }
  }

  @Test
  void caseSpacesAndOtherNamesDoNotMatter() {
    assertThat(TypeText.parse(" numeric ( 10 , 2 ) ")).isEqualTo(new ColumnType.Decimal(10, 2));
    assertThat(TypeText.parse("decimal(5)")).isEqualTo(new ColumnType.Decimal(5, 0));
    assertThat(TypeText.parse("int")).isEqualTo(new ColumnType.Int());
    assertThat(TypeText.parse("character varying(7)")).isEqualTo(new ColumnType.Varchar(7));
  }

  @Test
  void whatIsNoTypeIsRefusedWithTheReason() {
    refused("VARCHAR(65536)", "the length is 1 to 65535 bytes");
    refused("VARCHAR", "it needs its length in bytes, as in VARCHAR(64)");
    refused("DECIMAL", "it needs its digits, as in DECIMAL(18,2)");
    refused("DECIMAL(39,0)", "the precision is 1 to 38 digits");
    refused("DECIMAL(5,6)", "the scale is at most 37 and at most the precision");
    refused("INTEGER(4)", "the type INTEGER takes no size");
    refused("UUID", "there is no such type");
    refused("", "it is no type");
  }

  private static void refused(String text, String reason) {
    assertThatThrownBy(() -> TypeText.parse(text))
        .hasMessage("Cannot understand the type \"" + text + "\": " + reason + TYPES);
  }
}
