package io.trueopens.table;

import static io.trueopens.table.Column.Type.BOOLEAN;
import static io.trueopens.table.Column.Type.DATE;
import static io.trueopens.table.Column.Type.DOUBLE;
import static io.trueopens.table.Column.Type.INT;
import static io.trueopens.table.Column.Type.LONG;
import static io.trueopens.table.Column.Type.STRING;
import static io.trueopens.table.Column.Type.TIMESTAMP;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The ten tables, with their columns in the order in which they are written. */
public enum Table {
  /** What was sent: one row a message. */
  DELIVERIES(
      c("message", STRING, "pseudonym of the message's id, else of campaign with recipient"),
      c("recipient", STRING, "pseudonym of the recipient; null where not given"),
      c("campaign", STRING, "campaign"),
      c("variant", STRING, "arm of the campaign"),
      c("image", STRING, "name of the variant's image; null where not given"),
      c(
          "alt",
          STRING,
          "alt text of that image; empty where it is given as empty, null where not given"),
      c("subject", STRING, "subject of the mail; null where not given"),
      c("style", STRING, "naming style of the image, read beside the subject, or unknown"),
      c("alt_style", STRING, "style of its alt text, read beside both; null where not given"),
      c("dispatched_at", TIMESTAMP, "when the mailer sent it; null where not given"),
      c("delivered_at", TIMESTAMP, "when the receiving server accepted it; null where not given"),
      c("started_at", TIMESTAMP, "when its campaign began; null where not given"),
      c("status", STRING, "delivered, bounced, or dispatched when neither is known")),

  /** Tracked requests: one row for each distinct line. */
  HITS(
      c("event_time", TIMESTAMP, "when the server says the request happened"),
      c("host", STRING, "host that was asked"),
      c("kind", STRING, "pixel, image, download, view, trap or click"),
      c("campaign", STRING, "campaign as the URL has it; null where it has none"),
      c(
          "message",
          STRING,
          "pseudonym of the message's id, else of campaign with recipient; or null"),
      c("image", STRING, "name of the image or document; null for a pixel"),
      c("link", STRING, "pseudonym of which link it is; null where the URL does not tell"),
      c("method", STRING, "request method"),
      c("status", INT, "response status; null where not logged"),
      c("bytes", LONG, "bytes sent; null where not logged"),
      c("referer", STRING, "class of the Referer: none, webmail or other"),
      c("user_agent", STRING, "User-Agent as logged; null where not logged"),
      c("agent", STRING, "mail client or fetcher, as people call it"),
      c("network", STRING, "pseudonym of the client's network (/24 or /48); expires"),
      c("network_sets", STRING, "known networks it lies in, as set@snapshot, comma-separated"),
      c("address_known", BOOLEAN, "whether an address was logged"),
      c("seconds_since_delivery", LONG, "from delivery, else dispatch, to the request; or null"),
      c("attribution", STRING, "delivered, or why no delivered message accounts for it"),
      c(
          "behaviour",
          STRING,
          "what it shows beside other fetches, comma-separated; null if nothing"),
      c("download", STRING, "line_hash of the first fetch of its download; null in other kinds"),
      c("verdict", STRING, "what the fetch means"),
      c("rule", STRING, "rule that decided"),
      c("confidence", STRING, "high, medium or low"),
      c("evidence", STRING, "the reason in a sentence"),
      c("frozen", BOOLEAN, "whether the verdict was kept when its evidence expired"),
      c("line_hash", STRING, "pseudonym of the line; equal lines are one hit"),
      c("source_file", STRING, "a file that holds the line"),
      c("log", STRING, "entry of logs in the job file by which it was read"),
      c("copies", LONG, "most often seen in one file"),
      c("event_date", DATE, "day of the request; the partition")),

  /** Lines that could not be read. */
  REJECTED_LINES(
      c("file", STRING, "file"),
      c("offset", LONG, "position of the line's first byte in the unpacked file"),
      c("length", INT, "length of the line in bytes"),
      c("reason", STRING, "kind of failure"),
      c("detail", STRING, "what came closest and where it stopped")),

