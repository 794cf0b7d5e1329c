package io.trueopens.format.servers;

import static io.trueopens.format.servers.RequestDraft.get;
import static io.trueopens.format.servers.RequestDraft.utf8;

import java.util.List;

/** Requests whose target is hard to log. */
final class HardTargets {
  /** The one file that servers of files have. */
  static final String PIXEL = "/pixel.gif";

  private static final int EIGHT_KILOBYTES = 8_000;

  private HardTargets() {}

  static List<Request> all() {
    return List.of(
        get(PIXEL).referer("https://mail.example.org/inbox").named("plain"),
        get("/open?c=1&m=2%20x&u=a+b").named("query"),
        get("/open?c=1&amp;m=2").named("entity-in-query"),
        get("/open?u=http://e.org/?x=1").named("url-in-query"),
        get("/a\"b\".gif").named("quote-in-target"),
        get("/a?q=\"b\"").named("quote-in-query"),
        get("/a\\x22\\n\\\\.gif").named("backslash-in-target"),
        get("/a?q=\\").named("backslash-at-end"),
        get("/a%22%5C%0a%E9.gif").named("percent-escapes"),
        get("/a%zz%.gif").named("broken-percent"),
        get("/a?p=%zz%").named("broken-percent-in-query"),
        get("/" + utf8("größe-日本.gif")).named("utf8-in-target"),
        get("/\u00e9t\u00e9.gif").named("latin1-in-target"),
        get("/a?q=\u00c3(\u00ff").named("broken-utf8-in-query"),
        get("/a\u0001b\u007f.gif").named("control-in-target"),
        get("/a\tb.gif").named("tab-in-target"),
        get("/a b.gif").named("blank-in-target"),
        get("/a  b?c d e").named("blanks-in-query"),
        get("/a HTTP/1.0 b.gif").named("protocol-in-target"),
        get("/{a}|<b>^`[c].gif").named("braces-in-target"),
        get("/a,b;c=d:e@f'g$h.gif").named("punctuation-in-target"),
        get("/a.gif#part").named("fragment"),
        get("/a/./b/../c.gif").named("dots-in-target"),
        get("//e.org/a.gif").named("two-slashes"),
        get("a.gif").named("no-slash"),
        get("/a?" + "q".repeat(EIGHT_KILOBYTES)).named("8-kilobytes"),
        get("http://" + RequestDraft.HOST + "/abs.gif?a=b")
            .means(Fact.TARGET, "/abs.gif?a=b")
            .named("absolute-form"),
        get("http://" + RequestDraft.HOST).means(Fact.TARGET, "/").named("absolute-form-bare"));
  }
}
