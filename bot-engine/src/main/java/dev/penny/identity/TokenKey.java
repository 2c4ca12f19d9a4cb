package dev.penny.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The one key, and with it the one algorithm, that customers' tokens are checked with. A key that
 * is too weak is refused when it is configured, not when it is attacked.
 */
public sealed interface TokenKey {
  /** HS256: a secret shared with the host page's server, at least 32 bytes in UTF-8. */
  record Shared(String secret) implements TokenKey {
    public Shared {
      int bytes = secret.getBytes(StandardCharsets.UTF_8).length;
      if (bytes < 32) {
        throw new IllegalArgumentException(
            "the secret for customers' tokens has "
                + bytes
                + " bytes; HS256 needs at least 32 random ones");
      }
    }

    /** Never the secret. */
    @Override
    public String toString() {
      return "Shared[HS256]";
    }
  }

  /** RS256 by the host page's public key, at least 2048 bits. */
  record Rsa(RSAPublicKey key) implements TokenKey {
    public Rsa {
      int bits = key.getModulus().bitLength();
      if (bits < 2048) {
        throw new IllegalArgumentException(
            "the RSA key for customers' tokens has " + bits + " bits; it needs at least 2048");
      }
    }
  }

  /** ES256 by the host page's public key on the curve P-256. */
  record Ec(ECPublicKey key) implements TokenKey {
    public Ec {
      if (!Curve.P_256.equals(Curve.forECParameterSpec(key.getParams()))) {
        throw new IllegalArgumentException(
            "the elliptic key for customers' tokens is not on the curve P-256");
      }
    }
  }

  /** Reads a public key from PEM text ({@code -----BEGIN PUBLIC KEY-----}). */
  static TokenKey ofPem(String pem) {
    try {
      var base64 = pem.replaceAll("-----(BEGIN|END) PUBLIC KEY-----", "");
      var encoded = new X509EncodedKeySpec(Base64.getMimeDecoder().decode(base64));
      try {
        return new Rsa((RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(encoded));
      } catch (InvalidKeySpecException notRsa) {
        return new Ec((ECPublicKey) KeyFactory.getInstance("EC").generatePublic(encoded));
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "the key for customers' tokens is not a public RSA or P-256 key in PEM", e);
    }
  }

  default JWSAlgorithm algorithm() {
    return switch (this) {
      case Shared shared -> JWSAlgorithm.HS256;
      case Rsa rsa -> JWSAlgorithm.RS256;
      case Ec ec -> JWSAlgorithm.ES256;
    };
  }

  /** A verifier for this key's algorithm and no other. */
  default JWSVerifier verifier() throws JOSEException {
    return switch (this) {
      case Shared shared -> new MACVerifier(shared.secret());
      case Rsa rsa -> new RSASSAVerifier(rsa.key());
      case Ec ec -> new ECDSAVerifier(ec.key());
    };
  }
}
