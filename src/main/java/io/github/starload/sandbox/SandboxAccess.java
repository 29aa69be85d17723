package io.github.starload.sandbox;

import io.github.starload.redshift.Encryption;
import io.github.starload.redshift.JdbcAccess;
import io.github.starload.s3.S3Access;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How to reach a running sandbox from any process.
///
/// @param lake its S3 store and bucket
/// @param warehouse its relay
record SandboxAccess(S3Access lake, JdbcAccess warehouse) {
  static final String BUCKET = "starload-sandbox";

  /// Signatures name a region; the sandbox's store takes any.
  static final String REGION = "us-east-1";

  static final String HOST = "127.0.0.1";

  static SandboxAccess of(RunningSandbox running, SandboxSecrets secrets) {
    return new SandboxAccess(
        lake(running.s3Port(), secrets),
        new JdbcAccess(
            HOST,
            running.warehousePort(),
            running.database(),
            secrets.user(),
            secrets.password(),
            Encryption.LOOPBACK_PLAIN));
  }

  static S3Access lake(int s3Port, SandboxSecrets secrets) {
    return new S3Access(Optional.of(s3Endpoint(s3Port)), REGION, secrets.s3(), BUCKET);
  }

  static URI s3Endpoint(int port) {
    return URI.create("http://" + HOST + ":" + port);
  }

  /// The environment for `aws` and `psql`, in the order to print; it holds the secrets in clear.
  static Map<String, String> environment(RunningSandbox running, SandboxSecrets secrets) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("AWS_ACCESS_KEY_ID", secrets.s3().accessKey());
    environment.put("AWS_SECRET_ACCESS_KEY", secrets.s3().secretKey().value());
    environment.put("AWS_REGION", REGION);
    environment.put("AWS_DEFAULT_REGION", REGION);
    environment.put("AWS_ENDPOINT_URL", s3Endpoint(running.s3Port()).toString());
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
