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

  /**
   * What of one article is nearest.
   *
   * @param passage the number of the nearest passage, whatever kind the nearest part is
   */
  record Nearest(Part part, double cosine, int passage, double passageCosine) {
    private Nearest or(Part other, double otherCosine) {
      boolean nearer = otherCosine > cosine;
      boolean nearerPassage = other.kind() == Part.Kind.PASSAGE && otherCosine > passageCosine;
      return new Nearest(
          nearer ? other : part,
          nearer ? otherCosine : cosine,
          nearerPassage ? other.ordinal() : passage,
          nearerPassage ? otherCosine : passageCosine);
    }
  }

  /** For each article by number. */
  Nearest[] search(float[] query) throws IOException {
    var nearest = new Nearest[parts.size()];
    for (int i = 0; i < nearest.length; i++) {
      nearest[i] = new Nearest(parts.get(i).getFirst(), -1, 0, -1);
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      search(leaf.reader(), query, nearest);
    }
    return nearest;
  }

  private void search(LeafReader leaf, float[] query, Nearest[] nearest) throws IOException {
    FloatVectorValues vectors = leaf.getFloatVectorValues(Indexer.VECTOR);
    NumericDocValues article = leaf.getNumericDocValues(Indexer.ARTICLE);
    NumericDocValues part = leaf.getNumericDocValues(Indexer.PART);
    if (vectors == null || article == null || part == null) {
      return;
    }
    VectorScorer scorer = vectors.scorer(query);
    DocIdSetIterator documents = scorer.iterator();
    while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      article.advanceExact(documents.docID());
      part.advanceExact(documents.docID());
      int number = (int) article.longValue();
      Part found = parts.get(number).get((int) part.longValue());
      // Lucene maps a dot product from -1..1 to 0..1.
      nearest[number] = nearest[number].or(found, 2 * scorer.score() - 1);
    }
  }
}
