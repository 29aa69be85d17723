package io.github.starload.export;

import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import org.snakeyaml.engine.v2.schema.Schema;

/// Decides which texts YAML may hold without quotes: only those that are texts for readers of YAML
/// 1.1 too, which is what dbt's and Airflow's are. To them `no` and `on` are booleans, `1:30` and
/// `0o7` numbers, `2024-01-31` a date ([YAML 1.1 types](https://yaml.org/type/)).
final class PlainScalars implements Schema {
  private static final Pattern WORD =
      Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|~|=|<<|");
  private static final Pattern LIKE_A_NUMBER_OR_TIME =
      Pattern.compile("[-+.]?[0-9][-+.:_0-9A-Fa-fxobEeTtZz ]*|[-+]?\\.(?i:inf|nan)");

  private final JsonSchema schema = new JsonSchema();

  @Override
  public ScalarResolver getScalarResolver() {
    ScalarResolver known = schema.getScalarResolver();
    return (text, plain) -> {
      Tag tag = known.resolve(text, plain);
      boolean misread =
          WORD.matcher(text).matches() || LIKE_A_NUMBER_OR_TIME.matcher(text).matches();
      // Any other tag than that of text makes the writer quote the text.
      return tag.equals(Tag.STR) && plain && misread ? Tag.BINARY : tag;
    };
  }

  @Override
  public Map<Tag, ConstructNode> getSchemaTagConstructors() {
    return schema.getSchemaTagConstructors();
  }
}
