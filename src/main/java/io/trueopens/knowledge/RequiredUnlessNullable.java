package io.trueopens.knowledge;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;

/** Makes every component of a record a required key, unless its type is marked nullable. */
final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  @Override
  public Boolean hasRequiredMarker(AnnotatedMember member) {
    AnnotatedType type = componentType(member);
    return type == null
        ? super.hasRequiredMarker(member)
        : Boolean.valueOf(!type.isAnnotationPresent(Nullable.class));
  }

  /** What must be there must not be null either, nor an element of any list. */
  @Override
  public JsonSetter.Value findSetterInfo(Annotated annotated) {
    AnnotatedType type = componentType(annotated);
    if (type == null) {
      return super.findSetterInfo(annotated);
    }
    return type.isAnnotationPresent(Nullable.class)
        ? JsonSetter.Value.forContentNulls(Nulls.FAIL)
        : JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL);
  }

  /** The type of a record's component, null for anything else. */
  private static @Nullable AnnotatedType componentType(Annotated annotated) {
    return annotated instanceof AnnotatedParameter parameter
            && parameter.getDeclaringClass().isRecord()
            && parameter.getOwner().getMember() instanceof Executable constructor
        ? constructor.getAnnotatedParameterTypes()[parameter.getIndex()]
        : null;
  }
}
