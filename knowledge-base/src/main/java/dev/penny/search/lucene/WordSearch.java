package dev.penny.search.lucene;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * BM25 over the words of title, questions and text together, as a share of what the query's words
 * could come to at most. A share of the best article's BM25 would give some article full marks for
 * any query, also for one nothing answers.
 */
final class WordSearch {
  /** More words than this say nothing more, and cost. */
  private static final int MOST_WORDS = 64;

  private final IndexSearcher searcher;
  private final Analyzer analyzer;
  private final int[] articleOf;

  WordSearch(DirectoryReader reader, Analyzer analyzer) throws IOException {
    this.searcher = new IndexSearcher(reader);
    this.analyzer = analyzer;
    this.articleOf = new int[reader.maxDoc()];
    NumericDocValues numbers = MultiDocValues.getNumericValues(reader, Indexer.ARTICLE);
    while (numbers != null && numbers.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
      articleOf[numbers.docID()] = (int) numbers.longValue();
    }
  }

  /** For each article by number, 0 (no word fits) to 1. */
  double[] search(String text, int articles) throws IOException {
    double[] shares = new double[articles];
    var query = new BooleanQuery.Builder();
    double most = 0;
    for (String word : words(text)) {
      var term = new Term(Indexer.WORDS, word);
      query.add(new TermQuery(term), BooleanClause.Occur.SHOULD);
      most += rarity(searcher.getIndexReader().docFreq(term), articles);
    }
    for (ScoreDoc hit : searcher.search(query.build(), Math.max(1, articles)).scoreDocs) {
      shares[articleOf[hit.doc]] = hit.score / most;
    }
    return shares;
  }

  /** BM25's inverse document frequency: a word's score can come near it, never above. */
  private static double rarity(int having, int articles) {
    return Math.log(1 + (articles - having + 0.5) / (having + 0.5));
  }

  private Set<String> words(String text) throws IOException {
    var words = new LinkedHashSet<String>();
    String read = text.substring(0, Math.min(text.length(), OnnxEmbedder.LONGEST));
    try (TokenStream stream = analyzer.tokenStream(Indexer.WORDS, read)) {
      var word = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (words.size() < MOST_WORDS && stream.incrementToken()) {
        words.add(word.toString());
      }
    }
    return words;
  }
}
