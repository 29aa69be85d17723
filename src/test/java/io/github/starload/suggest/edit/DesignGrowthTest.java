package io.github.starload.suggest.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.design.Contract;
import io.github.starload.design.Contract.Mode;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.design.edit.DesignEdit;
import io.github.starload.design.edit.PureEdits;
import io.github.starload.problem.Cancellation;
import io.github.starload.profile.Profile;
import io.github.starload.profile.Profiler;
import io.github.starload.source.JsonFiles;
import io.github.starload.suggest.Suggester;
import io.github.starload.suggest.edit.DesignDrift.Difference;
import io.github.starload.type.ColumnType;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesignGrowthTest {
  private static final String BEFORE =
      """
      [{"id": 1, "size": 7, "box": {"w": 1}, "parts": [{"n": 1}], "seen": {"by": null}},
       {"id": 2, "size": 3, "box": null, "parts": []}]
      """;

  /// A wider number, a new member, a new nested one, a new array; null and empty things are no
  /// news.
  private static final String AFTER =
      """
      [{"id": 1, "size": 70000, "box": {"w": 1, "h": 2.5}, "parts": [{"n": 1, "m": "x"}]},
       {"id": 2, "size": 3, "box": null, "parts": [], "tags": [{"t": 1}], "never": null, "void": []},
       {"id": 3, "color": "red", "parts": {"n": 9}}]
      """;

  @TempDir private Path folder;

  @Test
  void aProposedDesignForeseesItsOwnData() {
    Profile profile = profile(AFTER);
    assertThat(DesignDrift.between(Suggester.suggest(profile), profile).isEmpty()).isTrue();
  }

  @Test
  void everyDifferenceIsFoundWithItsTableAndFigures() {
    DesignDrift drift = DesignDrift.between(Suggester.suggest(profile(BEFORE)), profile(AFTER));
    assertThat(drift.found().stream().map(Difference::sentence))
        .containsExactlyInAnyOrder(
            "column size of fact_thing is SMALLINT and the data holds values of INTEGER at $.size,"
                + " from \"3\" to \"70000\"",
            "$.box.h is in no column; it has 1 values",
            "$.parts[].m is in no column; it has 1 values",
            "$.tags is in no table; it stands in 1 places",
            "$.color is in no column; it has 1 values");
    assertThat(drift.found().stream().map(Difference::table))
        .containsOnly("fact_thing", "thing_part");
  }

  @Test
  void anEvolvingDesignGrowsUntilItForeseesAll() {
    DesignGrowth growth = DesignGrowth.toward(Suggester.suggest(profile(BEFORE)), profile(AFTER));
    assertThat(growth.grown()).hasSize(5);
    assertThat(growth.rejected()).isEmpty();
    assertThat(DesignDrift.between(growth.design(), profile(AFTER)).isEmpty()).isTrue();
    assertThat(growth.design().tables())
        .extracting(Table::name)
        .containsExactly("fact_thing", "thing_part", "thing_tag");
    assertThat(column(growth.design(), "fact_thing", "size")).isEqualTo(new ColumnType.Int());
  }

  @Test
  void aFrozenDesignRefusesAndSaysAllThatItMet() {
    StarDesign frozen =
        PureEdits.apply(
            Suggester.suggest(profile(BEFORE)), new DesignEdit.SetContract(Contract.FROZEN));
    assertThatThrownBy(() -> DesignGrowth.toward(frozen, profile(AFTER)))
        .hasMessageStartingWith("Cannot load as designed: ")
        .hasMessageContainingAll("size of fact_thing is SMALLINT", "$.box.h", "$.tags", "$.color");
    assertThat(DesignGrowth.toward(frozen, profile(BEFORE)).design()).isEqualTo(frozen);
  }

  @Test
  void whatTheContractRejectsStaysAsDesigned() {
    Contract contract = new Contract(Mode.REJECT_VALUE, Mode.REJECT_ROW, Mode.EVOLVE);
    StarDesign rejecting =
        PureEdits.apply(Suggester.suggest(profile(BEFORE)), new DesignEdit.SetContract(contract));
    DesignGrowth growth = DesignGrowth.toward(rejecting, profile(AFTER));
    assertThat(growth.grown()).hasSize(1);
    assertThat(growth.rejected()).hasSize(4);
    assertThat(growth.design().tables()).hasSize(2);
  }

  @Test
  void aColumnsOwnContractStandsBeforeThatOfItsTable() {
    StarDesign frozen =
        PureEdits.apply(
            Suggester.suggest(profile(BEFORE)), new DesignEdit.SetContract(Contract.FROZEN));
    StarDesign design =
        PureEdits.apply(
            frozen,
            new DesignEdit.SetColumnContract("fact_thing", "size", Optional.of(Mode.REJECT_VALUE)));
    DesignGrowth growth =
        DesignGrowth.toward(design, profile("[{\"id\": 1, \"size\": \"big\"},{\"id\": 2}]"));
    assertThat(growth.rejected()).hasSize(1);
    DesignGrowth shapes =
        DesignGrowth.toward(design, profile("[{\"id\": 1, \"size\": {\"cm\": 1}},{\"id\": 2}]"));
    assertThat(shapes.rejected()).hasSize(1);
    assertThat(shapes.design()).isEqualTo(design);
  }

  @Test
  void anotherShapeIsNoGrowth() {
    StarDesign design = Suggester.suggest(profile(BEFORE));
    assertThatThrownBy(
            () ->
                DesignGrowth.toward(
                    design,
                    profile(
                        "[{\"id\": 1, \"size\": {\"cm\": 1}, \"box\": \"big\", \"parts\": []}]")))
        .hasMessage(
            "Cannot load as designed: the design expects a scalar at $.size and the data holds 1"
                + " objects and arrays; the design expects no scalar at $.box and the data holds 1."
                + " Change the design with starload design edit --data, or let its contract evolve"
                + " or reject.");
  }

  private Profile profile(String text) {
    return Profiler.profile(JsonFiles.things(folder, text), (_, _) -> {}, new Cancellation());
  }

  private static ColumnType column(StarDesign design, String table, String name) {
    return design.table(table).columns().stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow()
        .type();
  }
}
