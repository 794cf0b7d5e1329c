package io.trueopens.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.trueopens.naming.NamingRules;
import io.trueopens.naming.StyledName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code names}: the naming style of each name, as JSON Lines. */
@Command(
    name = "names",
    mixinStandardHelpOptions = true,
    description = "Tells the naming style of image names, one JSON line per name, in order.",
    footer = {"", "Example: names hero-image.png chart-of-climate-change-impact.png"})
public final class NamesCommand implements Callable<Integer> {
  private final InputStream in;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "NAME",
      description = "File names, paths or URLs. Without any, standard input is read, one a line.")
  private List<String> names = new ArrayList<>();

  /** Reads standard input. */
  public NamesCommand() {
    this(System.in);
  }

  /** Reads names from a stream, in UTF-8, when none are given as parameters. */
  public NamesCommand(InputStream in) {
    this.in = in;
  }

  @Override
  public Integer call() throws IOException {
    NamingRules rules = NamingRules.bundled();
    PrintWriter out = spec.commandLine().getOut();
    JsonFactory json = JsonFactory.builder().build();
    try (JsonGenerator lines = json.createGenerator(out)) {
      lines.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      lines.setRootValueSeparator(null);
      for (String name : names) {
        write(rules.read(name), lines);
      }
      if (names.isEmpty()) {
        writeLines(rules, lines);
      }
    }
    return 0;
  }

  private void writeLines(NamingRules rules, JsonGenerator lines) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String name = reader.readLine(); name != null; name = reader.readLine()) {
      write(rules.read(name), lines);
    }
  }

  private static void write(StyledName read, JsonGenerator lines) throws IOException {
    lines.writeStartObject();
    lines.writeStringField("name", read.name());
    lines.writeStringField("style", read.style().id());
    lines.writeArrayFieldStart("words");
    for (String word : read.words()) {
      lines.writeString(word);
    }
    lines.writeEndArray();
    lines.writeStringField("because", read.because());
    lines.writeNumberField("descriptiveness", Math.round(read.descriptiveness() * 100) / 100.0);
    lines.writeEndObject();
    lines.writeRaw('\n');
  }
}
