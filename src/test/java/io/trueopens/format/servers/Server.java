package io.trueopens.format.servers;

import java.util.List;

/** A server as its Debian package has it. */
interface Server {
  /** The name of the package. */
  String name();

  /** Its logs. */
  List<AccessLog> logs();

  /** Whether it speaks HTTP/2 without TLS. */
  default boolean speaksHttp2() {
    return true;
  }

  /** Whether one port feeds all logs; else each has its own. */
  default boolean sharesPort() {
    return true;
  }

  /** Whether it logs a request only after its answer, maybe after the next request. */
  default boolean logsLate() {
    return false;
  }

  /** Writes its configuration and says how to start it. */
  List<Launch> configure(Home home);
}
