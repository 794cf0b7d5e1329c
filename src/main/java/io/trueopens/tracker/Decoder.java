package io.trueopens.tracker;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A public encoding of ids in URLs. None throws on junk. */
enum Decoder {
  /** Percent-encoding, in which a plus is a plus. */
  PERCENT {
    @Override
    Optional<String> decode(String text) {
      return Optional.of(Percent.decode(text));
    }
  },
  /** Percent-encoding as forms write it, with a plus for a blank. */
  FORM {
    @Override
    Optional<String> decode(String text) {
      return Optional.of(Percent.decodeForm(text));
    }
  },
  /** Base64 of UTF-8, in the usual or the URL's alphabet, with or without = at its end. */
  BASE64 {
    @Override
    Optional<String> decode(String text) {
      try {
        byte[] bytes = Base64.getUrlDecoder().decode(text.replace('+', '-').replace('/', '_'));
        return Optional.of(
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
      } catch (IllegalArgumentException | CharacterCodingException e) {
        // Junk: the caller keeps the text as it is.
        return Optional.empty();
      }
    }
  },
  /** The name of the file at the end of a URL, without its query. */
  FILE_NAME {
    @Override
    Optional<String> decode(String text) {
      int query = text.indexOf('?');
      String path = query < 0 ? text : text.substring(0, query);
      String name = path.substring(path.lastIndexOf('/') + 1);
      return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }
  };

  /** The text behind the encoding, or empty when it is not encoded so. */
  abstract Optional<String> decode(String text);

  /** The name in data files. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Decoder of(String id) {
    return Arrays.stream(values())
        .filter(decoder -> decoder.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown decoder \""
                        + id
                        + "\"; known are "
                        + String.join(", ", Arrays.stream(values()).map(Decoder::id).toList())));
  }

  /** One decoder after the other; empty as soon as one finds junk. */
  static Optional<String> decode(List<Decoder> steps, String raw) {
    Optional<String> text = Optional.of(raw);
    for (Decoder step : steps) {
      text = text.flatMap(step::decode);
    }
    return text;
  }
}
