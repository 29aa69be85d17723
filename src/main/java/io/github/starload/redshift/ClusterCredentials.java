package io.github.starload.redshift;

import io.github.starload.aws.SignedCall;
import io.github.starload.problem.StarloadException;
import io.github.starload.settings.Secret;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Temporary credentials of a provisioned cluster, by `GetClusterCredentialsWithIAM` or, for a
/// named database user, `GetClusterCredentials`.
final class ClusterCredentials {
  private static final String VERSION = "2012-12-01";

  /// The longest that `GetClusterCredentials` gives.
  private static final String SECONDS = "3600";

  private ClusterCredentials() {}

  static DatabaseUser fetch(
      SignedCall redshift, String cluster, String database, Optional<String> databaseUser) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put(
        "Action",
        databaseUser.isPresent() ? "GetClusterCredentials" : "GetClusterCredentialsWithIAM");
    form.put("Version", VERSION);
    form.put("ClusterIdentifier", cluster);
    form.put("DbName", database);
    form.put("DurationSeconds", SECONDS);
    databaseUser.ifPresent(user -> form.put("DbUser", user));
    String answer =
        redshift.post(
            "get a login for cluster " + cluster,
            Map.of("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"),
            form.entrySet().stream()
                .map(
                    e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    Document document = document(answer);
    return new DatabaseUser(text(document, "DbUser"), new Secret(text(document, "DbPassword")));
  }

  private static Document document(String answer) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(answer)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw StarloadException.defect("Redshift answered no XML when asked for a login", e);
    }
  }

  private static String text(Document document, String name) {
    var nodes = document.getElementsByTagName(name);
    if (nodes.getLength() == 0) {
      throw StarloadException.defect("Redshift's answer to a login has no " + name, null);
    }
    return nodes.item(0).getTextContent();
  }
}
