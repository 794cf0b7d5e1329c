package io.trueopens.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** A command that was executed, with what it wrote. */
record Cli(int code, String out, String err) {
  static Cli run(Object command, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        new CommandLine(command)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new Cli(code, out.toString(), err.toString());
  }

  static Cli parse(byte[] standardInput, String... arguments) {
    return run(new ParseCommand(new ByteArrayInputStream(standardInput)), arguments);
  }

  static Cli program(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new Cli(code, out.toString(), err.toString());
  }
}
