package dev.penny.understanding;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;

/**
 * One row of weights an intent, in the order of {@link Intent}; an intent without examples has a
 * row of zeros and never wins. Training is deterministic: liblinear's random order has a fixed
 * seed.
 */
public final class Weights {
  private static final double COST = 1.0;
  private static final double PRECISION = 0.2;
  private static final double BIAS = 1.0;

  private final float[][] rows;

  /** The same, feature by feature: what one message needs lies together. */
  private final float[] columns;

  public Weights(float[][] rows) {
    this.rows = rows;
    this.columns = new float[rows.length * rows[0].length];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = rows[i % rows.length][i / rows.length];
    }
  }

  /** The rows themselves, for keeping them in a file; not to be changed. */
  public float[][] rows() {
    return rows;
  }

  /** Learns from lines and their vectors, in the same order. */
  public static Weights train(Examples examples, List<float[]> vectors) {
    Linear.disableDebugOutput();
    var problem = new Problem();
    problem.l = examples.all().size();
    problem.n = vectors.getFirst().length + Features.BUCKETS + 1;
    problem.bias = BIAS;
    problem.x = new Feature[problem.l][];
    problem.y = new double[problem.l];
    for (int i = 0; i < problem.l; i++) {
      Examples.Example example = examples.all().get(i);
      problem.x[i] = nodes(Features.of(example.text(), vectors.get(i)), problem.n);
      problem.y[i] = Intent.ALL.indexOf(example.intent());
    }
    var parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, COST, PRECISION);
    return rows(Linear.train(problem, parameter), problem.n);
  }

  /** How far on the right side of each intent's plane the features lie. */
  float[] margins(Features.Sparse features) {
    float[] margins = new float[rows.length];
    System.arraycopy(columns, columns.length - margins.length, margins, 0, margins.length);
    for (int i = 0; i < features.indices.length; i++) {
      int from = features.indices[i] * margins.length;
      for (int row = 0; row < margins.length; row++) {
        margins[row] += columns[from + row] * features.values[i];
      }
    }
    return margins;
  }

  private static Feature[] nodes(Features.Sparse features, int bias) {
    var nodes = new Feature[features.indices.length + 1];
    for (int i = 0; i < nodes.length - 1; i++) {
      nodes[i] = new FeatureNode(features.indices[i] + 1, features.values[i]);
    }
    nodes[nodes.length - 1] = new FeatureNode(bias, BIAS);
    return nodes;
  }

  private static Weights rows(Model model, int width) {
    int known = model.getNrClass();
    double[] weights = model.getFeatureWeights();
    float[][] rows = new float[Intent.ALL.size()][width];
    for (float[] row : rows) {
      row[width - 1] = -10f;
    }
    for (int c = 0; c < known; c++) {
      float[] row = rows[model.getLabels()[c]];
      for (int i = 0; i < width; i++) {
        row[i] = (float) weights[i * known + c];
      }
    }
    return new Weights(rows);
  }
}
