package io.trueopens.fetcher;

import io.trueopens.knowledge.StrictJson;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The hosts on which people read mail in a browser. */
final class WebmailHosts {
  static final String RESOURCE = "/fetchers/webmail.json";

  /** The data file; {@code hosts} count with all their subdomains. */
  record File(
      List<String> sources,
      String checked,
      List<String> hosts,
      List<String> examples,
      List<String> counterexamples) {}

  private static final class Bundled {
    static final WebmailHosts HOSTS =
        new WebmailHosts(StrictJson.readBundled(RESOURCE, File.class).hosts());
  }

  private final Set<String> hosts;

  WebmailHosts(List<String> hosts) {
    this.hosts = Set.copyOf(hosts);
  }

  static WebmailHosts bundled() {
    return Bundled.HOSTS;
  }

  boolean isWebmail(String referer) {
    String host = host(referer);
    while (true) {
      if (hosts.contains(host)) {
        return true;
      }
      int dot = host.indexOf('.');
      if (dot < 0) {
        return false;
      }
      host = host.substring(dot + 1);
    }
  }

  /** Cut by hand, since a URI parser rejects much of what browsers send. */
  private static String host(String url) {
    int start = url.indexOf("://");
    String rest = start < 0 ? url : url.substring(start + 3);
    int end = 0;
    while (end < rest.length() && "/?#\\".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    String authority = rest.substring(0, end);
    String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
    int colon = hostAndPort.indexOf(':');
    return (colon < 0 ? hostAndPort : hostAndPort.substring(0, colon)).toLowerCase(Locale.ROOT);
  }
}
