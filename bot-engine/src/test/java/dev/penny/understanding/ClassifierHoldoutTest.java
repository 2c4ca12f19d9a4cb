package dev.penny.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penny.search.VectorCache;
import dev.penny.search.lucene.OnnxEmbedder;
import dev.penny.store.UnderstandingFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every fifth line is held out of training; what is measured on those is printed. */
class ClassifierHoldoutTest {
  private static final int FOLDS = 5;
  private static final double ACT = 0.6;

  @Test
  void heldOutLinesAreReadRightOftenEnoughAndDoubtIsHonest(@TempDir Path folder) {
    var vectors =
        VectorCache.open(
            folder.resolve("v"), new OnnxEmbedder(), UnderstandingFiles.seed(new OnnxEmbedder()));
    Examples all = Examples.shipped();
    Examples train = all.fold(0, FOLDS, false);
    Examples held = all.fold(0, FOLDS, true);
    List<float[]> known = vectors.vectors(train.texts());
    var classifier = new Classifier(train, known, Weights.train(train, known));
    List<float[]> asked = vectors.vectors(held.texts());
    int right = 0;
    int offered = 0;
    int decided = 0;
    int decidedRight = 0;
    for (int i = 0; i < held.all().size(); i++) {
      Examples.Example line = held.all().get(i);
      Classifier.Guess guess = classifier.guess(line.text(), asked.get(i));
      boolean isRight = guess.first() == line.intent();
      right += isRight ? 1 : 0;
      offered += guess.best().contains(line.intent()) ? 1 : 0;
      decided += guess.sure() >= ACT ? 1 : 0;
      decidedRight += guess.sure() >= ACT && isRight ? 1 : 0;
    }
    double lines = held.all().size();
    System.out.printf(
        "held out %d: first %.3f, among three %.3f, decided %.3f of which right %.3f%n",
        held.all().size(),
        right / lines,
        offered / lines,
        decided / lines,
        (double) decidedRight / decided);
    assertThat(right / lines).isGreaterThan(0.75);
    assertThat(offered / lines).isGreaterThan(0.90);
    assertThat((double) decidedRight / decided).isGreaterThan(0.85);
  }
}
