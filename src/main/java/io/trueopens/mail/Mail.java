package io.trueopens.mail;

import io.trueopens.knowledge.InvalidFileException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** One mail, or the template of one. */
public final class Mail {
  private final String place;
  private final String subject;
  private final Document html;
  private final Map<String, String> inlineNames;

  /**
   * @param place what messages call the mail, normally its path
   * @param inlineNames names of attached images, by content id
   */
  Mail(String place, String subject, Document html, Map<String, String> inlineNames) {
    this.place = place;
    this.subject = subject;
    this.html = html;
    this.inlineNames = Map.copyOf(inlineNames);
  }

  /**
   * Reads a mail.
   *
   * @param place its path; one that ends in {@code .eml} is read as a message with headers and
   *     parts, all else as HTML
   * @throws InvalidFileException when a message holds no HTML
   */
  public static Mail read(String place, byte[] octets) {
    return place.toLowerCase(Locale.ROOT).endsWith(".eml")
        ? new MessageReader(place).read(octets)
        : readHtml(place, octets);
  }

  private static Mail readHtml(String place, byte[] octets) {
    try {
      // Without a name of a charset, jsoup asks the byte order mark and the meta elements.
      Document html = Jsoup.parse(new ByteArrayInputStream(octets), null, "");
      return new Mail(place, html.title().strip(), html, Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read what is in memory already: " + place, e);
    }
  }

  /** What messages call the mail. */
  public String place() {
    return place;
  }

  /** The subject, or the document's title where there are no headers; may be empty. */
  public String subject() {
    return subject;
  }

  Document html() {
    return html;
  }

  /** The file name of an attached image; empty when it has none. */
  String inlineName(String contentId) {
    return inlineNames.getOrDefault(contentId, "");
  }
}
