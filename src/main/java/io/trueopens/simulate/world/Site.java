package io.trueopens.simulate.world;

import java.util.List;

/**
 * The web site around the tracked objects.
 *
 * @param host that serves the tracked objects
 * @param otherHost that serves all the rest
 * @param pages paths of pages
 * @param assets paths of what pages load
 * @param probes paths that strangers try
 * @param referers pages elsewhere that lead here
 * @param crawlers agents of search engines and monitors
 * @param oddAgents agents with signs that logs must escape
 */
public record Site(
    String host,
    String otherHost,
    List<String> pages,
    List<String> assets,
    List<String> probes,
    List<String> referers,
    List<String> crawlers,
    List<String> oddAgents) {
  /** Checks that nothing is empty. */
  public Site {
    Check.some("pages", pages);
    Check.some("assets", assets);
    Check.some("probes", probes);
    Check.some("referers", referers);
    Check.some("crawlers", crawlers);
    Check.some("odd_agents", oddAgents);
  }
}
