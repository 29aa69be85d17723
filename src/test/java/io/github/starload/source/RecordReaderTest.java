package io.github.starload.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.json.JsonWriter;
import io.github.starload.problem.StarloadException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"a\":1},{\"a\":2}]",
        "{\"a\":1}\n{\"a\":2}\n",
        "{\"a\":1}\r\n\r\n{\"a\":2}",
        "{\"a\":1}{\"a\":2}",
        "[{\"a\":1}][{\"a\":2}]"
      })
  void arraysAndSeveralValuesAreRecords(String text) throws IOException {
    assertThat(read(text.getBytes(UTF_8))).containsExactly("{\"a\":1}", "{\"a\":2}");
  }

  @Test
  void gzipIsRecognisedByItsBytes() throws IOException {
    assertThat(read(gzip("[1,2]"))).containsExactly("1", "2");
  }

  @Test
  void truncatedGzipIsRefusedAfterItsLastWholeRecord() throws IOException {
    byte[] whole = gzip("[" + "{\"a\":\"some longer text\"},".repeat(500) + "{}]");
    assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length - 12)))
        .isInstanceOf(StarloadException.class)
        .hasMessage(
            "Cannot read the JSON: the compressed data ends too early (data.json). The file looks"
                + " truncated; fetch it again.");
  }

  @Test
  void lineAndNumberAreKept() throws IOException {
    Path file = Files.writeString(folder.resolve("lines.json"), "{\"a\":1}\n\n{\"a\":2}\n");
    try (RecordReader reader = new RecordReader(FileSource.of(file))) {
      reader.next();
      SourceRecord second = reader.next().orElseThrow();
      assertThat(second.number()).isEqualTo(2);
      assertThat(second.line()).isEqualTo(3);
    }
  }

  @Test
  void aFolderIsRefused() {
    assertThatThrownBy(() -> FileSource.of(folder))
        .hasMessage("Cannot read " + folder + ": it is a folder. Name the JSON file inside it.");
  }

  @Test
  void aMissingFileIsRefused() {
    Path missing = folder.resolve("none.json");
    assertThatThrownBy(() -> FileSource.of(missing))
        .hasMessage("Cannot read " + missing + ": there is no such file. Check the name.");
  }

  @Test
  void anArchiveIsNoText() {
    byte[] zip = {'P', 'K', 3, 4, 0, 0};
    assertThatThrownBy(() -> read(zip))
        .hasMessage(
            "Cannot read the JSON: this is an archive, whose files are sources of their own"
                + " (data.json). Unpack it, and name the files.");
  }

  @Test
  void theStemHasNoEndings() {
    assertThat(new FileSource(Path.of("/x/My Launches.json.gz")).stem()).isEqualTo("My Launches");
    assertThat(new FileSource(Path.of("/x/a.b.ndjson")).stem()).isEqualTo("a.b");
  }

  private List<String> read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("data.json"), bytes);
    List<String> records = new ArrayList<>();
    try (RecordReader reader = new RecordReader(FileSource.of(file))) {
      for (Optional<SourceRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        records.add(JsonWriter.compact(next.get().value()));
      }
    }
    return records;
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
