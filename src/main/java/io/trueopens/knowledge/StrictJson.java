package io.trueopens.knowledge;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * JSON with comments, read into records so that nothing is passed over: an unknown, a doubled or a
 * missing key is an error that names the place.
 */
public final class StrictJson {
  private static final String MISSING = "Missing required creator property '";
  private static final String TRAILING = "Trailing token";
  private static final String NOTHING = "the file holds no value; expected a JSON object";

  private static final List<CoercionInputShape> SCALARS =
      List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .withCoercionConfig(LogicalType.Textual, StrictJson::refuseScalars)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .annotationIntrospector(new RequiredUnlessNullable())
          .build();

  private StrictJson() {}

  private static void refuseScalars(MutableCoercionConfig texts) {
    for (CoercionInputShape shape : SCALARS) {
      texts.setCoercion(shape, CoercionAction.Fail);
    }
  }

  /**
   * Reads a text.
   *
   * @param name what messages call the text, normally its path
   * @throws InvalidFileException when the text is no JSON or does not fit the type
   */
  public static <T> T read(String name, String text, Class<T> type) {
    try {
      new KnownKeys(MAPPER, name).check(text, type);
      return bound(name, text, type);
    } catch (JsonProcessingException e) {
      throw invalid(name, e.getLocation(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read a text that is here already: " + name, e);
    }
  }

  private static <T> T bound(String name, String text, Class<T> type) throws IOException {
    try {
      T value = MAPPER.readValue(text, type);
      if (value == null) {
        throw new InvalidFileException(name, NOTHING);
      }
      return value;
    } catch (JsonMappingException e) {
      Places places = new Places(MAPPER, text);
      String problem = isWrongValue(e) ? wrongValue(e, text, places) : problem(e);
      boolean isOfAValue = e instanceof ValueInstantiationException || !e.getPath().isEmpty();
      JsonLocation place = isOfAValue ? places.of(problem, e.getPath()) : e.getLocation();
      throw invalid(name, place, problem, e);
    }
  }

  /** Of the same exceptions some say that a value is not there, which has words of its own. */
  private static boolean isWrongValue(JsonMappingException e) {
    return e instanceof MismatchedInputException wrong
        && !(e instanceof InvalidNullException)
        && !e.getOriginalMessage().startsWith(MISSING)
        && !e.getOriginalMessage().startsWith(TRAILING)
        && wrong.getTargetType() != null;
  }

  private static String wrongValue(JsonMappingException e, String text, Places places)
      throws IOException {
    JsonNode root =
        MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(text);
    if (root.isMissingNode()) {
      return NOTHING;
    }
    Class<?> wanted = ((MismatchedInputException) e).getTargetType();
    return in(e) + new WrongValue(MAPPER).told(root.at(places.pointer(e.getPath())), wanted);
  }

  /** Reads a file that ships inside the jar, by its absolute resource name. */
  public static <T> T readBundled(String resource, Class<T> type) {
    try (InputStream in = StrictJson.class.getResourceAsStream(resource)) {
      Objects.requireNonNull(in, () -> "no such resource: " + resource);
      return MAPPER.readValue(in, type);
    } catch (JsonProcessingException e) {
      throw invalid(resource, e.getLocation(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the bundled " + resource, e);
    }
  }

  private static InvalidFileException invalid(
      String name, @Nullable JsonLocation at, JsonProcessingException e) {
    return invalid(name, at, problem(e), e);
  }

  private static InvalidFileException invalid(
      String name, @Nullable JsonLocation at, String problem, JsonProcessingException e) {
    String place = at == null ? name : name + ":" + at.getLineNr() + ":" + at.getColumnNr();
    return new InvalidFileException(place, problem, e);
  }

  private static String problem(JsonProcessingException e) {
    if (e instanceof JsonEOFException) {
      return "the text ends too early: a brace, a bracket, a quotation mark or a comment is not"
          + " closed";
    }
    if (e instanceof InvalidNullException nothing && nothing.getPropertyName() != null) {
      return in(e)
          + "\""
          + nothing.getPropertyName().getSimpleName()
          + "\" is null; give it a value";
    }
    Throwable cause = e.getCause();
    String said =
        cause instanceof IllegalArgumentException && cause.getMessage() != null
            ? cause.getMessage()
            : withoutJacksonsWords(e.getOriginalMessage());
    return in(e) + said;
  }

  /** Jackson speaks of creators and their parameters; people have keys. */
  private static String withoutJacksonsWords(String message) {
    if (message.startsWith(TRAILING)) {
      return "something stands behind the end of the JSON value; a file holds one";
    }
    return message.startsWith(MISSING)
        ? "the key '"
            + message.substring(MISSING.length(), message.indexOf('\'', MISSING.length()))
            + "' is missing"
        : message;
  }

  /** Where in the file's object, or nothing when that is not known. */
  private static String in(JsonProcessingException e) {
    String path = e instanceof JsonMappingException mapping ? path(mapping) : "";
    return path.isEmpty() ? "" : "in " + path + ": ";
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }
}
