package io.trueopens.pipeline;

import io.trueopens.fetcher.NetworkMatch;
import io.trueopens.fetcher.Networks;
import io.trueopens.message.AddressSeal;
import io.trueopens.message.Pseudonyms;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Holds the client of every hit against the networks as they are known tonight. The address is
 * opened inside a task and never leaves it.
 */
record MatchNetworks(Pseudonyms pseudonyms, Broadcast<Networks> networks)
    implements MapPartitionsFunction<Row, Row>, Serializable {
  private static final long serialVersionUID = 1L;

  private static final StructType MATCHED =
      Evidence.LIVE.add("download", DataTypes.StringType).add("network_sets", DataTypes.StringType);

  /** Adds the sets that clients lie in to rows of {@link MarkDownloads}. */
  Dataset<Row> matched(Dataset<Row> live) {
    return live.mapPartitions(this, Encoders.row(MATCHED));
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    AddressSeal seal = new AddressSeal(pseudonyms);
    RowMaker maker = new RowMaker(MATCHED);
    return stream(rows).map(row -> matched(row, seal, maker)).iterator();
  }

  private static Stream<Row> stream(Iterator<Row> rows) {
    Iterable<Row> iterable = () -> rows;
    return StreamSupport.stream(iterable.spliterator(), false);
  }

  private Row matched(Row row, AddressSeal seal, RowMaker maker) {
    String client = row.getAs(Evidence.CLIENT);
    if (client == null) {
      return maker.setAll(row).make();
    }
    LocalDate day = LocalDate.ofInstant(row.<Instant>getAs("event_time"), ZoneOffset.UTC);
    String sets =
        networks.value().matching(seal.opened(client), day).stream()
            .map(NetworkMatch::format)
            .collect(Collectors.joining(","));
    return maker.setAll(row).set("network_sets", sets).make();
  }
}
