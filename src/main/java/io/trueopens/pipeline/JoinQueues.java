package io.trueopens.pipeline;

import io.trueopens.delivery.QueueStep;
import io.trueopens.delivery.QueueSteps;
import io.trueopens.delivery.QueueSteps.Entry;
import io.trueopens.delivery.QueueSteps.Owner;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Gives each delivery of a mail log the message of its queue id, over all files of the log. */
final class JoinQueues implements FlatMapGroupsFunction<String, Row, Row> {
  private static final long serialVersionUID = 1L;

  /** Rows without a queue id are counts; each goes by itself. */
  private static final MapFunction<Row, String> QUEUE =
      row -> {
        String queue = row.getAs(QueueStep.QUEUE);
        return queue == null
            ? row.getAs(DeliverySchema.FILE) + ":" + row.getAs(DeliverySchema.LINE)
            : queue;
      };

  static Dataset<Row> joined(Dataset<Row> keyed) {
    return keyed
        .groupByKey(QUEUE, Encoders.STRING())
        .flatMapGroups(new JoinQueues(), Encoders.row(DeliverySchema.KEYED));
  }

  @Override
  public Iterator<Row> call(String queue, Iterator<Row> rows) {
    List<Row> made = new ArrayList<>();
    List<Entry<Row>> steps = new ArrayList<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      if (row.getAs(QueueStep.QUEUE) == null) {
        made.add(row);
      } else {
        steps.add(entry(row));
      }
    }
    made.addAll(QueueSteps.attempts(steps, JoinQueues::owned));
    return made.iterator();
  }

  private static Entry<Row> entry(Row row) {
    return new Entry<>(
        QueueStep.valueOf(row.getAs(QueueStep.NAME)),
        row.getAs(QueueStep.TIME),
        row.getAs("message"),
        row);
  }

  private static Row owned(Row attempt, Owner owner) {
    RowMaker maker = new RowMaker(DeliverySchema.KEYED).setAll(attempt);
    if (owner.notification()) {
      maker.set(DeliverySchema.SET_ASIDE, QueueSteps.NOTIFICATION);
    } else if (owner.message() == null) {
      maker.set(DeliverySchema.UNUSABLE, QueueSteps.NO_MESSAGE);
    }
    return maker.set("message", owner.message()).make();
  }
}
