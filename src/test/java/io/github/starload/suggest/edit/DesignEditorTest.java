package io.github.starload.suggest.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.design.Contract;
import io.github.starload.design.Contract.Mode;
import io.github.starload.design.LeftOut;
import io.github.starload.design.NodeRole;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.design.edit.DesignEdit;
import io.github.starload.design.rules.DesignRules;
import io.github.starload.json.JsonPath;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.StarloadException;
import io.github.starload.profile.Profile;
import io.github.starload.profile.Profiler;
import io.github.starload.source.JsonFiles;
import io.github.starload.suggest.Suggester;
import io.github.starload.type.ColumnType;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesignEditorTest {
  private static final String THINGS =
      """
      [{"id": 1, "size": 70000, "note": "a", "box": {"w": 1, "h": 2}, "parts": [{"n": 1}, {"n": 2}]},
       {"id": 2, "size": 3, "note": "bcd", "box": {"w": 4}, "parts": []},
       {"id": 3, "size": null, "note": null, "box": {"w": 4, "h": 2}, "parts": [{"n": 3}]}]
      """;

  @TempDir private Path folder;

  @Test
  void aTypeThatLosesValuesIsRefused() {
    StarDesign design = Suggester.suggest(things());
    assertThatThrownBy(() -> editor().apply(design, retype("size", new ColumnType.SmallInt())))
        .hasMessage(
            "Cannot give column fact_thing.size the type SMALLINT: the data holds values of INTEGER"
                + " at $.size, from \"3\" to \"70000\". Choose a wider type, or let the contract of"
                + " the column reject values.");
    assertThatThrownBy(() -> editor().apply(design, retype("note", new ColumnType.Varchar(2))))
        .hasMessageContaining("from \"a\" to \"bcd\"");
    assertThat(type(editor().apply(design, retype("size", new ColumnType.BigInt())), "size"))
        .isEqualTo(new ColumnType.BigInt());
    assertThat(type(editor().apply(design, retype("size", new ColumnType.Varchar(5))), "size"))
        .isEqualTo(new ColumnType.Varchar(5));
  }

  @Test
  void aTypeThatLosesValuesIsTakenWhereTheContractRejectsThem() {
    StarDesign design = Suggester.suggest(things());
    StarDesign rejecting =
        editor()
            .apply(
                design,
                new DesignEdit.SetTableContract(
                    "fact_thing",
                    Optional.of(new Contract(Mode.EVOLVE, Mode.EVOLVE, Mode.REJECT_VALUE))));
    assertThat(type(editor().apply(rejecting, retype("size", new ColumnType.SmallInt())), "size"))
        .isEqualTo(new ColumnType.SmallInt());
  }

  @Test
  void withoutDataTheTypeIsTakenAsItIs() {
    StarDesign design = Suggester.suggest(things());
    StarDesign edited =
        new DesignEditor(Optional.empty()).apply(design, retype("size", new ColumnType.SmallInt()));
    assertThat(type(edited, "size")).isEqualTo(new ColumnType.SmallInt());
    assertThatThrownBy(
            () ->
                new DesignEditor(Optional.empty())
                    .apply(
                        design,
                        new DesignEdit.SetRole(JsonPath.parse("$.box"), NodeRole.ONE_TO_ONE)))
        .hasMessage(
            "Cannot set the role of $.box to one to one: what the data holds there is not known."
                + " Give the data with --data.");
  }

  @Test
  void whatIsLeftOutIsCounted() {
    StarDesign design = Suggester.suggest(things());
    StarDesign less = editor().apply(design, new DesignEdit.LeaveOut(JsonPath.parse("$.box"), 0));
    assertThat(less.leftOut())
        .contains(new LeftOut(JsonPath.parse("$.box"), 3, "A person left it out."));
    StarDesign fewer =
        editor().apply(less, new DesignEdit.SetRole(JsonPath.parse("$.parts"), NodeRole.LEFT_OUT));
    assertThat(fewer.leftOut())
        .contains(new LeftOut(JsonPath.parse("$.parts[]"), 3, "A person left it out."));
    assertThat(fewer.tables()).extracting(Table::name).containsExactly("fact_thing");
  }

  @Test
  void whatWasLeftOutIsTakenInAsProposed() {
    StarDesign design = Suggester.suggest(things());
    for (String path : List.of("$.box", "$.parts", "$.parts[]", "$.note")) {
      JsonPath at = JsonPath.parse(path);
      StarDesign less = editor().apply(design, new DesignEdit.LeaveOut(at, 0));
      JsonPath listed = less.leftOut().getLast().path();
      StarDesign back = editor().apply(less, new DesignEdit.TakeIn(listed));
      assertThat(DesignRules.problems(back)).isEmpty();
      assertThat(back.leftOut()).isEqualTo(design.leftOut());
      assertThat(back.tables())
          .extracting(Table::name)
          .containsExactlyElementsOf(design.tables().stream().map(Table::name).toList());
    }
    assertThatThrownBy(
            () -> editor().apply(design, new DesignEdit.TakeIn(JsonPath.parse("$.note"))))
        .hasMessage(
            "Cannot take in $.note: it is not left out. The design shows what it leaves out at its"
                + " end.");
  }

  @Test
  void everyRoleOfANodeGivesAWholeDesignOrIsRefused() {
    StarDesign design = Suggester.suggest(things());
    int given = 0;
    for (String path : List.of("$.id", "$.size", "$.note", "$.box", "$.box.w", "$.parts")) {
      for (NodeRole role : NodeRole.values()) {
        try {
          StarDesign edited =
              editor().apply(design, new DesignEdit.SetRole(JsonPath.parse(path), role));
          assertThat(DesignRules.problems(edited)).as(path + " " + role).isEmpty();
          given++;
        } catch (StarloadException e) {
          assertThat(e).hasMessageStartingWith("Cannot ").hasMessageContaining(path);
        }
      }
    }
    assertThat(given).isGreaterThan(15);
  }

  private DesignEditor editor() {
    return new DesignEditor(Optional.of(things()));
  }

  private Profile things() {
    return Profiler.profile(JsonFiles.things(folder, THINGS), (_, _) -> {}, new Cancellation());
  }

  private static DesignEdit retype(String column, ColumnType type) {
    return new DesignEdit.RetypeColumn("fact_thing", column, type);
  }

  private static ColumnType type(StarDesign design, String column) {
    return design.table("fact_thing").columns().stream()
        .filter(c -> c.name().equals(column))
        .findFirst()
        .orElseThrow()
        .type();
  }
}
