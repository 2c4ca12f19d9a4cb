package dev.penny.eligibility;

class PracticeGuessesTest extends GuessLimitsContract {
  @Override
  protected GuessLimits limits(GuessPolicy policy) {
    return new PracticeGuesses(policy);
  }
}
