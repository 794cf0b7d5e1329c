package io.trueopens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainParseTest {
  private static final byte[] LOG =
      "10.0.0.1 - - [27/Mar/2025:09:12:55] \"GET / HTTP/1.1\" 200 12\nrubbish\n"
          .getBytes(StandardCharsets.UTF_8);

  private static final String[] PLAIN = {
    "--format=%h %l %u [%{%d/%b/%Y:%T}t] \"%r\" %>s %b",
    "--time-zone",
    "Europe/Amsterdam",
    "--trusted-proxies",
    "10.0.0.0/8,192.0.2.0/24",
    "-",
    "nosuch.log"
  };

  private static String[] command(String... arguments) {
    String[] command = new String[arguments.length + 1];
    command[0] = "parse";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return command;
  }

  @Test
  void answersAsTheCommandDoes() throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Optional<Integer> code =
        PlainParse.run(
            command(PLAIN),
            new Parsing.Streams(
                new ByteArrayInputStream(LOG), new PrintWriter(out), new PrintWriter(err)));
    Cli parsed = Cli.parse(LOG, PLAIN);
    assertThat(parsed.out().lines()).hasSize(2);
    assertThat(new Cli(code.orElseThrow(), out.toString(), err.toString())).isEqualTo(parsed);
  }

  @Test
  void readsItsOptions() {
    assertThat(PlainParse.read(List.of(PLAIN)))
        .isEqualTo(
            new Parsing(
                "%h %l %u [%{%d/%b/%Y:%T}t] \"%r\" %>s %b",
                "Europe/Amsterdam",
                List.of("10.0.0.0/8", "192.0.2.0/24"),
                List.of("-", "nosuch.log")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--help",
        "--verbose a.log",
        "-V",
        "@arguments",
        "a.log --format",
        "a.log --format=",
        "a.log --format @file",
        "--format --help a.log",
        "--format common --format caddy a.log",
        "--format common",
        "--form common a.log",
        "--format nosuch a.log",
        "--time-zone Mars/Olympus a.log",
        "--trusted-proxies ten a.log",
        "-- a.log"
      })
  void leavesTheRestToTheCommand(String arguments) throws IOException {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    String[] split = arguments.isEmpty() ? new String[0] : arguments.split(" ");
    assertThat(
            PlainParse.run(
                command(split),
                new Parsing.Streams(new ByteArrayInputStream(LOG), nowhere, nowhere)))
        .isEmpty();
  }

  @Test
  void isForParseOnly() throws IOException {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    assertThat(
            PlainParse.run(
                new String[] {"names", "a.png"},
                new Parsing.Streams(new ByteArrayInputStream(LOG), nowhere, nowhere)))
        .isEmpty();
  }
}
