package io.github.starload.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.json.JsonPointer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                "Cannot read the JSON: Unrecognized token 'x': was expecting (JSON String, Number,"
                    + " Array, Object or token 'null', 'true' or 'false') (data.ndjson, line 2,"
                    + " column 14 (byte 21))"));
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
            "Cannot read the JSON: the text is not UTF-8 at byte 6 (data.ndjson)",
            "Cannot read the JSON: the text is not UTF-8 at byte 17 (data.ndjson)");
  }

  @Test
  void theFirstOneStopsTheReadingUnlessSomeAreAllowed() {
    assertThatThrownBy(() -> read("{\"a\":1}\n{\"a\":x}\n", 0))
        .hasMessage(
            "Cannot read the JSON: Unrecognized token 'x': was expecting (JSON String, Number,"
                + " Array, Object or token 'null', 'true' or 'false') (data.ndjson, line 2, column"
                + " 6 (byte 13)). Mend the JSON at this place, or pass over such records with"
                + " --reject-limit.");
  }

  @Test
  void pastTheLimitTheReadingStops() {
    assertThatThrownBy(() -> read("{\"a\":x}\n{\"a\":2}\n{\"a\":}\n", 1))
        .hasMessage(
            "Cannot read the JSON: Unexpected character ('}' (code 125)): expected a value"
                + " (data.ndjson, line 3, column 6 (byte 21)). This is one malformed record more"
                + " than the 1 that may be rejected; mend it, or allow more with --reject-limit.");
  }

  @Test
  void inAnArrayTheReadingStops() {
    for (String text : List.of("[{\"a\":1},\n{\"a\":x},\n{\"a\":3}]", "{\n\"a\":x}\n{\"a\":2}")) {
      assertThatThrownBy(() -> read(text, 100))
          .hasMessage(
              "Cannot read the JSON: Unrecognized token 'x': was expecting (JSON String, Number,"
                  + " Array, Object or token 'null', 'true' or 'false') (data.ndjson, line 2,"
                  + " column "
                  + (text.startsWith("[") ? "6 (byte 15)" : "5 (byte 6)")
                  + "). Mend the JSON at this place.");
    }
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