  /** What became of each delivered message. */
  MESSAGES(
      c("message", STRING, "pseudonym of the message's id, else of campaign with recipient"),
      c("recipient", STRING, "pseudonym of the recipient; null where not given"),
      c("campaign", STRING, "campaign"),
      c("variant", STRING, "arm of the campaign"),
      c("image", STRING, "name of the variant's image; null where not given"),
      c("style", STRING, "naming style of the image, read beside the subject, or unknown"),
      c("alt_style", STRING, "style of its alt text, read beside both; null where not given"),
      c("dispatched_at", TIMESTAMP, "when the mailer sent it; null where not given"),
      c("delivered_at", TIMESTAMP, "when the receiving server accepted it; null where not given"),
      c("started_at", TIMESTAMP, "when its campaign began; null where not given"),
      c("outcome", STRING, "opened, engaged, undecided, prefetched_only, machine_only or silent"),
      c("first_open_at", TIMESTAMP, "first image fetch by a person; null when not opened"),
      c("seconds_to_open", LONG, "from delivery, else dispatch, to that; null when not known"),
      c("agent", STRING, "agent of the first open, else of the first fetch; null when silent"),
      c("surely_opened", BOOLEAN, "whether a rule of high confidence saw a person load an image"),
      c("interacted", BOOLEAN, "whether a person took a document, viewed or clicked"),
      c("person_at", TIMESTAMP, "first fetch by a person; or null"),
      c("doubtful_at", TIMESTAMP, "first prefetch or unknown fetch; or null"),
      c("known_outside", BOOLEAN, "recipient known before as outside Apple's protection"),
      c("pixels", LONG, "served pixel fetches"),
      c("images", LONG, "served image fetches"),
      c("named_images", LONG, "different named images that people fetched, 1,000 at most"),
      c("downloads", LONG, "downloads; ranges and retries go with the first fetch"),
      c("views", LONG, "served view fetches"),
      c("traps", LONG, "served fetches of links that no reader sees"),
      c("clicks", LONG, "served clicks"),
      c("human", LONG, "served fetches with this verdict"),
      c("human_via_proxy", LONG, "served fetches with this verdict"),
      c("prefetch", LONG, "served fetches with this verdict"),
      c("scanner", LONG, "served fetches with this verdict"),
      c("bot", LONG, "served fetches with this verdict"),
      c("link_preview", LONG, "served fetches with this verdict"),
      c("unknown", LONG, "served fetches with this verdict")),

  /** Documents that were fetched, by a person or not: one row for each time that one was. */
  DOWNLOADS(
      c("download", STRING, "line_hash of its first fetch"),
      c("message", STRING, "pseudonym as in hits; null where the URL names none"),
      c("campaign", STRING, "campaign as the URL has it; null where it has none"),
      c("host", STRING, "host that was asked"),
      c("file", STRING, "name of the document"),
      c("frequent", BOOLEAN, "whether it is one of the 1,000 documents that were taken most"),
      c("attribution", STRING, "as in hits"),
      c("verdict", STRING, "what the fetches mean: a person's if one of them is"),
      c("agent", STRING, "mail client or fetcher of the first fetch"),
      c("started_at", TIMESTAMP, "first fetch"),
      c("ended_at", TIMESTAMP, "last fetch"),
      c("fetches", LONG, "requests: the first, ranges, retries"),
      c("bytes", LONG, "bytes of its largest whole answer and of all ranges; null if not logged"),
      c("size", LONG, "size as the job gives it, else the largest whole answer seen; or null"),
      c("complete", BOOLEAN, "whether all bytes came; null when the size is not known")),

  /** Fetches that no delivered message accounts for, by what was fetched and why. */
  UNATTRIBUTED(
      c("attribution", STRING, "why: as in hits, never delivered"),
      c("host", STRING, "host that was asked"),
      c("kind", STRING, "pixel, image, download, view, trap or click"),
      c("campaign", STRING, "campaign as the URL has it; null where it has none, or left out"),
      c("image", STRING, "name of the image or document; null for a pixel, or left out"),
      c("left_out", STRING, "campaign, image or both: null in this row, being rare; see below"),
      c("fetches", LONG, "served fetches"),
      c("messages", LONG, "messages that the URLs of served fetches name"),
      c("human", LONG, "served fetches with this verdict"),
      c("human_via_proxy", LONG, "served fetches with this verdict"),
      c("prefetch", LONG, "served fetches with this verdict"),
      c("scanner", LONG, "served fetches with this verdict"),
      c("bot", LONG, "served fetches with this verdict"),
      c("link_preview", LONG, "served fetches with this verdict"),
      c("unknown", LONG, "served fetches with this verdict"),
      c("errors", LONG, "fetches answered with an error"),
      c("first_at", TIMESTAMP, "first fetch"),
      c("last_at", TIMESTAMP, "last fetch"),
      c("co_loaded", LONG, "an estimate: direct fetches beside the images of one message only"),
      c("co_loaded_messages", LONG, "an estimate: how many messages those are"),
      c("ambiguous", LONG, "direct fetches beside the images of several messages")),

