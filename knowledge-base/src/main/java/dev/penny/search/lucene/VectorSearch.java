package dev.penny.search.lucene;

import dev.penny.article.Article;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.VectorScorer;

/** The cosine of a query with every part of every article. */
final class VectorSearch {
  private final DirectoryReader reader;
  private final List<List<Part>> parts;

  VectorSearch(DirectoryReader reader, List<Article> articles) {
    this.reader = reader;
    this.parts = articles.stream().map(Part::of).toList();
  }

  /** For each article by number. */
  Nearness[] search(float[] query) throws IOException {
    var nearness = new Nearness[parts.size()];
    for (int i = 0; i < nearness.length; i++) {
      nearness[i] = new Nearness(parts.get(i));
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      search(leaf.reader(), query, nearness);
    }
    return nearness;
  }

  private static void search(LeafReader leaf, float[] query, Nearness[] nearness)
      throws IOException {
    FloatVectorValues vectors = leaf.getFloatVectorValues(Indexer.VECTOR);
    NumericDocValues article = leaf.getNumericDocValues(Indexer.ARTICLE);
    NumericDocValues part = leaf.getNumericDocValues(Indexer.PART);
    if (vectors == null || article == null || part == null) {
      return;
    }
    VectorScorer scorer = vectors.scorer(query);
    DocIdSetIterator documents = scorer.iterator();
    while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (article.advanceExact(documents.docID()) && part.advanceExact(documents.docID())) {
        // Lucene maps a dot product from -1..1 to 0..1.
        double cosine = 2 * scorer.score() - 1;
        nearness[(int) article.longValue()].add((int) part.longValue(), cosine);
      }
    }
  }
}
