package io.github.starload.source;

import io.github.starload.json.JsonTokens;

/// The records of a text read in one stream; what is malformed ends the reading.
final class StreamRecords implements Records {
  private final JsonTokens tokens;
  private final RecordWalk walk;
  private long records;

  StreamRecords(JsonTokens tokens, RecordWalk walk) {
    this.tokens = tokens;
    this.walk = walk;
  }

  @Override
  public boolean next() {
    boolean more = walk.next();
    records += more ? 1 : 0;
    return more;
  }

  @Override
  public JsonTokens tokens() {
    return tokens;
  }

  @Override
  public long number() {
    return records;
  }

  @Override
  public long rejected() {
    return 0;
  }

  @Override
  public void close() {
    tokens.close();
  }
}
