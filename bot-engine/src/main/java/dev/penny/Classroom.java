package dev.penny;

import dev.penny.database.Database;
import dev.penny.learning.Gate;
import dev.penny.learning.Keeping;
import dev.penny.learning.Learning;
import dev.penny.learning.LearningStore;
import dev.penny.learning.Mind;
import dev.penny.search.Embedder;
import dev.penny.store.JdbiLearningStore;
import dev.penny.store.UnderstandingFiles;
import dev.penny.turn.ConversationLog;
import dev.penny.turn.EventFeed;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Understanding and all that lets it grow, put together. */
record Classroom(LearningStore store, Mind mind, Learning learning) {

  /** With the examples that ship and those that were learned in this database. */
  static Classroom open(Path data, Database database, Embedder embedder, Clock clock) {
    var store = new JdbiLearningStore(database);
    var files = UnderstandingFiles.in(data, embedder);
    var mind = new Mind(embedder, files.classifier(store.examples()));
    var gate = Gate.shipped(embedder, () -> files.classifier(List.of()));
    return new Classroom(store, mind, new Learning(store, mind, files, gate, clock));
  }

  Keeping keeping(EventFeed feed, ConversationLog log, Clock clock) {
    return new Keeping(feed, log, store, mind, clock);
  }
}
