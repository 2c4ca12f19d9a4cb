package dev.penny.proof.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodeTextsTest {
  @Test
  void aCodeByItselfIsTheCodeWhateverItsLetters() {
    assertThat(CodeTexts.of(List.of("SAVE20", "spring-time", "4006381333931")))
        .containsExactly("SAVE20", "SPRING-TIME", "4006381333931");
  }

  @Test
  void ofALinkOnlyWhatItCallsACodeIsOne() {
    assertThat(
            CodeTexts.of(List.of("https://shop.example/SPRING26/?id=AB12CD&Promo_Code=SAVE%2D20")))
        .containsExactly("SAVE-20");
    assertThat(CodeTexts.of(List.of("https://shop.example/SPRING26"))).isEmpty();
    assertThat(CodeTexts.of(List.of("https://shop.example/?code=%zz<script>"))).isEmpty();
  }

  @Test
  void ofATextWhatLooksLikeCodesIsTakenOnceAndNotMoreThanEight() {
    assertThat(CodeTexts.of(List.of("Use SAVE20 or SAVE2O before 3 May")))
        .containsExactly("SAVE20");
    assertThat(CodeTexts.of(List.of("A1B2 A1B3 A1B4 A1B5 A1B6 A1B7 A1B8 A1B9 A1B0"))).hasSize(8);
  }
}
