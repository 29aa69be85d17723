package io.github.starload.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.json.JsonPointer;
import io.github.starload.json.JsonReader;
import io.github.starload.json.JsonWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RejectedRecordTest {
  @TempDir private Path folder;
  private FoundRecords found;

  /// Whoever counts must agree with whoever reads.
  @AfterEach
  void bothReadingsAgree() {
    if (found != null) {
      assertThat(found.counted).isEqualTo(found.records.size());
      assertThat(found.countedRejected).isEqualTo(found.rejected.size());
    }
  }

  @Test
  void aBadLineIsRejectedWithItsPlaceAndTheRestGoesOn() throws IOException {
    read("{\"a\":1}\n{\"a\":{\"b\":[1,x]}}\n\n{\"a\":3}\n", 1);
    assertThat(found.records).containsExactly("{\"a\":1}", "{\"a\":3}");
    assertThat(found.numbers).containsExactly(1L, 3L);
    assertThat(found.rejected)
        .containsExactly(
            new RejectedRecord(
                "data.ndjson",
                2,
                2,
                "$.a.b[]",
                "Cannot read the JSON: 'x' is no value; strings stand in double quotes"
                    + " (data.ndjson, line 2, column 14 (byte 21))"));
  }

  @Test
  void truncatedAndForeignLinesAreRejectedOneByOne() throws IOException {
    read(
        """
        {"a":1}
        {"a":
        {"a":2}
        {"a":"text that is not
        {"a":[3
        {"a":3}
        oops
        oops again
        {"a":4} {"a":5}
        {"a":6} trailing
        {"a":7}}
        {"a":8}
        {"a":
        """,
        20);
    assertThat(found.records)
        .containsExactly(
            "{\"a\":1}", "{\"a\":2}", "{\"a\":3}", "{\"a\":4}", "{\"a\":5}", "{\"a\":8}");
    assertThat(found.rejected)
        .extracting(RejectedRecord::line)
        .containsExactly(2L, 4L, 5L, 7L, 8L, 10L, 11L, 13L);
    assertThat(found.numbers).containsExactly(1L, 3L, 6L, 9L, 10L, 13L);
  }

  @Test
  void aValueThatSpansLinesIsJoined() throws IOException {
    read("{\"a\":1}\n{\n \"a\": [\n  2\n ]\n}\n{\"a\":3\n}\n[{\"a\":4},\n{\"a\":5}]\nx\n", 1);
    assertThat(found.records)
        .containsExactly("{\"a\":1}", "{\"a\":[2]}", "{\"a\":3}", "{\"a\":4}", "{\"a\":5}");
    assertThat(found.rejected).extracting(RejectedRecord::line).containsExactly(11L);
  }

  @Test
  void insideAMalformedValueOfSeveralLinesNothingIsTakenForARecord() throws IOException {
    read("{\"a\":1}\n{\n \"a\": oops,\n \"b\": {\"x\":1},\n {\"x\":2}\n}\n{\"a\":3}\n", 5);
    assertThat(found.records).containsExactly("{\"a\":1}", "{\"a\":3}");
    assertThat(found.rejected).extracting(RejectedRecord::line).containsExactly(2L);
  }

  @Test
  void recordsBelowTheTopOfALineAreFound() throws IOException {
    read("{\"d\":[{\"a\":1}]}\n{\"e\":2}\n{\"d\":[{\"a\":3},{\"a\":4}]}\n", 1, "/d");
    assertThat(found.records).containsExactly("{\"a\":1}", "{\"a\":3}", "{\"a\":4}");
    assertThat(found.rejected)
        .extracting(RejectedRecord::reason)
        .containsExactly(
            "Cannot find the records: there is nothing at /d (data.ndjson, line 2, column 7 (byte"
                + " 22))");
  }

  @Test
  void whatIsNotUtf8IsRejected() throws IOException {
    Files.write(
        folder.resolve("data.ndjson"),
        "{\"a\":\"\u00c0\u00af\"}\n{\"a\":\"\u00ff\"}\n{\"a\":1}\n".getBytes(ISO_8859_1));
    found = FoundRecords.in(source(2));
    assertThat(found.records).containsExactly("{\"a\":1}");
    assertThat(found.rejected)
        .extracting(RejectedRecord::reason)
        .containsExactly(
            "Cannot read the JSON: the text is not UTF-8 (data.ndjson, line 1, column 7 (byte 6))",
            "Cannot read the JSON: the text is not UTF-8 (data.ndjson, line 2, column 7 (byte"
                + " 17))");
  }

  @Test
  void theFirstOneStopsTheReadingUnlessSomeAreAllowed() {
    assertThatThrownBy(() -> read("{\"a\":1}\n{\"a\":x}\n", 0))
        .hasMessage(
            "Cannot read the JSON: 'x' is no value; strings stand in double quotes (data.ndjson,"
                + " line 2, column 6 (byte 13)). Mend the JSON at this place, or pass over such"
                + " records with --reject-limit.");
  }

  @Test
  void pastTheLimitTheReadingStops() {
    assertThatThrownBy(() -> read("{\"a\":x}\n{\"a\":2}\n{\"a\":}\n", 1))
        .hasMessage(
            "Cannot read the JSON: '}' stands where a value is expected"
                + " (data.ndjson, line 3, column 6 (byte 21)). This is one malformed record more"
                + " than the 1 that may be rejected; mend it, or allow more with --reject-limit.");
  }

  @Test
  void inAnArrayTheReadingStops() {
    for (String text : List.of("[{\"a\":1},\n{\"a\":x},\n{\"a\":3}]", "{\n\"a\":x}\n{\"a\":2}")) {
      assertThatThrownBy(() -> read(text, 100))
          .hasMessage(
              "Cannot read the JSON: 'x' is no value; strings stand in double quotes (data.ndjson,"
                  + " line 2, column "
                  + (text.startsWith("[") ? "6 (byte 15)" : "5 (byte 6)")
                  + "). Mend the JSON at this place.");
    }
  }

  @Test
  void whatIsTooLargeIsRejectedLikeWhatIsMalformed() throws IOException {
    read(
        "{\"a\":1}\n{\"a\":\""
            + "x".repeat(32_000_001)
            + "\"}\n"
            + "[".repeat(1001)
            + "]".repeat(1001)
            + "\n{\"a\":"
            + "7".repeat(10_001)
            + "}\n{\""
            + "n".repeat(50_001)
            + "\":1}\n{\"a\":2}\n",
        4);
    assertThat(found.records).containsExactly("{\"a\":1}", "{\"a\":2}");
    assertThat(found.rejected)
        .extracting(rejected -> rejected.reason().replaceFirst(", the most that is read.*", ""))
        .containsExactly(
            "Cannot read the JSON: a string is longer than 32,000,000 characters",
            "Cannot read the JSON: objects and arrays are nested deeper than 1,000 levels",
            "Cannot read the JSON: a number is longer than 10,000 digits",
            "Cannot read the JSON: a name is longer than 50,000 bytes");
  }

  @Test
  void aLineLongerThanARecordMayBeIsRejectedWithoutBeingHeld() {
    String text =
        "{\"a\":1}\n{\"a\":\""
            + "x".repeat(500_000)
            + "\"}\n{\"a\":\n"
            + " ".repeat(200)
            + "2}\n{\"a\":3}";
    List<RejectedRecord> rejected = new ArrayList<>();
    TextLines lines =
        new TextLines("data", new ByteArrayInputStream(text.getBytes(UTF_8)), 100, true);
    LineRecords records =
        new LineRecords(
            "data",
            lines,
            Reading.USUAL.rejecting(new RejectLimit(3)),
            rejected::add,
            new HashSet<>());
    List<String> found = new ArrayList<>();
    while (records.next()) {
      found.add(JsonWriter.compact(JsonReader.value(records.tokens())));
    }
    assertThat(found).containsExactly("{\"a\":1}", "{\"a\":3}");
    assertThat(rejected).extracting(RejectedRecord::line).containsExactly(2L, 3L, 4L);
    assertThat(rejected.getFirst().reason())
        .isEqualTo(
            "Cannot read the JSON: a line is longer than a record may be (data, line 2, column 1"
                + " (byte 8))");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
  void linesOfOtherEncodingsAreRejectedOneByOne(String encoding) throws IOException {
    String astral = "\ud834\udd1e".repeat(20_000);
    Files.write(
        folder.resolve("data.ndjson"),
        ("{\"a\":1}\n{\"a\":oops}\n{\"a\":\"x" + astral + "\"}\n")
            .getBytes(Charset.forName(encoding)));
    found = FoundRecords.in(source(1));
    assertThat(found.records).containsExactly("{\"a\":1}", "{\"a\":\"x" + astral + "\"}");
    assertThat(found.rejected)
        .extracting(RejectedRecord::reason)
        .containsExactly(
            "Cannot read the JSON: 'oops' is no value; strings stand in double quotes"
                + " (data.ndjson, line 2, column 6)");
  }

  /// Nobody knows where the next character begins.
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void textThatIsNotOfItsEncodingEndsTheReading(int limit) throws IOException {
    byte[] text = "{\"a\":1}\n{\"a\":\"?\"}\n{\"a\":3}\n".getBytes(UTF_16LE);
    int mark = new String(text, UTF_16LE).indexOf('?') * 2;
    text[mark] = 0;
    text[mark + 1] = (byte) 0xdc;
    Files.write(folder.resolve("data.ndjson"), text);
    assertThatThrownBy(() -> FoundRecords.in(source(limit)))
        .hasMessageStartingWith(
            "Cannot read the JSON: the text is not UTF-16LE, in line 1 or later (data.ndjson). ");
  }

  @Test
  void theLimitHasALimit() {
    assertThatThrownBy(() -> new RejectLimit(100_001))
        .hasMessage(
            "Cannot pass over 100001 malformed records: the limit is 0 to 100000. Choose another"
                + " number for --reject-limit.");
  }

  private void read(String text, int limit, String... pointer) throws IOException {
    Files.writeString(folder.resolve("data.ndjson"), text);
    FileSource source = source(limit);
    for (String at : pointer) {
      source = source.reading(source.reading().at(JsonPointer.of(at)));
    }
    found = FoundRecords.in(source);
  }

  private FileSource source(int limit) {
    return FileSource.of(folder.resolve("data.ndjson"))
        .reading(Reading.USUAL.rejecting(new RejectLimit(limit)));
  }
}
