package io.trueopens.fetcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The nightly script, with a server on loopback in place of the publishers'. */
class FetchNetworksIT {
  private static final String RANGES = "{\"prefixes\": [{\"ipv4Prefix\": \"192.0.2.0/24\"}]}";

  @TempDir Path folder;
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "no curl: apt-get install curl");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/goog.json", exchange -> answer(exchange, 200, RANGES));
    server.createContext("/moved.json", this::move);
    server.createContext("/gone.json", exchange -> answer(exchange, 404, "<html>gone</html>"));
    server.createContext("/empty.json", exchange -> answer(exchange, 200, ""));
    server.createContext("/half.csv", FetchNetworksIT::breakOff);
    server.start();
  }

  @AfterEach
  void end() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void move(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Location", address("goog.json"));
    answer(exchange, 302, "");
  }

  /** Promises a thousand bytes and hangs up after some. */
  private static void breakOff(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 1_000);
    exchange.getResponseBody().write("192.0.2.0/24,GB,GB-EN,London,\n".getBytes());
    exchange.getResponseBody().flush();
    exchange.close();
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
  }

  private record Ended(int code, String errors) {}

  private Ended fetch(String lists) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("lists.txt"), lists);
    Path errors = folder.resolve("errors.txt");
    ProcessBuilder script =
        new ProcessBuilder(
            "bash", "jobs/nightly/fetch-networks.sh", folder.resolve("networks").toString());
    script.environment().put("LISTS", file.toString());
    script.environment().put("no_proxy", "127.0.0.1");
    script.environment().remove("AZURE_LIST");
    Process process = script.redirectError(errors.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), Files.readString(errors));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("networks"))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void fetchesListsThatTheRunReads() throws IOException, InterruptedException {
    Ended ended =
        fetch(
            "# ours\n\ngoog.json %s\ncommon-crawlers.json %s\n"
                .formatted(address("goog.json"), address("moved.json")));
    assertThat(ended).isEqualTo(new Ended(0, ""));
    assertThat(files()).containsExactly("common-crawlers.json", "goog.json");
    assertThat(
            Networks.read(folder.resolve("networks")).matching("192.0.2.1", LocalDate.MAX).stream()
                .map(NetworkMatch::set))
        .containsExactly("google", "googlebot");
  }

  @Test
  void leavesOutAndNamesWhatCannotBeFetchedWhole() throws IOException, InterruptedException {
    Ended ended =
        fetch(
            "cloud.json %s\negress-ip-ranges.csv %s\nip-ranges.json %s\ngoog.json %s\n"
                .formatted(
                    address("gone.json"),
                    address("half.csv"),
                    address("empty.json"),
                    address("goog.json")));
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.errors().lines().filter(line -> line.startsWith("fetch-networks: ")))
        .containsExactly(
            "fetch-networks: cloud.json could not be fetched from " + address("gone.json"),
            "fetch-networks: egress-ip-ranges.csv could not be fetched from " + address("half.csv"),
            "fetch-networks: ip-ranges.json could not be fetched from " + address("empty.json"));
    assertThat(files()).containsExactly("goog.json");
    assertThat(Networks.read(folder.resolve("networks")).sets()).contains("google");
  }

  @Test
  void anotherTryOnTheSameDayKeepsWhatWasFetched() throws IOException, InterruptedException {
    fetch("goog.json " + address("goog.json"));
    Ended again = fetch("goog.json " + address("gone.json"));
    assertThat(again.code()).isEqualTo(1);
    assertThat(files()).containsExactly("goog.json");
  }

  @Test
  void aNightWithoutAnyListLeavesNoDay() throws IOException, InterruptedException {
    assertThat(fetch("goog.json " + address("gone.json")).code()).isEqualTo(1);
    assertThat(folder.resolve("networks")).isEmptyDirectory();
  }

  /** Names that the run does not know would end it before any work. */
  @Test
  void everyNameInTheListsIsKnown() throws IOException {
    List<String> names =
        Files.readString(Path.of("jobs/nightly/network-lists.txt"))
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split(" ")[0])
            .toList();
    String all =
        "{\"serviceArea\": \"Exchange\", \"ips\": [\"192.0.2.0/24\"], \"prefixes\":"
            + " [{\"ip_prefix\": \"192.0.2.0/24\", \"ipv4Prefix\": \"192.0.2.0/24\"}]}";
    assertThat(names)
        .hasSize(9)
        .allSatisfy(
            name ->
                assertThat(
                        PublishedList.read(
                                name, name.endsWith(".csv") ? "192.0.2.0/24,GB,GB-EN,London," : all)
                            .networks())
                    .isNotEmpty());
  }
}
