package io.trueopens.format.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What real servers log of hard requests is read as it was sent. Their logs are left in {@code
 * target/server-logs}. Needs no Spark.
 */
class RealServersIT {
  static Stream<Named<Server>> servers() {
    return Stream.of(
            new Nginx(),
            new Apache(),
            new Lighttpd(),
            new Haproxy(),
            new Caddy(),
            new Varnish(),
            new Squid(),
            new Tomcat(),
            new Jetty(),
            new TrafficServer(),
            new H2o())
        .map(server -> Named.of(server.name(), server));
  }

  @ParameterizedTest
  @MethodSource("servers")
  void everyFieldIsReadAsItWasSent(Server server, @TempDir Path folder) throws Exception {
    Optional<String> version = DebianPackage.version(server.name());
    assumeTrue(
        version.isPresent(),
        "needs " + server.name() + "; on Debian: apt-get install " + server.name());
    String ran = server.name() + "-" + version.get();
    System.out.println("real server: " + ran);
    List<String> problems =
        Trial.problems(server, folder, Path.of("target/server-logs").resolve(ran));
    assertThat(problems).as(ran).isEmpty();
  }
}
