package io.github.starload.webhook;

import io.github.starload.json.JsonWriter;
import io.github.starload.load.LoadNotice;
import java.util.LinkedHashMap;
import java.util.Map;

/// A message as JSON, `starload-notice/1`: `text` is what Slack and those like it show, the rest is
/// for programs.
final class NoticeJson {
  private NoticeJson() {}

  static String write(LoadNotice notice) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("text", escaped(notice.text()));
    json.put("format", "starload-notice/1");
    json.put("event", notice.event().word());
    json.put("loadId", notice.loadId());
    json.put("dataset", notice.dataset());
    json.put("target", notice.target());
    json.put("verdict", notice.verdict());
    notice.rows().ifPresent(rows -> json.put("rows", rows));
    json.put("sentence", notice.sentence());
    json.put("failed", notice.failed());
    return JsonWriter.compact(json);
  }

  /// Slack takes `<…>` for a link or a mention, and wants these three characters as entities.
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
