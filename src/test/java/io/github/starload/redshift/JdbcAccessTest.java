package io.github.starload.redshift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.starload.load.TargetException;
import io.github.starload.problem.StarloadException;
import io.github.starload.settings.Secret;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class JdbcAccessTest {
  private static final Secret PASSWORD = new Secret("pass:word/@");

  @Test
  void plainConnectionToAnotherMachineIsRefused() {
    assertThatExceptionOfType(StarloadException.class)
        .isThrownBy(
            () ->
                new JdbcAccess(
                    "db.example.com", 5439, "dev", "u", PASSWORD, Encryption.LOOPBACK_PLAIN))
        .withMessage(
            "Cannot connect to db.example.com without TLS: the password would be readable on the"
                + " way. Leave TLS on for this target.");
  }

  @Test
  void tlsIsLeftToTheDriversVerifyingDefault() {
    var access =
        new JdbcAccess("db.example.com", 5439, "dev", "u", PASSWORD, Encryption.VERIFIED_TLS);

    assertThat(access.properties()).doesNotContainKey("ssl");
    assertThat(access.properties()).containsEntry("connectiontimezone", "SERVER");
  }

  @Test
  void addressAndPrintedFormShowNoPassword() {
    var access = new JdbcAccess("::1", 5439, "dev", "u", PASSWORD, Encryption.LOOPBACK_PLAIN);

    assertThat(access.url()).isEqualTo("jdbc:redshift://[::1]:5439/dev");
    assertThat(access.toString()).doesNotContain(PASSWORD.value());
  }

  @Test
  void warehouseThatIsNotThereIsNamed() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    var access = new JdbcAccess("127.0.0.1", port, "dev", "u", PASSWORD, Encryption.LOOPBACK_PLAIN);

    assertThatExceptionOfType(TargetException.class)
        .isThrownBy(() -> JdbcSession.open(access))
        .satisfies(e -> assertThat(e.connectionLost()).isTrue())
        .withMessageStartingWith(
            "Cannot connect to jdbc:redshift://127.0.0.1:" + port + "/dev as u: ")
        .withMessageEndingWith(
            ". Check that the warehouse runs, that its host and port are right, and that this"
                + " machine may reach it.");
  }
}
