package io.github.starload.sandbox.relay;

import com.github.luben.zstd.ZstdOutputStream;
import io.github.starload.sandbox.copy.CopySource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.zip.GZIPOutputStream;

/// Objects in memory.
final class MemorySource implements CopySource {
  private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
  private final Map<String, InputStream> endless = new ConcurrentSkipListMap<>();

  void put(String key, String text) {
    objects.put(key, text.getBytes(StandardCharsets.UTF_8));
  }

  void put(String key, byte[] bytes) {
    objects.put(key, bytes);
  }

  void putEndless(String key, InputStream stream) {
    endless.put(key, stream);
  }

  void putGzip(String key, String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    objects.put(key, packed.toByteArray());
  }

  void putZstd(String key, String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new ZstdOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    objects.put(key, packed.toByteArray());
  }

  /// Writes a manifest over keys of the bucket `lake`.
  void putManifest(String key, String... keys) {
    StringBuilder entries = new StringBuilder();
    for (String part : keys) {
      byte[] bytes = objects.getOrDefault(part, new byte[0]);
      entries
          .append(entries.isEmpty() ? "" : ",")
          .append("{\"url\":\"s3://lake/")
          .append(part)
          .append("\",\"mandatory\":true,\"meta\":{\"content_length\":")
          .append(bytes.length)
          .append("}}");
    }
    put(key, "{\"entries\":[" + entries + "]}");
  }

  @Override
  public InputStream open(String bucket, String key) throws IOException {
    if (endless.containsKey(key)) {
      return endless.get(key);
    }
    byte[] bytes = objects.get(key);
    if (bytes == null || !bucket.equals("lake")) {
      throw new FileNotFoundException(key);
    }
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public byte[] read(String bucket, String key, long from, int length) throws IOException {
    return Arrays.copyOfRange(open(bucket, key).readAllBytes(), (int) from, (int) from + length);
  }

  @Override
  public List<String> list(String bucket, String prefix) {
    return objects.keySet().stream().filter(key -> key.startsWith(prefix)).toList();
  }
}