  /** Outcomes and rates by variant of a campaign, by agent, and in total. */
  OPEN_RATES(
      c("grouping", STRING, "variant, style, campaign, total, agent, day or counted"),
      c("campaign", STRING, "campaign; null in the total"),
      c("variant", STRING, "arm, in rows by variant, agent and day"),
      c("style", STRING, "naming style, in rows by variant, agent, day and style"),
      c(
          "image",
          STRING,
          "name of the image, in rows by variant, agent and day; or null, see below"),
      c("agent", STRING, "agent, in rows by agent only"),
      c("day", INT, "in rows by day only: how many days since delivery"),
      c("first_dispatched_at", TIMESTAMP, "earliest dispatch of the row's messages"),
      c("delivered", LONG, "messages: the sum of the six outcomes"),
      c("opened", LONG, "messages with this outcome"),
      c("engaged", LONG, "messages with this outcome"),
      c("undecided", LONG, "messages with this outcome"),
      c("prefetched_only", LONG, "messages with this outcome"),
      c("machine_only", LONG, "messages with this outcome"),
      c("silent", LONG, "messages with this outcome"),
      c("engaged_perhaps_opened", LONG, "engaged messages with a prefetch or unknown fetch too"),
      c("rate", DOUBLE, "opened / delivered; null by agent, where silent readers are not known"),
      c("rate_lower", DOUBLE, "lower end of the 95 % Wilson interval of rate"),
      c("rate_upper", DOUBLE, "upper end of it"),
      c("rate_at_most", DOUBLE, "the rate if every doubtful fetch was a person's"),
      c("read_at_least", DOUBLE, "(opened + engaged) / delivered"),
      c("standing", STRING, "of a campaign: randomised, or observed"),
      c("mature", BOOLEAN, "of a campaign: whether its newest mail is as old as mature_days"),
      c("surely_opened", LONG, "opened messages that a rule of high confidence saw opened"),
      c("surely_rate", DOUBLE, "surely_opened / delivered"),
      c("outside_delivered", LONG, "messages with known_outside"),
      c("outside_opened", LONG, "those of them that were opened"),
      c("outside_rate", DOUBLE, "outside_opened / outside_delivered; null when there are none"),
      c("outside_lower", DOUBLE, "lower end of the 95 % Wilson interval of outside_rate"),
      c("outside_upper", DOUBLE, "upper end of it"),
      c("clear", LONG, "messages without any prefetch or unknown fetch"),
      c("clear_opened", LONG, "clear messages that were opened"),
      c("clear_interacted", LONG, "clear messages where a person took something"),
      c("clear_both", LONG, "clear messages with both"),
      c("blocked_share", DOUBLE, "1 - clear_both / clear_interacted: images were not loaded"),
      c("read_estimate", DOUBLE, "Chapman's estimate of how many of clear were read; see below"),
      c("read_estimate_lower", DOUBLE, "lower end of its 95 % interval"),
      c("read_estimate_upper", DOUBLE, "upper end of it")),

  /** By which rules a campaign's fetches were judged: served ones of delivered messages. */
  VERDICTS(
      c("grouping", STRING, "rule, or campaign: all its rules together"),
      c("campaign", STRING, "campaign"),
      c("verdict", STRING, "what the rule says; null for a campaign"),
      c("rule", STRING, "rule that decided; null for a campaign"),
      c("confidence", STRING, "of the rule: high, medium or low; null for a campaign"),
      c("fetches", LONG, "served fetches of delivered messages"),
      c("low_fetches", LONG, "those judged by rules of low confidence; campaigns only"),
      c("messages", LONG, "messages that have such fetches"),
      c("delivered", LONG, "delivered messages; campaigns only"),
      c("opened", LONG, "opened messages; campaigns only"),
      c("opened_on_low", LONG, "opened, by rules of low confidence alone; campaigns only"),
      c("not_opened_on_low", LONG, "not opened, and such a rule took an image from people")),

