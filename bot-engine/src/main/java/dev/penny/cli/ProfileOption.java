package dev.penny.cli;

import dev.penny.search.lucene.OnnxEmbedder;
import dev.penny.search.lucene.Profile;
import picocli.CommandLine.Option;

/** The option of commands that read without a server's settings; mix it in. */
final class ProfileOption {
  @Option(
      names = "--profile",
      paramLabel = "NAME",
      defaultValue = "${env:PENNY_UNDERSTANDING_PROFILE:-usual}",
      description =
          "Which model reads: usual, or small, which takes half the time and is right a little less"
              + " often (default: $PENNY_UNDERSTANDING_PROFILE, or usual).")
  private String name;

  OnnxEmbedder embedder() {
    return new OnnxEmbedder(
        Profile.labelled(name)
            .orElseThrow(() ->
                new CliFault(
                    Exit.USAGE, "--profile: expected " + Profile.labels() + ", found " + name)));
  }
}
