package dev.penny.learning;

import dev.penny.understanding.Classifier;
import dev.penny.understanding.Examples;
import java.util.List;

/** Port: makes a classifier of the shipped examples and of what was learned. Takes seconds. */
public interface Training {
  /** The same examples give the same classifier, at once where it was made before. */
  Classifier classifier(List<Examples.Example> learned);

  /** This is in use now; what is kept of others may go. */
  void keepOnly(List<Examples.Example> learned);
}
