package io.trueopens.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.address.TrustedProxies;
import io.trueopens.hit.Hit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a server escaped is read as it was before, whatever it was. */
class EscapingFormatsTest {
  private static final int ROUNDS = 2_000;
  private static final Reading READING = new Reading(ZoneOffset.UTC, TrustedProxies.NONE);
  private static final String LETTERS = "aZ09/().;:,_-é€";

  /** A server's way of writing, as its source or its documentation tells it. */
  private enum Writer {
    /** Apache httpd, ap_escape_logitem; bytes of other alphabets as hexadecimal. */
    APACHE("apache-combined", "\"\\\n\r\t\b\u000b\u0001\u007f '[]{}%+#", Writer::apache),
    /** nginx, escape=default. */
    NGINX("nginx-combined", "\"\\\n\r\t\u0001\u007f '[]{}%+#", Writer::nginx),
    /** nginx, escape=json. */
    NGINX_JSON("nginx-json", "\"\\\n\r\t\b\f\u0001 '[]{}%+#", Writer::json),
    /** HAProxy: # and two digits. A target holds no blank. */
    HAPROXY("haproxy-http", "\"#\u0001{}|%+\\", Writer::hash),
    /** CloudFront. That %2520 is a blank, too, cannot be had with a true %20, so there is no %. */
    CLOUDFRONT("cloudfront-standard", "\"\\ \t'[]{}+#", Writer::percent),
    /** IIS. A plus sign of the client's own looks like a blank. */
    IIS("iis-w3c", " \"\\'[]{}%#", text -> text.replace(' ', '+')),
    /** Google Cloud Storage: CSV. */
    GCS("gcs-usage", "\"\\ '[]{}%+#", text -> text.replace("\"", "\"\"")),
    /** Akamai DataStream, JSON: as web forms do. */
    AKAMAI(
        "akamai-datastream-json",
        "\"\\ '[]{}+#&=",
        text -> URLEncoder.encode(text, StandardCharsets.UTF_8));

    private final String format;
    private final String signs;

    @SuppressWarnings("ImmutableEnumChecker") // methods that keep nothing
    private final UnaryOperator<String> write;

    Writer(String format, String signs, UnaryOperator<String> write) {
      this.format = format;
      this.signs = signs;
      this.write = write;
    }

    /** What the format's sample says, in whose place other texts are put. */
    private Function<Hit, String> field() {
      return this == HAPROXY ? Hit::target : Hit::userAgent;
    }

    private static String bytewise(String text, IntFunction<String> write) {
      StringBuilder written = new StringBuilder();
      for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
        written.append(write.apply(b & 0xff));
      }
      return written.toString();
    }

    private static boolean isPlain(int b) {
      return b >= ' ' && b < 0x7f && b != '"' && b != '\\';
    }

    private static String apache(String text) {
      return bytewise(
          text,
          b ->
              switch (b) {
                case '"' -> "\\\"";
                case '\\' -> "\\\\";
                case '\n' -> "\\n";
                case '\r' -> "\\r";
                case '\t' -> "\\t";
                case '\b' -> "\\b";
                case 0x0b -> "\\v";
                default -> isPlain(b) ? "" + (char) b : "\\x%02x".formatted(b);
              });
    }

    private static String nginx(String text) {
      return bytewise(text, b -> isPlain(b) ? "" + (char) b : "\\x%02X".formatted(b));
    }

    private static String json(String text) {
      StringBuilder written = new StringBuilder();
      for (char c : text.toCharArray()) {
        int known = "\n\r\t\b\f".indexOf(c);
        if (c == '"' || c == '\\') {
          written.append('\\').append(c);
        } else if (known >= 0) {
          written.append('\\').append("nrtbf".charAt(known));
        } else {
          written.append(c < ' ' ? "\\u%04X".formatted((int) c) : String.valueOf(c));
        }
      }
      return written.toString();
    }

    private static String hash(String text) {
      return bytewise(
          text,
          b ->
              isPlain(b) && "#{|}".indexOf(b) < 0
                  ? "" + (char) b
                  : String.format(Locale.ROOT, "#%02X", b));
    }

    private static String percent(String text) {
      return bytewise(text, b -> isPlain(b) && b != ' ' ? "" + (char) b : "%%%02X".formatted(b));
    }
  }

  @ParameterizedTest
  @EnumSource
  void readsBackWhatWasWritten(Writer writer) {
    LineParser parser = Formats.named(writer.format, READING);
    FormatFile.Sample sample = sample(writer, parser);
    String old = text(writer, parser, sample.line());
    assertThat(sample.line()).contains(writer.write.apply(old));
    Random random = new Random(44);
    for (int round = 0; round < ROUNDS; round++) {
      String text = (writer == Writer.HAPROXY ? "/a" : "a") + random(writer, random) + "z";
      String line = sample.line().replace(writer.write.apply(old), writer.write.apply(text));
      assertThat(text(writer, parser, line)).as(line).isEqualTo(text);
    }
  }

  private static String random(Writer writer, Random random) {
    String signs = writer.signs + LETTERS;
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i >= 0; i--) {
      text.append(signs.charAt(random.nextInt(signs.length())));
    }
    return text.toString();
  }

  /** The format's first sample that is a request with the field in it. */
  private static FormatFile.Sample sample(Writer writer, LineParser parser) {
    FormatFile file =
        Formats.files().stream()
            .filter(f -> f.id().equals(writer.format))
            .findFirst()
            .orElseThrow();
    for (FormatFile.Sample sample : file.samples()) {
      String header = sample.header();
      if (header != null) {
        byte[] bytes = header.getBytes(StandardCharsets.UTF_8);
        parser.header(bytes, 0, bytes.length);
      }
      String text = text(writer, parser, sample.line());
      if (text != null && sample.line().contains(writer.write.apply(text))) {
        return sample;
      }
    }
    throw new AssertionError("no sample of " + writer.format + " will do");
  }

  private static String text(Writer writer, LineParser parser, String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return parser.parse(bytes, 0, bytes.length) instanceof Hit hit
        ? writer.field().apply(hit)
        : null;
  }
}
