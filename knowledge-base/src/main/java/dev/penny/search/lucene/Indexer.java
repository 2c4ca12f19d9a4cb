package dev.penny.search.lucene;

import dev.penny.article.Article;
import dev.penny.article.ArticleLibrary;
import dev.penny.search.VectorCache;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.Directory;

/**
 * Writes a library into an empty directory: a document with the words of each article, and one with
 * the vector of each {@link Part}. Both carry the article's number in the library's order.
 */
final class Indexer {
  static final String WORDS = "words";
  static final String VECTOR = "vector";
  static final String ARTICLE = "article";
  static final String PART = "part";
  static final String FINGERPRINT = "fingerprint";

  private final Analyzer analyzer;
  private final Supplier<VectorCache> vectors;

  Indexer(Analyzer analyzer, Supplier<VectorCache> vectors) {
    this.analyzer = analyzer;
    this.vectors = vectors;
  }

  void write(ArticleLibrary library, String fingerprint, Directory directory) throws IOException {
    List<Article> articles = library.articles();
    List<List<Part>> parts = articles.stream().map(Part::of).toList();
    List<float[]> all =
        vectors.get().vectors(parts.stream().flatMap(List::stream).map(Part::text).toList());
    var config =
        new IndexWriterConfig(analyzer)
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
            .setCodec(new WithoutGraph());
    try (var writer = new IndexWriter(directory, config)) {
      int next = 0;
      for (int i = 0; i < articles.size(); i++) {
        int size = parts.get(i).size();
        writer.addDocument(words(articles.get(i), i));
        writer.addDocuments(vectors(all.subList(next, next + size), i));
        next += size;
      }
      writer.forceMerge(1);
      writer.setLiveCommitData(Map.of(FINGERPRINT, fingerprint).entrySet());
      writer.commit();
    }
  }

  private static Document words(Article article, int number) {
    var document = new Document();
    document.add(new NumericDocValuesField(ARTICLE, number));
    add(document, article.title());
    article.wordings().forEach(wording -> add(document, wording));
    article.passages().forEach(passage -> add(document, passage.heading() + " " + passage.text()));
    return document;
  }

  private static void add(Document document, String text) {
    document.add(new TextField(WORDS, text, Field.Store.NO));
  }

  private static List<Document> vectors(List<float[]> vectors, int article) {
    var documents = new ArrayList<Document>();
    for (int part = 0; part < vectors.size(); part++) {
      var document = new Document();
      document.add(new NumericDocValuesField(ARTICLE, article));
      document.add(new NumericDocValuesField(PART, part));
      document.add(
          new KnnFloatVectorField(VECTOR, vectors.get(part), VectorSimilarityFunction.DOT_PRODUCT));
      documents.add(document);
    }
    return documents;
  }

  /** Vectors are compared one by one, so the graph Lucene would build of them is left out. */
  private static final class WithoutGraph extends Lucene104Codec {
    private static final KnnVectorsFormat PLAIN =
        new Lucene99HnswVectorsFormat(
            Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
            Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH,
            Integer.MAX_VALUE);

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
      return PLAIN;
    }
  }
}
