package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;

import io.trueopens.delivery.CampaignCount;
import io.trueopens.delivery.DeliveryFormat;
import io.trueopens.delivery.DeliveryFormat.Shape;
import io.trueopens.job.DeliveriesInput;
import io.trueopens.knowledge.InvalidFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.SparkException;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/** A list of deliveries in columns: CSV or Parquet. */
final class DeliveryTable {
  /** In the session's zone, which is UTC. */
  private static final String ISO = "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX";

  private final SparkSession spark;
  private final DeliveriesInput input;

  DeliveryTable(SparkSession spark, DeliveriesInput input) {
    this.spark = spark;
    this.input = input;
  }

  String path() {
    return input.path();
  }

  /** The rows with the user's columns, all as text. */
  Dataset<Row> texts() {
    try {
      return input.formatOrCsv() == DeliveryFormat.PARQUET
          ? parquet()
          : CsvList.read(spark, input.path(), wanted(), names());
    } catch (Exception e) {
      if (e instanceof AnalysisException || e instanceof SparkException) {
        throw new InvalidFileException(
            input.path(), "the deliveries cannot be read: " + e.getMessage(), e);
      }
      throw e;
    }
  }

  /** Where the header is missing, a row stands in its place, which may tell who people are. */
  private String names(List<String> header) {
    return wanted().stream().anyMatch(header::contains)
        ? String.join(", ", header)
        : Problem.counted(header.size(), "field", "fields") + ", and none that is looked for";
  }

  private List<String> wanted() {
    return input.formatOrCsv().shape() == Shape.COUNTS
        ? CampaignCount.COLUMNS
        : DeliveriesInput.FIELDS.stream().map(input::column).toList();
  }

  private Set<String> names() {
    return Stream.of("message", "recipient", "campaign", "variant", "image")
        .map(input::column)
        .collect(Collectors.toSet());
  }

  private Dataset<Row> parquet() {
    // A file that lacks a column of others has no value in it.
    Dataset<Row> rows = spark.read().option("mergeSchema", true).parquet(input.path());
    return rows.select(
        Arrays.stream(rows.schema().fields()).map(DeliveryTable::text).toArray(Column[]::new));
  }

  private static Column text(StructField field) {
    Column column = col("`" + field.name().replace("`", "``") + "`");
    boolean instant = field.dataType().equals(DataTypes.TimestampType);
    return (instant ? date_format(column, ISO) : column.cast(DataTypes.StringType))
        .as(field.name());
  }

  /**
   * The user's columns by our field, as far as the list has them, and those that tell the place.
   *
   * @param required the fields that must have one
   */
  Map<String, String> columns(String[] present, Set<String> required) {
    List<String> header = new ArrayList<>(Arrays.asList(present));
    Map<String, String> columns = new LinkedHashMap<>();
    for (String place : DeliverySchema.PLACE.fieldNames()) {
      if (header.remove(place)) {
        columns.put(place, place);
      }
    }
    for (String field : DeliveriesInput.FIELDS) {
      String column = input.column(field);
      boolean named = !column.equals(field);
      if (header.contains(column)) {
        columns.put(field, column);
      } else if (named || required.contains(field)) {
        throw new InvalidFileException(
            input.path(),
            "there is no column \""
                + column
                + "\" for "
                + field
                + "; the header has "
                + names(header)
                + ". Map it in \"columns\" of \"deliveries\"");
      }
    }
    return columns;
  }
}
