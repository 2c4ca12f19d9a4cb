package dev.penny.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;

/**
 * Argon2id with 19 MiB, two passes, one lane (OWASP's first choice). At most two are computed at
 * once: signing in must not be a way to use up the machine.
 */
final class Passwords {
  static final int SHORTEST = 12;
  static final int LONGEST = 256;

  private static final Argon2Function ARGON2ID =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
  private static final Semaphore AT_ONCE = new Semaphore(2, true);

  private Passwords() {}

  static String hash(String password) {
    AT_ONCE.acquireUninterruptibly();
    try {
      return Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult();
    } finally {
      AT_ONCE.release();
    }
  }

  static boolean fits(String password, String hash) {
    AT_ONCE.acquireUninterruptibly();
    try {
      return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    } finally {
      AT_ONCE.release();
    }
  }
}
