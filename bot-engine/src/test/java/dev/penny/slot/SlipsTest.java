package dev.penny.slot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTest {
  @ParameterizedTest
  @CsvSource({
    "streaming,streming,true",
    "streaming,straeming,true",
    "insurance,insurence,true",
    "roaming,roming,true",
    "instalment,installmant,true",
    "roaming,streaming,false",
    "plan,plane,false",
    "data,date,false",
    "premium,premiere,false",
    "fibre,fiber,true"
  })
  void aSlipIsALetterOrTwoInAWordLongEnough(String a, String b, boolean slip) {
    assertThat(Slips.isSlip(a, b)).isEqualTo(slip);
    assertThat(Slips.isSlip(b, a)).isEqualTo(slip);
  }
}
