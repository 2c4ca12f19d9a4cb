package dev.penny.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpaceGuardTest {
  private static final long MEGA = 1024 * 1024;

  @Test
  void writingStopsBelowTheReserveAndGoesOnWhenThereIsSpaceAgain() {
    var free = new AtomicLong(100 * MEGA);
    var guard = new SpaceGuard("/data", 64 * MEGA, free::get);
    assertThatCode(guard::checkSpace).doesNotThrowAnyException();
    free.set(63 * MEGA);
    assertThatThrownBy(guard::checkSpace)
        .isInstanceOf(StorageFull.class)
        .hasMessageContaining("Nothing was saved: the disk of /data has 63 MB free")
        .hasMessageContaining("64 MB must stay free. Free some space");
    free.set(64 * MEGA);
    assertThatCode(guard::checkSpace).doesNotThrowAnyException();
  }

  @Test
  void aBigWriteAsksForItsOwnSizeToo() {
    var guard = new SpaceGuard("/data", 64 * MEGA, () -> 100 * MEGA);
    assertThatCode(() -> guard.checkSpace(36 * MEGA)).doesNotThrowAnyException();
    assertThatThrownBy(() -> guard.checkSpace(37 * MEGA)).hasMessageContaining("101 MB must stay");
  }

  @Test
  void aRealFolderIsRead(@TempDir Path temp) {
    assertThat(SpaceGuard.of(temp, 0).free()).isPositive();
    var greedy = new DatabaseConfig.Embedded(temp, Long.MAX_VALUE / 2);
    try (var database = Database.open(greedy)) {
      assertThatThrownBy(database::checkSpace).isInstanceOf(StorageFull.class);
      assertThatThrownBy(() -> database.migrate("one", "db/migration/one"))
          .isInstanceOf(StorageFull.class);
    }
  }
}
