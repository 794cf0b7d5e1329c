package io.trueopens.mail;

import io.trueopens.knowledge.InvalidFileException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.HashMap;
import java.util.Map;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.dom.field.FieldName;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads a message with headers and parts: its HTML, and the names of the images inside it. */
final class MessageReader {
  private final String place;
  private final Map<String, String> inlineNames = new HashMap<>();
  private @Nullable Document html;

  MessageReader(String place) {
    this.place = place;
  }

  Mail read(byte[] octets) {
    try {
      Message message = new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(octets));
      visit(message);
      if (html == null) {
        throw new InvalidFileException(
            place, "the message holds no HTML part; lint needs one, plain text has no images");
      }
      String subject = message.getSubject();
      return new Mail(place, subject == null ? "" : subject, html, inlineNames);
    } catch (IOException e) {
      throw new InvalidFileException(place, "is no message that can be read: " + e.getMessage(), e);
    }
  }

  private void visit(Entity entity) throws IOException {
    Body body = entity.getBody();
    if (body instanceof Multipart parts) {
      for (Entity part : parts.getBodyParts()) {
        visit(part);
      }
    } else if (body instanceof SingleBody single) {
      Field id = entity.getHeader().getField("Content-ID");
      if (id != null) {
        inlineNames.put(withoutBrackets(id.getBody()), nameOf(entity));
      }
      if (html == null && "text/html".equals(entity.getMimeType())) {
        html = parse(single, entity);
      }
    }
  }

  private static Document parse(SingleBody body, Entity entity) throws IOException {
    try (InputStream in = body.getInputStream()) {
      return Jsoup.parse(in, charset(entity), "");
    }
  }

  /** The charset as the part declares it; without one the HTML is asked. */
  private static @Nullable String charset(Entity entity) {
    Field type = entity.getHeader().getField(FieldName.CONTENT_TYPE);
    String declared = type instanceof ContentTypeField content ? content.getCharset() : null;
    try {
      return declared != null && Charset.isSupported(declared) ? declared : null;
    } catch (IllegalCharsetNameException e) {
      return null; // a stranger wrote it; the HTML itself may know better
    }
  }

  private static String nameOf(Entity entity) {
    String name = entity.getFilename();
    if (name != null) {
      return name;
    }
    Field type = entity.getHeader().getField(FieldName.CONTENT_TYPE);
    String typeName =
        type instanceof ContentTypeField content ? content.getParameter("name") : null;
    return typeName == null ? "" : typeName;
  }

  private static String withoutBrackets(String id) {
    return id.strip().replace("<", "").replace(">", "");
  }
}
