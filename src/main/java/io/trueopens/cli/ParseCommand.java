package io.trueopens.cli;

import io.trueopens.format.LineParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parse}: what every line of some logs says, as JSON Lines. */
@Command(
    name = "parse",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what is read in every line of access logs: one JSON line per line, in order.",
      "Packed files (gzip, bzip2, zstd, xz, lz4) are known by their first bytes."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done; rejected lines are part of the answer",
      "1:a file could not be read, or not to its end",
      "2:wrong use"
    },
    footer = {
      "",
      "Examples:",
      "  parse access.log access.log.2.gz",
      "  parse --format '%%h %%l %%u %%t \"%%r\" %%>s %%b %%D' access.log",
      "  parse --format '$remote_addr [$time_iso8601] \"$request\" $status' -"
    })
public final class ParseCommand implements Callable<Integer> {
  private final InputStream in;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--format",
      paramLabel = "F",
      description =
          "The id of a format (see the command formats), the text of an Apache LogFormat or an nginx"
              + " log_format, a #Fields: line, or an object that tells the keys of JSON lines."
              + " Default: the format of each line is found out.")
  private @Nullable String format;

  @Option(
      names = "--time-zone",
      paramLabel = "Z",
      description =
          "The zone of times that carry none, such as Europe/Amsterdam or UTC. Times that carry"
              + " one keep it.")
  private @Nullable String timeZone;

  @Option(
      names = "--trusted-proxies",
      paramLabel = "C",
      split = ",",
      description =
          "Networks of your own proxies, such as 10.0.0.0/8,2001:db8::/32. Where they asked, the"
              + " client is the rightmost address of X-Forwarded-For that is not among them, if the"
              + " format logs that header.")
  private List<String> trustedProxies = new ArrayList<>();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Log files, packed or not; - is standard input.")
  private List<String> files = new ArrayList<>();

  /**
   * Creates the command.
   *
   * @param in what - means, normally standard input
   */
  public ParseCommand(InputStream in) {
    this.in = in;
  }

  @Override
  public Integer call() throws IOException {
    Parsing parsing = new Parsing(format, timeZone, trustedProxies, files);
    CommandLine line = spec.commandLine();
    return parsing.write(parser(parsing), new Parsing.Streams(in, line.getOut(), line.getErr()));
  }

  private LineParser parser(Parsing parsing) {
    try {
      return parsing.parser();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }
}
