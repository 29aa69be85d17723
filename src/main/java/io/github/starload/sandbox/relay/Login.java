package io.github.starload.sandbox.relay;

import io.github.starload.problem.StarloadException;
import io.github.starload.sandbox.wire.Body;
import io.github.starload.sandbox.wire.Message;
import io.github.starload.sandbox.wire.MessageChannel;
import io.github.starload.sandbox.wire.SqlError;
import io.github.starload.settings.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The MD5 login of the protocol, the only one that both the Redshift driver and `psql` know
/// (`sandbox-facts.md` section 3.2, 3); on loopback, with a random password.
record Login(String user, Secret password) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int MD5_REQUEST = 5;

  /// Challenges the client and checks its answer.
  ///
  /// @throws SqlError 28000 when the name or the password is wrong
  void check(MessageChannel client, String claimedUser) throws IOException {
    byte[] salt = new byte[4];
    RANDOM.nextBytes(salt);
    client.write(new Body().int32(MD5_REQUEST).raw(salt).message('R'));
    client.flush();
    Message answer = client.read();
    byte[] expected = ("md5" + hex(hex(password.value() + user, new byte[0]), salt)).getBytes(UTF);
    boolean right =
        answer.type() == 'p'
            && MessageDigest.isEqual(expected, answer.text().getBytes(UTF))
            && claimedUser.equals(user);
    if (!right) {
      throw SqlError.of(
          "28000",
          "password authentication failed for user \"" + claimedUser + "\"",
          "",
          "Take user and password from `starload sandbox env`");
    }
  }

  private static final java.nio.charset.Charset UTF = StandardCharsets.UTF_8;

  private static String hex(String text, byte[] salt) {
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      md5.update(text.getBytes(UTF));
      md5.update(salt);
      return HexFormat.of().formatHex(md5.digest());
    } catch (NoSuchAlgorithmException e) {
      throw StarloadException.defect("This Java has no MD5", e);
    }
  }
}
