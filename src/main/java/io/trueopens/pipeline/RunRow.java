package io.trueopens.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.trueopens.job.JobFile;
import io.trueopens.rate.OpenCounts;
import io.trueopens.rate.RunSums;
import io.trueopens.table.Table;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.package$;
import org.apache.spark.sql.Row;

/** The row that a run adds to {@code runs}. */
record RunRow(JobFile job, RunOptions options, Instant started) {
  private static final ObjectMapper JSON =
      new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
  private static final double MILLIS = 1000.0;

  Row of(LocalDate date, RunSums sums, Inputs inputs, List<Problem> problems) {
    RowMaker row =
        new RowMaker(SparkSchema.of(Table.RUNS))
            .set("started_at", started)
            .set("job", job.name())
            .set("report_date", date)
            .set("version", options.version())
            .set("spark_version", package$.MODULE$.SPARK_VERSION())
            .set("java_version", Runtime.version().toString())
            .set(
                "seconds", Duration.between(started, options.clock().instant()).toMillis() / MILLIS)
            .set("peak_memory_bytes", peakMemory())
            .set("waiting", inputs.waiting())
            .set("bytes_read", inputs.total().bytes())
            .set("lines_read", inputs.total().lines())
            .set("inputs", json(inputs.list()))
            .set("problems", json(problems));
    lines(row, sums);
    outcomes(row, sums.outcomes());
    return row.make();
  }

  private static void lines(RowMaker row, RunSums sums) {
    row.set("lines", sums.lines())
        .set("tracked", sums.tracked())
        .set("set_aside", sums.setAside())
        .set("untracked", sums.untracked())
        .set("not_examined", sums.notExamined())
        .set("ignored", sums.ignored())
        .set("rejected", sums.rejected())
        .set("hits", sums.hits())
        .set("attributed", sums.attributed())
        .set("unattributed", sums.unattributed())
        .set("delivered", sums.delivered());
  }

  private static void outcomes(RowMaker row, OpenCounts counts) {
    Map.of(
            "opened", counts.opened(),
            "engaged", counts.engaged(),
            "undecided", counts.undecided(),
            "prefetched_only", counts.prefetchedOnly(),
            "machine_only", counts.machineOnly(),
            "silent", counts.silent(),
            "engaged_perhaps_opened", counts.engagedPerhapsOpened())
        .forEach(row::set);
  }

  private static long peakMemory() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a list of records is always JSON", e);
    }
  }
}
