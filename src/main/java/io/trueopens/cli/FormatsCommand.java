package io.trueopens.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.trueopens.format.FormatFile;
import io.trueopens.format.Formats;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code formats}: the log formats that are known. */
@Command(
    name = "formats",
    mixinStandardHelpOptions = true,
    subcommands = FormatsCheckCommand.class,
    description =
        "Lists the known log formats: id, kind of layout and title, in the order of detection.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "2:wrong use"})
public final class FormatsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--json", description = "One JSON line per format instead of text.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<FormatFile> files = Formats.files();
    if (json) {
      files.forEach(file -> out.println(json(file)));
    } else {
      list(files, out);
    }
    out.flush();
    return 0;
  }

  private static String json(FormatFile file) {
    // Made here, since every command makes this one to describe it.
    JsonMapper mapper = new JsonMapper();
    return mapper
        .createObjectNode()
        .put("id", file.id())
        .put("title", file.title())
        .put("url", file.url())
        .put("kind", file.kind())
        .set("layout", mapper.valueToTree(file.layout()))
        .toString();
  }

  private static void list(List<FormatFile> files, PrintWriter out) {
    int idWidth = files.stream().mapToInt(file -> file.id().length()).max().orElse(1);
    int kindWidth = files.stream().mapToInt(file -> file.kind().length()).max().orElse(1);
    String row = "%-" + idWidth + "s  %-" + kindWidth + "s  %s%n";
    for (FormatFile file : files) {
      out.print(String.format(Locale.ROOT, row, file.id(), file.kind(), file.title()));
    }
  }
}
