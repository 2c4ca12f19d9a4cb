package dev.penny.search.lucene;

import dev.penny.article.Article;
import dev.penny.article.ArticleLibrary;
import dev.penny.article.Industry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.lucene.util.Version;

/** What an index was made from: the same fingerprint means the same index. */
final class Fingerprint {
  /** Raise it when documents or {@link Part} change their form. */
  private static final String FORM = "1";

  private Fingerprint() {}

  static String of(ArticleLibrary library, String model) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      add(sha, List.of(FORM, Version.LATEST.toString(), model));
      for (Article article : library.articles()) {
        add(sha, List.of(article.slug(), article.title(), article.markdown()));
        add(sha, article.wordings());
        add(sha, article.industries().stream().map(Industry::code).sorted().toList());
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static void add(MessageDigest sha, List<String> texts) {
    sha.update((texts.size() + ":").getBytes(StandardCharsets.UTF_8));
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      sha.update(bytes);
    }
  }
}
