package io.trueopens.cli;

import io.trueopens.format.FormatFile;
import io.trueopens.format.FormatProof;
import io.trueopens.format.Formats;
import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.knowledge.StrictJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code formats check}: proves a format file by its own samples. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Proves a format file of your own, alone and among the known formats.",
      "A file of a known id takes that format's place."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the format is proved", "1:it is not", "2:wrong use"})
public final class FormatsCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "A format file, as JSON.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    FormatFile format;
    try {
      format = StrictJson.read(file.toString(), text(), FormatFile.class);
    } catch (InvalidFileException e) {
      err.println(e.getMessage());
      err.flush();
      return Main.FAILED;
    }
    List<String> problems = FormatProof.problems(format, Formats.files());
    problems.forEach(problem -> err.println(file + ": " + problem));
    err.flush();
    if (problems.isEmpty()) {
      out.println(
          file
              + ": format "
              + format.id()
              + " is proved by "
              + counted(format.samples().size(), "sample")
              + " and "
              + counted(format.not().size(), "counter-example"));
      out.flush();
    }
    return problems.isEmpty() ? 0 : Main.FAILED;
  }

  private String text() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), file + " cannot be read (" + e + "); name a format file", e);
    }
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
