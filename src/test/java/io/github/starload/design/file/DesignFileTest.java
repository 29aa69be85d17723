package io.github.starload.design.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.starload.design.RandomDesigns;
import io.github.starload.design.Star;
import io.github.starload.design.StarDesign;
import io.github.starload.design.rules.DesignRules;
import io.github.starload.problem.Problem;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesignFileTest {
  private static final int DESIGNS = 500;

  @TempDir private Path folder;

  @Test
  void everyDesignIsReadAsItWasWritten() {
    Schema schema = schema();
    for (int seed = 0; seed < DESIGNS; seed++) {
      StarDesign design = RandomDesigns.of(seed);
      assertThat(DesignRules.problems(design)).as("seed " + seed).isEmpty();
      String text = DesignFile.text(design);
      StarDesign read = DesignFile.parse("random", text.getBytes(UTF_8));
      assertThat(read).as("seed " + seed).isEqualTo(design);
      assertThat(DesignFile.text(read)).isEqualTo(text);
      List<Error> errors = schema.validate(text, InputFormat.JSON);
      assertThat(errors).as("seed " + seed).isEmpty();
    }
  }

  @Test
  void oneThingStandsOnOneLine() {
    assertThat(DesignFile.text(Star.orders()))
        .contains(
            """
            {
              "format": "starload-design/1",
              "dataset": "orders",
              "kinds": [
                {"name": "", "records": ""}
              ],
              "contract": {"tables": "evolve", "columns": "evolve", "types": "evolve"},
              "text": {"nul": "none", "surrogates": "none", "repeatedNames": "reject_record"},
              "rejectLimit": 0,
              "tables": [
                {
                  "name": "fact_order",
                  "role": "fact",
                  "path": "$",
                  "grain": "One row for each order.",
                  "naturalKey": ["id"],
                  "columns": [
                    {"name": "order_key", "type": "BIGINT", "nullable": false, "origin": "surrogate_key"},
                    {"name": "id", "type": "INTEGER", "nullable": false, "origin": "value", "path": "$.id"},
            """);
  }

  @Test
  void savedAndReadAgain() throws IOException {
    Path file = folder.resolve("orders.starload.json");
    DesignFile.save(Star.orders(), file);
    DesignFile.save(Star.orders(), file);
    assertThat(DesignFile.read(file)).isEqualTo(Star.orders());
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void everyMistakeOfFormIsToldWithItsPlace() {
    String text =
        changed("\"type\": \"INTEGER\"", "\"type\": \"INTEGRE\"")
            .replace(
                "\"name\": \"note\", \"type\": \"VARCHAR(64)\",", "\"name\": \"note\", \"typ\": 1,")
            .replace("\"path\": \"$.when\"", "\"path\": \"when\"")
            .replace("\"rejectLimit\": 0", "\"rejectLimit\": \"none\"")
            .replace("\"role\": \"detail\"", "\"role\": \"child\"");
    assertThat(mistakes(text))
        .containsExactly(
            "\"rejectLimit\" is a whole number (orders.starload.json, line 9, column 18, at"
                + " $.rejectLimit).",
            "Cannot understand the type \"INTEGRE\": there is no such type (orders.starload.json,"
                + " line 19, column 32, at $.tables[0].columns[1].type). Choose one of BOOLEAN,"
                + " SMALLINT, INTEGER, BIGINT, DECIMAL(p,s), DOUBLE PRECISION, DATE, TIMESTAMP,"
                + " TIMESTAMPTZ, VARCHAR(bytes), SUPER.",
            "The member \"type\" is missing (orders.starload.json, line 20, column 9, at"
                + " $.tables[0].columns[2]).",
            "The member \"typ\" is not known here (orders.starload.json, line 20, column 26, at"
                + " $.tables[0].columns[2].typ). The members here are contract, name, nullable,"
                + " origin, path, type.",
            "Cannot understand the JSON path \"when\": at character 1 $ is expected"
                + " (orders.starload.json, line 22, column 99, at $.tables[0].columns[4].path)."
                + " Write it as Starload shows it, such as $.cores[].core or $['a b'].",
            "Cannot understand the JSON path \"when\": at character 1 $ is expected"
                + " (orders.starload.json, line 23, column 109, at $.tables[0].columns[5].path)."
                + " Write it as Starload shows it, such as $.cores[].core or $['a b'].",
            "\"role\" is one of fact, dimension, detail, bridge, not \"child\""
                + " (orders.starload.json, line 59, column 15, at $.tables[3].role).");
  }

  @Test
  void everyMistakeOfMeaningIsToldWithItsPlace() {
    String text =
        DesignFile.text(Star.orders())
            .replace("\"name\": \"note\"", "\"name\": \"Select\"")
            .replace("\"parent\": \"fact_order\"", "\"parent\": \"fact_offer\"")
            .replace("\"path\": \"$.empty[]\"", "\"path\": \"$.total\"");
    assertThat(mistakes(text))
        .containsExactly(
            "The name of the column of table fact_order, \"Select\" is not taken: Redshift folds"
                + " capital letters, so a name has none (orders.starload.json, line 20, column 18,"
                + " at $.tables[0].columns[2].name).",
            "Table order_line has the parent fact_offer, which does not stand before it"
                + " (orders.starload.json, line 61, column 17, at $.tables[3].parent). Put the"
                + " parent before it.",
            "Table order_tag has the parent fact_offer, which does not stand before it"
                + " (orders.starload.json, line 81, column 17, at $.tables[4].parent). Put the"
                + " parent before it.",
            "$.total is left out, but fills column total of table fact_order (orders.starload.json,"
                + " line 99, column 14, at $.leftOut[0].path). Take it in, or remove the column.");
  }

  @Test
  void severalMistakesAreOneProblemForAPerson() {
    String text =
        changed("\"rejectLimit\": 0", "\"rejectLimit\": -1")
            .replace("\"dataset\": \"orders\"", "\"dataset\": \"My Orders\"");
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(UnusableDesign.class)
        .hasMessage(
            """
            Cannot use the design orders.starload.json: it has 2 mistakes:
              The dataset's name "My Orders" is not in lower snake case (orders.starload.json, line 3,\
             column 14, at $.dataset). Write letters, digits and single underscores.
              The reject limit is less than 0 (orders.starload.json, line 9, column 18, at\
             $.rejectLimit). Write 0 to reject nothing.
            Mend these places.\
            """);
  }

  @Test
  void aNewerVersionIsRefused() {
    assertThatThrownBy(
            () ->
                parse(changed("starload-design/1", "starload-design/2").replace("tables", "stars")))
        .hasMessage(
            "Cannot use the design: it is written as starload-design/2, and this Starload reads"
                + " starload-design/1 (orders.starload.json, line 2, column 13, at $.format). Open"
                + " it with a newer Starload.");
  }

  @Test
  void dataIsNoDesign() {
    assertThatThrownBy(() -> parse("[{\"id\": 1}]"))
        .isInstanceOf(StarloadException.class)
        .hasMessage(
            "Cannot use the design: the file does not say that it is one, by \"format\":"
                + " \"starload-design/1\" (orders.starload.json, line 1, column 1, at $). Give a"
                + " file that was saved as a design; data goes after it.");
  }

  @Test
  void malformedJsonIsToldWithItsLine() {
    assertThatThrownBy(() -> parse(changed("\"dataset\"", "dataset")))
        .isInstanceOf(StarloadException.class)
        .hasMessageContaining("orders.starload.json, line 3, column");
    assertThatThrownBy(() -> parse("")).hasMessageContaining("the file is empty");
    assertThatThrownBy(() -> parse(DesignFile.text(Star.orders()) + "{}"))
        .hasMessageContaining("something stands after the end of its value");
    assertThatThrownBy(() -> parse(changed("\"rejectLimit\"", "\"dataset\"")))
        .isInstanceOf(StarloadException.class)
        .hasMessageContaining("line 9, column");
  }

  @Test
  void theSchemaRefusesWhatTheReaderRefuses() {
    for (String text :
        List.of(
            changed("starload-design/1", "starload-design/2"),
            changed("\"grain\"", "\"grian\""),
            changed("\"role\": \"detail\"", "\"role\": \"child\""),
            changed("\"origin\": \"ordinal\"", "\"origin\": \"position\""),
            changed(
                "\"origin\": \"surrogate_key\"", "\"origin\": \"surrogate_key\", \"path\": \"$\""),
            changed("\"nullable\": false", "\"nullable\": \"no\""),
            changed("\"rejectLimit\": 0", "\"rejectLimit\": -1"),
            changed("\"stays_null\"", "\"null\""))) {
      List<Error> errors = schema().validate(text, InputFormat.JSON);
      assertThat(errors).as(text).isNotEmpty();
      assertThatThrownBy(() -> parse(text)).as(text).isInstanceOf(StarloadException.class);
    }
  }

  private static StarDesign parse(String text) {
    return DesignFile.parse("orders.starload.json", text.getBytes(UTF_8));
  }

  private static String changed(String from, String to) {
    String text = DesignFile.text(Star.orders());
    assertThat(text).contains(from);
    return text.replaceFirst(
        java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));
  }

  private static List<String> mistakes(String text) {
    UnusableDesign refused = catchThrowableOfType(UnusableDesign.class, () -> parse(text));
    return refused.mistakes().stream().map(Problem::sentence).toList();
  }

  private static Schema schema() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(
            StarDesign.class.getResourceAsStream("starload-design-1.schema.json"),
            InputFormat.JSON);
  }
}