  /** Comparisons of arms, one row a day. */
  EXPERIMENTS(
      c("experiment", STRING, "name in the job file"),
      c("control", STRING, "arm compared with"),
      c("treatment", STRING, "arm under test"),
      c("day", DATE, "end of this day; null when nothing can be tested"),
      c(
          "control_delivered",
          LONG,
          "deliveries to the control so far, of campaigns that went to both arms"),
      c("treatment_delivered", LONG, "deliveries to the treatment so far, likewise"),
      c("difference", DOUBLE, "treatment - control, weighted over campaigns; null when too early"),
      c("lower", DOUBLE, "lower end of the running 95 % interval"),
      c("upper", DOUBLE, "upper end of it"),
      c("p", DOUBLE, "running minimum of the anytime-valid p"),
      c("latest", BOOLEAN, "whether this is the last day, which the verdict is about"),
      c("verdict", STRING, "more, less, open, flat, changed or not_testable; last day only"),
      c("gates", STRING, "JSON list of the gates: id, passed, finding; last day only"),
      c("sentence", STRING, "the verdict in words; last day only"),
      c("control_counts", STRING, "JSON object of the control's outcome counts; last day only"),
      c("treatment_counts", STRING, "JSON object of the treatment's; last day only"),
      c("details", STRING, "JSON object of what stands beside the verdict; last day only")),

  /** One row for each run. */
  RUNS(
      c("started_at", TIMESTAMP, "when the run began"),
      c("job", STRING, "name of the job"),
      c("report_date", DATE, "day the report is for"),
      c("version", STRING, "version of trueopens"),
      c("spark_version", STRING, "version of Spark"),
      c("java_version", STRING, "version of Java"),
      c("seconds", DOUBLE, "duration up to writing this row"),
      c("peak_memory_bytes", LONG, "most heap that the driver used"),
      c("bytes_read", LONG, "bytes of the lines that this run has read"),
      c("lines_read", LONG, "lines that this run has read"),
      c("lines", LONG, "lines of all inputs that were ever read"),
      c("tracked", LONG, "lines that fetch a tracked object"),
      c("set_aside", LONG, "previews and tests of the sending product"),
      c("untracked", LONG, "requests for anything else"),
      c("not_examined", LONG, "lines that hold no tracker's prefix"),
      c("ignored", LONG, "directives, blank lines, rows that are not HTTP"),
      c("rejected", LONG, "lines that could not be read"),
      c("waiting", LONG, "unfinished last lines, left for the next run"),
      c("hits", LONG, "distinct tracked lines"),
      c("attributed", LONG, "hits of delivered messages"),
      c("unattributed", LONG, "hits of others"),
      c("delivered", LONG, "delivered messages"),
      c("opened", LONG, "messages with this outcome"),
      c("engaged", LONG, "messages with this outcome"),
      c("undecided", LONG, "messages with this outcome"),
      c("prefetched_only", LONG, "messages with this outcome"),
      c("machine_only", LONG, "messages with this outcome"),
      c("silent", LONG, "messages with this outcome"),
      c("engaged_perhaps_opened", LONG, "engaged messages with a prefetch or unknown fetch too"),
      c("inputs", STRING, "JSON list of the inputs: file, bytes, fingerprint, counts, problem"),
      c("problems", STRING, "JSON list of what was wrong with inputs: file, text, failed"));

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of, of records
  private final List<Column> columns;

  Table(Column... columns) {
    this.columns = List.of(columns);
  }

  /** The columns, in order. */
  public List<Column> columns() {
    return columns;
  }

  /** Their names, in order. */
  public Set<String> columnNames() {
    return columns.stream().map(Column::name).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The folder's name, and what users call it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static Column c(String name, Column.Type type, String meaning) {
    return new Column(name, type, meaning);
  }
}
