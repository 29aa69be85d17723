package io.github.starload.sandbox.copy;

import io.github.starload.sandbox.wire.SqlError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An object by its `s3://bucket/key`.
public record S3Location(String bucket, String key) {
  private static final Pattern URL = Pattern.compile("s3://([^/]+)/(.+)", Pattern.DOTALL);

  /// Reads an address.
  ///
  /// @throws SqlError when the text is no such address
  static S3Location parse(String url) {
    Matcher matcher = URL.matcher(url);
    if (!matcher.matches()) {
      throw SqlError.notEmulated("COPY from '" + url + "'", "load from 's3://bucket/key'");
    }
    return new S3Location(matcher.group(1), matcher.group(2));
  }

  public String text() {
    return "s3://" + bucket + "/" + key;
  }
}
