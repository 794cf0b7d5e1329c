package io.trueopens.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trueopens.fetcher.Judge;
import io.trueopens.fetcher.Judgement;
import io.trueopens.fetcher.Networks;
import io.trueopens.fetcher.RuleChanges;
import io.trueopens.knowledge.InvalidFileException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judges single fetches: one JSON object a line in, one a line out, in order. */
@Command(
    name = "classify",
    mixinStandardHelpOptions = true,
    description = {
      "Tells what single fetches mean. Reads JSON Lines from standard input, with the keys id,"
          + " user_agent, client_ip, method, time, seconds_since_delivery, behaviour, referer and"
          + " headers, all of them optional; each other key is passed over, and named once. Writes"
          + " JSON Lines with id, verdict, rule, agent, confidence and because."
    })
public final class ClassifyCommand implements Callable<Integer> {
  private final InputStream in;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before the call
  private CommandSpec spec;

  @Option(
      names = "--networks",
      paramLabel = "DIR",
      description =
          "Network lists in folders by date, such as DIR/2026-11-23/goog.json. Each fetch is held"
              + " against the lists of its own day; without a time, against the newest.")
  private @Nullable Path networks;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "Rules of your own, which come first; see jobs/verdicts.md.")
  private @Nullable Path rules;

  /**
   * Creates the command.
   *
   * @param in where the lines come from, normally standard input
   */
  public ClassifyCommand(InputStream in) {
    this.in = in;
  }

  @Override
  public Integer call() throws IOException {
    Networks lists;
    Judge judge;
    try {
      lists = networks == null ? Networks.bundled() : Networks.read(networks);
      judge = Judge.of(RuleChanges.read(rules, List.of(), lists.sets()));
    } catch (InvalidFileException e) {
      spec.commandLine().getErr().println("classify: " + e.getMessage());
      return ExitCode.USAGE;
    }
    return classify(new FetchLines(lists), judge);
  }

  private int classify(FetchLines lines, Judge judge) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Set<String> told = new HashSet<>();
    int exitCode = ExitCode.OK;
    int number = 0;
    // Not closed: it is not ours, and is read to its end.
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String place = "classify: line " + number + ": ";
      try {
        FetchLines.Line read = lines.read(line);
        read.unknown().stream()
            .filter(told::add)
            .forEach(key -> err.println(place + FetchLines.passedOver(key)));
        out.println(judged(read, judge));
      } catch (FetchLines.MalformedLineException e) {
        err.println(place + e.getMessage());
        exitCode = ExitCode.SOFTWARE;
      }
    }
    out.flush();
    err.flush();
    return exitCode;
  }

  private static ObjectNode judged(FetchLines.Line line, Judge judge) {
    Judgement judgement = judge.judge(line.fetch());
    ObjectNode answer = FetchLines.object();
    answer.set("id", line.id());
    return answer
        .put("verdict", judgement.verdict().id())
        .put("rule", judgement.rule())
        .put("agent", judgement.agent())
        .put("confidence", judgement.confidence().id())
        .put("because", judgement.because());
  }
}
