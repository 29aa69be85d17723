package io.github.starload.type;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.type.ColumnType.BigInt;
import io.github.starload.type.ColumnType.Bool;
import io.github.starload.type.ColumnType.Date;
import io.github.starload.type.ColumnType.Decimal;
import io.github.starload.type.ColumnType.DoublePrecision;
import io.github.starload.type.ColumnType.Int;
import io.github.starload.type.ColumnType.SmallInt;
import io.github.starload.type.ColumnType.Super;
import io.github.starload.type.ColumnType.Timestamp;
import io.github.starload.type.ColumnType.TimestampTz;
import io.github.starload.type.ColumnType.Varchar;
import java.util.List;
import org.junit.jupiter.api.Test;

class WideningTest {
  private static final List<ColumnType> TYPES =
      List.of(
          new Bool(),
          new SmallInt(),
          new Int(),
          new BigInt(),
          new Decimal(10, 2),
          new Decimal(38, 0),
          new DoublePrecision(),
          new Date(),
          new Timestamp(),
          new TimestampTz(),
          new Varchar(8),
          new Varchar(300),
          new Super());

  @Test
  void joinIsACommutativeAssociativeIdempotentLattice() {
    for (ColumnType a : TYPES) {
      assertThat(Widening.join(a, a)).isEqualTo(a);
      for (ColumnType b : TYPES) {
        assertThat(Widening.join(a, b)).isEqualTo(Widening.join(b, a));
        assertThat(Widening.holds(Widening.join(a, b), a)).isTrue();
        for (ColumnType c : TYPES) {
          assertThat(Widening.join(Widening.join(a, b), c))
              .as("%s %s %s", a, b, c)
              .isEqualTo(Widening.join(a, Widening.join(b, c)));
        }
      }
    }
  }

  @Test
  void integersWidenToDecimalsThatHoldThem() {
    assertThat(Widening.join(new Int(), new Decimal(4, 2))).isEqualTo(new Decimal(12, 2));
    assertThat(Widening.holds(new Varchar(16), new Varchar(8))).isTrue();
    assertThat(Widening.holds(new Varchar(8), new Varchar(16))).isFalse();
    assertThat(Widening.holds(new Int(), new BigInt())).isFalse();
  }
}
