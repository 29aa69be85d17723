package io.github.starload.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import io.github.starload.problem.Cancellation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
  @TempDir private Path folder;
  @TempDir private Path spool;

  private interface Packing {
    OutputStream over(OutputStream out) throws IOException;
  }

  @Test
  void filesComeInTheOrderOfTheWordsAndOnce() throws IOException {
    Path b = write("b.json", "1");
    Path a = write("a.json", "2");
    try (Sources sources =
        open(b.toString(), a.toString(), folder.resolve("./b.json").toString())) {
      assertThat(sources.list()).extracting(Source::name).containsExactly("b.json", "a.json");
      assertThat(sources.notices()).containsExactly("b.json is named twice, and read once.");
    }
  }

  @Test
  void aFolderGivesItsJsonSortedAndSaysWhatItPassesOver() throws IOException {
    for (String name :
        List.of(
            "z.json", "a/y.ndjson.gz", "a/b/x.geojson", ".hidden.json", ".git/x.json", "r.md")) {
      write("data/" + name, "{}");
    }
    try (Sources sources = open(folder.resolve("data").toString())) {
      assertThat(sources.list())
          .extracting(Source::name)
          .containsExactly("data/a/b/x.geojson", "data/a/y.ndjson.gz", "data/z.json");
      assertThat(sources.list()).extracting(Source::stem).containsExactly("x", "y", "z");
      assertThat(sources.notices())
          .containsExactly(
              "Passed over in "
                  + folder.resolve("data")
                  + ", as the name does not end like JSON: r.md (1 file).");
    }
  }

  @Test
  void aPatternThatNoShellExpandedGivesWhatMatches() throws IOException {
    for (String name : List.of("2024/a.json", "2024/b.txt", "2025/c.json", "2025/d/e.json")) {
      write(name, "{}");
    }
    assertThat(names("*/*.json")).containsExactly("2024/a.json", "2025/c.json");
    assertThat(names("2024/*")).containsExactly("a.json", "b.txt");
    assertThat(names("**/{c,e}.json")).containsExactly("2025/c.json", "2025/d/e.json");
    assertThat(names("202[45]/?.json")).containsExactly("2024/a.json", "2025/c.json");
    assertThatThrownBy(() -> names("*.xml"))
        .hasMessage(
            "Cannot read " + folder + "/*.xml: no file matches this pattern. Check the pattern.");
    assertThatThrownBy(() -> names("[a"))
        .hasMessage(
            "Cannot read " + folder + "/[a: the pattern is not complete. Close each [ and {.");
  }

  @Test
  void aFileWhoseNameLooksLikeAPatternIsRead() throws IOException {
    write("a[1].json", "7");
    assertThat(names("a[1].json")).containsExactly("a[1].json");
  }

  @Test
  void standardInputIsReadOnceAndKeptForEveryPass() {
    try (Sources sources = open("-")) {
      Source source = sources.list().getFirst();
      assertThat(source.uri()).isEqualTo("stdin:");
      assertThat(FoundRecords.in(source).records).containsExactly("{\"in\":1}");
      assertThat(source.received()).exists().startsWith(spool);
    }
    assertThat(spool).isEmptyDirectory();
  }

  @Test
  void everyCompressionIsRecognisedByItsBytes() throws IOException {
    for (Packing packing : packings()) {
      assertThat(read(packed(packing, "[1,2]"))).containsExactly("1", "2");
    }
  }

  @Test
  void severalMembersAreReadToTheEnd() throws IOException {
    for (Packing packing : packings()) {
      ByteArrayOutputStream both = new ByteArrayOutputStream();
      both.write(packed(packing, "{\"a\":1}\n"));
      both.write(packed(packing, "{\"a\":2}\n"));
      assertThat(read(both.toByteArray())).containsExactly("{\"a\":1}", "{\"a\":2}");
    }
  }

  @Test
  void truncatedAndDamagedDataIsTold() throws IOException {
    for (Packing packing : packings()) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 20_000; i++) {
        text.append("{\"a\":").append(i * 7919L % 10_007).append("}\n");
      }
      byte[] whole = packed(packing, text.toString());
      assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length - 20)))
          .hasMessage(
              "Cannot read the JSON: the compressed data ends too early (data). The file looks"
                  + " truncated; fetch it again.");
      byte[] damaged = whole.clone();
      Arrays.fill(damaged, whole.length / 2, whole.length / 2 + 40, (byte) 0x5a);
      assertThatThrownBy(() -> read(damaged)).hasMessageStartingWith("Cannot read the JSON: ");
    }
  }

  @Test
  void everyJsonFileOfAZipArchiveIsASource() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name :
          List.of("d/b.json", "d/a.ndjson", "d/readme.md", "__MACOSX/d/._b.json", "d/c.json.gz")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(
            name.endsWith(".gz")
                ? packed(GZIPOutputStream::new, "3")
                : ("\"" + name + "\"").getBytes(UTF_8));
      }
    }
    assertArchive(Files.write(folder.resolve("all.bin"), bytes.toByteArray()));
  }

  @Test
  void everyJsonFileOfATarArchiveIsASource() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
      for (String name : List.of("d/b.json", "d/a.ndjson", "d/readme.md", "d/c.json.gz")) {
        byte[] content =
            name.endsWith(".gz")
                ? packed(GZIPOutputStream::new, "3")
                : ("\"" + name + "\"").getBytes(UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    }
    assertArchive(Files.write(folder.resolve("all.bin"), bytes.toByteArray()));
  }

  private void assertArchive(Path archive) {
    try (Sources sources = open(archive.toString())) {
      assertThat(sources.list())
          .extracting(Source::name)
          .containsExactly("all.bin/d/a.ndjson", "all.bin/d/b.json", "all.bin/d/c.json.gz");
      assertThat(sources.list())
          .extracting(Source::uri)
          .first()
          .isEqualTo(archive.toUri() + "!/d/a.ndjson");
      assertThat(sources.list()).extracting(Source::received).containsOnly(archive);
      assertThat(sources.list())
          .extracting(source -> FoundRecords.in(source).records.getFirst())
          .containsExactly("\"d/a.ndjson\"", "\"d/b.json\"", "3");
      assertThat(sources.notices())
          .containsExactly(
              "Passed over in all.bin, as the name does not end like JSON: d/readme.md (1 file).");
    }
  }

  @Test
  void anArchiveWithoutJsonAndABadOneAreTold() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : List.of("a.csv", "b.csv")) {
        zip.putNextEntry(new ZipEntry(name));
      }
    }
    Path none = Files.write(folder.resolve("none.zip"), bytes.toByteArray());
    assertThatThrownBy(() -> open(none.toString()))
        .hasMessage(
            "Cannot read none.zip: none of the files in this archive ends like JSON. Unpack it, and"
                + " name the files to read.");
    Path bad = Files.write(folder.resolve("bad.zip"), Arrays.copyOf(bytes.toByteArray(), 60));
    assertThatThrownBy(() -> open(bad.toString()))
        .hasMessageStartingWith("Cannot read the JSON: the zip archive is damaged (")
        .hasMessageEndingWith(" (bad.zip). Fetch the file again.");
  }

  @Test
  void aZipBombIsUnpackedOnlyAsFarAsItIsRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("bomb.json"));
      byte[] ones = "1 ".repeat(1 << 19).getBytes(UTF_8);
      for (int i = 0; i < 200; i++) {
        zip.write(ones);
      }
    }
    assertThat(bytes.size()).isLessThan(1_000_000);
    Path bomb = Files.write(folder.resolve("bomb.zip"), bytes.toByteArray());
    try (Sources sources = open(bomb.toString());
        RecordReader reader = new RecordReader(sources.list().getFirst())) {
      assertThat(sources.list().getFirst().bytes()).isEqualTo(200L << 20);
      for (int i = 0; i < 10_000; i++) {
        assertThat(reader.next()).isPresent();
      }
      assertThat(reader.bytesRead()).isLessThan(2L << 20);
    }
  }

  @Test
  void whatAKilledProcessLeftBehindIsRemoved() throws IOException {
    Path left = Files.createDirectories(spool.resolve("999999999-x"));
    Files.writeString(left.resolve("1"), "[]");
    try (Sources _ = open("-")) {
      assertThat(left).doesNotExist();
    }
  }

  private static List<Packing> packings() {
    return List.of(GZIPOutputStream::new, ZstdOutputStream::new, BZip2CompressorOutputStream::new);
  }

  private static byte[] packed(Packing packing, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = packing.over(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private List<String> read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("data"), bytes);
    try (Sources sources = open(file.toString())) {
      return FoundRecords.in(sources.list().getFirst()).records;
    }
  }

  private List<String> names(String pattern) {
    try (Sources sources = open(folder + "/" + pattern)) {
      return sources.list().stream().map(Source::name).toList();
    }
  }

  private Sources open(String... words) {
    SourceOpeners openers =
        new SourceOpeners(
            spool,
            new ByteArrayInputStream("{\"in\":1}".getBytes(UTF_8)),
            RequestHeaders.none(),
            name -> {
              throw new AssertionError("no bucket is asked for: " + name);
            });
    return Sources.of(List.of(words), Reading.USUAL, Paging.USUAL, openers, new Cancellation());
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
