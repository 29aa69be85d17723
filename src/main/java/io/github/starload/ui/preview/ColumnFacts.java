package io.github.starload.ui.preview;

import io.github.starload.design.Column;
import io.github.starload.design.OriginPaths;
import io.github.starload.json.JsonPath;
import io.github.starload.normalise.TablePreview;
import io.github.starload.profile.PathProfile;
import io.github.starload.profile.Profile;
import io.github.starload.suggest.edit.Observed;
import io.github.starload.ui.control.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/// What is known of a column: from the profile over all data that was read where one path fills it,
/// the histogram from the rows that are shown.
///
/// @param nulls of the rows that are shown
/// @param distinct, least and greatest in words; empty where nothing is known
/// @param bars heights from 0 to 1; numbers by their value, anything else by its most frequent
///     values
record ColumnFacts(
    Column column, long nulls, String distinct, String least, String greatest, List<Double> bars) {
  private static final int MOST_BARS = 12;

  static List<ColumnFacts> of(TablePreview preview, Profile profile) {
    List<Column> columns = preview.table().columns();
    return IntStream.range(0, columns.size())
        .filter(i -> !PreviewText.isLoadId(columns.get(i)))
        .mapToObj(i -> facts(columns.get(i), values(preview, i), preview.rows().size(), profile))
        .toList();
  }

  private static ColumnFacts facts(Column column, List<String> values, int rows, Profile profile) {
    List<JsonPath> paths = OriginPaths.of(column.origin());
    Optional<PathProfile> seen =
        paths.size() == 1 ? Observed.at(profile, paths.getFirst()) : Optional.empty();
    return new ColumnFacts(
        column,
        rows - values.size(),
        seen.filter(at -> at.occurrences().scalars() > 0)
            .map(
                at ->
                    at.distinct().isExact()
                        ? Amount.of(at.distinct().distinct())
                        : PreviewWords.ABOUT.text(Amount.of(at.distinct().distinct())))
            .orElse(""),
        seen.map(PathProfile::smallest).orElse(""),
        seen.map(PathProfile::largest).orElse(""),
        PreviewText.isNumber(column) ? byValue(values) : byFrequency(values));
  }

  private static List<String> values(TablePreview preview, int index) {
    return preview.rows().stream().map(row -> row.get(index)).filter(Objects::nonNull).toList();
  }

  private static List<Double> byValue(List<String> values) {
    double[] numbers = values.stream().mapToDouble(v -> new BigDecimal(v).doubleValue()).toArray();
    if (numbers.length == 0) {
      return List.of();
    }
    double least = Arrays.stream(numbers).min().orElse(0);
    double range = Arrays.stream(numbers).max().orElse(0) - least;
    int[] counts = new int[range == 0 ? 1 : MOST_BARS];
    for (double number : numbers) {
      int bar =
          range == 0 ? 0 : (int) Math.min(MOST_BARS - 1, (number - least) / range * MOST_BARS);
      counts[bar]++;
    }
    return scaled(Arrays.stream(counts).boxed().toList());
  }

  private static List<Double> byFrequency(List<String> values) {
    Map<String, Integer> counts = new HashMap<>();
    values.forEach(value -> counts.merge(value, 1, Integer::sum));
    List<Integer> sorted = new ArrayList<>(counts.values());
    sorted.sort(Collections.reverseOrder());
    return scaled(sorted.subList(0, Math.min(MOST_BARS, sorted.size())));
  }

  private static List<Double> scaled(List<Integer> counts) {
    int most = counts.stream().mapToInt(Integer::intValue).max().orElse(1);
    return counts.stream().map(count -> count / (double) Math.max(1, most)).toList();
  }
}
