package io.trueopens.cli;

import java.io.PrintWriter;

/** One line that is written over on a terminal, and a plain line for each stage elsewhere. */
final class ProgressLine {
  private static final String TO_LINE_START = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean terminal;
  private String lastStage = "";

  ProgressLine(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  void show(String text) {
    if (terminal) {
      err.print(TO_LINE_START + text);
    } else {
      String stage = text.substring(0, text.indexOf(" ("));
      if (!stage.equals(lastStage)) {
        err.println(text);
        lastStage = stage;
      }
    }
    err.flush();
  }

  void clear() {
    if (terminal) {
      err.print(TO_LINE_START);
      err.flush();
    }
  }
}
