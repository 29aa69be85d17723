package io.github.starload.sandbox;

import io.github.starload.redshift.DataApiAccess;
import io.github.starload.redshift.Encryption;
import io.github.starload.redshift.JdbcAccess;
import io.github.starload.s3.S3Access;
import io.github.starload.sandbox.dataapi.DataApiServer;
import io.github.starload.settings.AwsSettings;
import io.github.starload.settings.WarehouseSettings;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How to reach a running sandbox from any process.
///
/// @param lake its S3 store and bucket
/// @param warehouse its relay
/// @param dataApi its Data API
record SandboxAccess(S3Access lake, JdbcAccess warehouse, DataApiAccess dataApi) {
  static final String BUCKET = "starload-sandbox";

  /// Signatures name a region; the sandbox's store takes any.
  static final String REGION = "us-east-1";

  static final String HOST = "127.0.0.1";

  static SandboxAccess of(RunningSandbox running, SandboxSecrets secrets) {
    return new SandboxAccess(
        lake(running.s3Port(), secrets),
        warehouse(running.warehousePort(), running.database(), secrets),
        new DataApiAccess(
            new WarehouseSettings.DataApi(
                new WarehouseSettings.Place.Workgroup(DataApiServer.WORKGROUP),
                running.database(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(endpoint(running.dataApiPort()))),
            new AwsSettings(REGION, Optional.empty()),
            secrets.s3()));
  }

  static JdbcAccess warehouse(int port, String database, SandboxSecrets secrets) {
    return new JdbcAccess(
        HOST, port, database, secrets.user(), secrets.password(), Encryption.LOOPBACK_PLAIN);
  }

  static S3Access lake(int s3Port, SandboxSecrets secrets) {
    return S3Access.ofStore(endpoint(s3Port), secrets.s3(), BUCKET);
  }

  static URI endpoint(int port) {
    return URI.create("http://" + HOST + ":" + port);
  }

  /// The environment for `aws` and `psql`, in the order to print; it holds the secrets in clear.
  static Map<String, String> environment(RunningSandbox running, SandboxSecrets secrets) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("AWS_ACCESS_KEY_ID", secrets.s3().accessKey());
    environment.put("AWS_SECRET_ACCESS_KEY", secrets.s3().secretKey().value());
    environment.put("AWS_REGION", REGION);
    environment.put("AWS_DEFAULT_REGION", REGION);
    environment.put("AWS_ENDPOINT_URL", endpoint(running.s3Port()).toString());
    environment.put("AWS_ENDPOINT_URL_REDSHIFT_DATA", endpoint(running.dataApiPort()).toString());
    environment.put("STARLOAD_BUCKET", BUCKET);
    environment.put("PGHOST", HOST);
    environment.put("PGPORT", Integer.toString(running.warehousePort()));
    environment.put("PGUSER", secrets.user());
    environment.put("PGPASSWORD", secrets.password().value());
    environment.put("PGDATABASE", running.database());
    environment.put("PGSSLMODE", "disable");
    return environment;
  }
}
