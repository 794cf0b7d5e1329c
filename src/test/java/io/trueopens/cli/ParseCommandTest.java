package io.trueopens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParseCommandTest {
  private static final String LINE =
      "192.0.2.1 - - [27/Mar/2025:09:12:55 +0100] \"GET /o/a/b/px.gif?x=1 HTTP/1.1\" 200 12 \"-\""
          + " \"caf\u00e9\"";

  private static final String READ =
      "\"format\":\"apache-combined\",\"time\":\"2025-03-27T08:12:55Z\","
          + "\"client_ip\":\"192.0.2.1\",\"method\":\"GET\",\"target\":\"/o/a/b/px.gif?x=1\","
          + "\"status\":200,\"bytes\":12,\"user_agent\":\"caf\u00e9\",\"referer\":null,\"host\":null}";

  @TempDir private Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    return packed.toByteArray();
  }

  private String file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content).toString();
  }

  @Test
  void answersEveryLineInOrder() {
    Cli parsed = Cli.parse(bytes(LINE + "\r\n\n#Fields: a b\n# by hand\nrubbish\n" + LINE), "-");
    assertThat(parsed.out().lines())
        .containsExactly(
            "{\"file\":\"-\",\"line\":1," + READ,
            "{\"file\":\"-\",\"line\":2,\"ignored\":\"blank\"}",
            "{\"file\":\"-\",\"line\":3,\"ignored\":\"directive\"}",
            "{\"file\":\"-\",\"line\":4,\"ignored\":\"comment\"}",
            "{\"file\":\"-\",\"line\":5,\"rejected\":\"no_format\",\"detail\":"
                + "\"closest is apache-vhost-combined, which stops at byte 0\"}",
            "{\"file\":\"-\",\"line\":6," + READ);
    assertThat(parsed.err()).isEmpty();
    assertThat(parsed.code()).isZero();
  }

  @Test
  void readsPackedFilesByTheirFirstBytesAndCountsLinesInEach() throws IOException {
    String plain = file("a.log.gz", bytes(LINE + "\n"));
    String packed = file("b.log", gzip(bytes(LINE + "\n" + LINE + "\n")));
    assertThat(Cli.parse(new byte[0], plain, packed).out())
        .isEqualTo(
            "{\"file\":\"%s\",\"line\":1,%s\n".formatted(plain, READ)
                + "{\"file\":\"%s\",\"line\":1,%s\n".formatted(packed, READ)
                + "{\"file\":\"%s\",\"line\":2,%s\n".formatted(packed, READ));
  }

  @Test
  void namesAFileThatBreaksOffAndReadsTheOthers() throws IOException {
    byte[] whole = gzip(bytes((LINE + "\n").repeat(3)));
    String cut = file("cut.gz", Arrays.copyOf(whole, whole.length - 9));
    String good = file("good.log", bytes(LINE));
    Cli parsed = Cli.parse(new byte[0], cut, folder.resolve("none").toString(), good);
    assertThat(parsed.err())
        .contains("parse: " + cut + ": ")
        .contains("parse: " + folder.resolve("none") + ": there is no such file; check the name\n")
        .doesNotContain("\tat ");
    assertThat(parsed.out()).contains("{\"file\":\"" + good + "\",\"line\":1,");
    assertThat(parsed.code()).isEqualTo(1);
  }

  @Test
  void namesAFolderAsNoFile() {
    Cli parsed = Cli.parse(new byte[0], folder.toString());
    assertThat(parsed.err()).startsWith("parse: " + folder + ": cannot be read (Is a directory)");
    assertThat(parsed.code()).isEqualTo(1);
  }

  @Test
  void rejectsALineWithoutEnd() {
    byte[] endless = new byte[1024 * 1024 + 500_000];
    Arrays.fill(endless, (byte) 'a');
    assertThat(Cli.parse(endless, "-").out())
        .isEqualTo(
            "{\"file\":\"-\",\"line\":1,\"rejected\":\"too_long\",\"detail\":"
                + "\"longer than 1048576 bytes\"}\n");
  }

  @Test
  void readsNothingOfAnEmptyFile() throws IOException {
    assertThat(Cli.parse(new byte[0], file("empty", new byte[0]))).isEqualTo(new Cli(0, "", ""));
  }

  @Test
  void takesTheDirectiveOfTheServerItself() {
    String line =
        "10.0.0.1 example.org \"198.51.100.7, 10.0.0.2\" 2025-03-30 02:30:00 GET /a?b 404 1234";
    Cli parsed =
        Cli.parse(
            bytes(line),
            "--format",
            "%h %{Host}i \"%{X-Forwarded-For}i\" %{%Y-%m-%d %H:%M:%S}t %m %U%q %>s %D",
            "--time-zone",
            "America/New_York",
            "--trusted-proxies",
            "10.0.0.0/8,2001:db8::/32",
            "-");
    assertThat(parsed.err()).isEmpty();
    assertThat(parsed.out())
        .isEqualTo(
            "{\"file\":\"-\",\"line\":1,\"format\":\"custom\",\"time\":\"2025-03-30T06:30:00Z\","
                + "\"client_ip\":\"198.51.100.7\",\"method\":\"GET\",\"target\":\"/a?b\","
                + "\"status\":404,\"bytes\":null,\"user_agent\":null,\"referer\":null,"
                + "\"host\":\"example.org\"}\n");
  }

  @Test
  void saysWhatIsWrongWithAnOption() {
    assertThat(Cli.parse(new byte[0], "--format", "apache-combind", "-"))
        .extracting(Cli::code, c -> c.err().lines().findFirst().orElseThrow())
        .containsExactly(
            2,
            "--format: there is no format \"apache-combind\"; did you mean \"apache-combined\"?"
                + " (see the command formats; or give the directive itself, such as"
                + " '%h %l %u %t \"%r\" %>s %b')");
    assertThat(Cli.parse(new byte[0], "--time-zone", "Mars", "-"))
        .extracting(Cli::code, c -> c.err().lines().findFirst().orElseThrow())
        .containsExactly(
            2,
            "--time-zone \"Mars\": there is no such zone; expected such as Europe/Amsterdam or"
                + " UTC");
    assertThat(Cli.parse(new byte[0], "--trusted-proxies", "10.0.0.0/33", "-").err())
        .startsWith("--trusted-proxies: \"10.0.0.0/33\" has no prefix length from 0 to 32");
    assertThat(Cli.parse(new byte[0], "--format", "%h %{%F %T}t \"%r\"", "-").err())
        .startsWith("--format: the format logs times without a zone; name the zone");
    assertThat(Cli.parse(new byte[0]).code()).isEqualTo(2);
  }

  @Test
  void warnsOnceWhenACdnHidesTheClients() {
    String line = LINE.replace("caf\u00e9", "Amazon CloudFront");
    Cli parsed = Cli.parse(bytes(line + "\n" + line), "-");
    assertThat(parsed.err())
        .isEqualTo(
            "parse: -: the agent \"Amazon CloudFront\" is not the client's, so that nobody can tell"
                + " people from machines; let CloudFront send the User-Agent header to the origin"
                + " (an origin request policy such as Managed-UserAgentRefererHeaders), or read"
                + " CloudFront's own logs"
                + " (https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/"
                + "RequestAndResponseBehaviorCustomOrigin.html#request-custom-user-agent-header)\n");
    assertThat(parsed.code()).isZero();
  }

  @Test
  void aHeaderIsInForceInItsFileOnly() throws IOException {
    String row = "2025-03-27 09:12:55 /a 192.0.2.1";
    String first =
        file(
            "a.log",
            bytes(
                "#Fields: date time cs-uri-stem c-ip\n"
                    + row
                    + "\n#Fields: date time"
                    + " c-ip cs-uri-stem\n2025-03-27 09:12:55 192.0.2.1 /b\n"));
    String second = file("b.log", bytes(row + "\n"));
    assertThat(Cli.parse(new byte[0], first, second).out().lines())
        .satisfiesExactly(
            line -> assertThat(line).endsWith("\"ignored\":\"directive\"}"),
            line -> assertThat(line).contains("\"format\":\"w3c\"", "\"target\":\"/a\""),
            line -> assertThat(line).endsWith("\"ignored\":\"directive\"}"),
            line -> assertThat(line).contains("\"target\":\"/b\"", "\"client_ip\":\"192.0.2.1\""),
            line -> assertThat(line).contains("\"rejected\":\"no_format\""));
  }

  @Test
  void helps() {
    Cli help = Cli.program("parse", "--help");
    assertThat(help.code()).isZero();
    assertThat(help.out())
        .contains("--trusted-proxies", "Exit codes:", "parse --format '%h %l %u %t \"%r\" %>s");
  }

  /** Whatever the bytes, each line has one answer and nothing is thrown. */
  @ParameterizedTest
  @ValueSource(strings = {"", "1f8b08", "425a68", "28b52ffd", "fd377a585a00", "04224d18"})
  void neverThrowsOnAnyBytes(String magic) {
    Random random = new Random(20251127);
    byte[] head = java.util.HexFormat.of().parseHex(magic);
    for (int round = 0; round < 300; round++) {
      byte[] noise = new byte[random.nextInt(600)];
      random.nextBytes(noise);
      byte[] input = Arrays.copyOf(head, head.length + noise.length);
      System.arraycopy(noise, 0, input, head.length, noise.length);
      Cli parsed = Cli.parse(input, "-");
      assertThat(parsed.code()).isIn(List.of(0, 1));
      assertThat(parsed.err()).doesNotContain("\tat ");
      if (magic.isEmpty()) {
        assertThat(parsed.out().lines().count()).isEqualTo(lines(input));
      }
    }
  }

  @Test
  void neverThrowsOnDamagedPacks() throws IOException {
    Random random = new Random(7);
    byte[] good = gzip(bytes((LINE + "\n").repeat(20)));
    for (int round = 0; round < 500; round++) {
      byte[] damaged = good.clone();
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      Cli parsed = Cli.parse(damaged, "-");
      assertThat(parsed.code()).isIn(List.of(0, 1));
      assertThat(parsed.err()).doesNotContain("\tat ");
    }
  }

  /** Lines that nearly fit a directive with every kind of field. */
  @Test
  void neverThrowsOnLinesThatNearlyFit() {
    String[] formats = {
      "%a %{%d/%b/%Y:%T}t.%{msec_frac}t %{%z}t \"%r\" %U%q %>s %B %{x}C",
      "$remote_addr [$time_iso8601] $msec $host$request_uri $uri$is_args$args $upstream_status x",
      "%{usec}t %{sec}t %h \"%m %U\" %q %V"
    };
    String[] lines = {
      "192.0.2.1 27/Mar/2025:09:12:55.123 +0100 \"GET /a HTTP/1.1\" /a?b 200 12 -",
      "::1 [2025-03-27T09:12:55+01:00] 1743063175.123 e.org/a?b /a?b 200, 200 : 200 x",
      "1743063175123456 1743063175 192.0.2.1 \"GET /a\" ?b e.org"
    };
    Random random = new Random(3);
    for (int round = 0; round < 3000; round++) {
      byte[] line = bytes(lines[round % 3]);
      for (int i = random.nextInt(3); i > 0; i--) {
        line[random.nextInt(line.length)] = (byte) " \"[]:9-x%\\/\u00ff".charAt(random.nextInt(12));
      }
      byte[] cut = round % 5 == 0 ? Arrays.copyOf(line, random.nextInt(line.length)) : line;
      assertThat(Cli.parse(cut, "--format", formats[round % 3], "-").code()).isZero();
    }
  }

  private static long lines(byte[] input) {
    long newlines = 0;
    for (byte b : input) {
      newlines += b == '\n' ? 1 : 0;
    }
    boolean open = input.length > 0 && input[input.length - 1] != '\n';
    return newlines + (open ? 1 : 0);
  }
}
