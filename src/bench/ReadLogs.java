import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.regexp_extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * How fast the data source accesslog reads, as ratios against rivals in the same run: a program that
 * only finds newlines, one that only inflates, and Spark's own text source with a regular
 * expression. Everything runs warm, in turns, on the same number of threads; the median counts.
 *
 * <p>Run by read-logs.sh. Arguments: label=file, then the prefix of tracked targets.
 */
public final class ReadLogs {
  private static final int THREADS = 2;
  private static final int ROUNDS = Integer.getInteger("rounds", 5);
  private static final int WARM_UP = 2;
  private static final String ONLY = System.getProperty("only", "");
  private static final String COMBINED =
      "^(\\S+) \\S+ \\S+ \\[([^\\]]+)\\] \"(\\S+) (\\S+) [^\"]*\" (\\d+) (\\d+|-) \"([^\"]*)\" \"([^\"]*)\"$";
  private static final String[] FIELDS = {
    "time", "host", "client_ip", "method", "target", "status", "bytes", "user_agent", "referer"
  };

  private final SparkSession spark;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  private ReadLogs(SparkSession spark) {
    this.spark = spark;
  }

  public static void main(String[] arguments) throws Exception {
    String prefix = arguments[arguments.length - 1];
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[" + THREADS + "]")
            .config("spark.ui.enabled", false)
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .getOrCreate()) {
      ReadLogs bench = new ReadLogs(spark);
      System.out.printf("%-16s %-44s %8s %9s %7s%n", "log", "work", "seconds", "MB/s", "ratio");
      for (String argument : Arrays.copyOf(arguments, arguments.length - 1)) {
        String[] named = argument.split("=", 2);
        bench.measure(named[0], Path.of(named[1]), prefix);
      }
      bench.threads.shutdown();
    }
  }

  private void measure(String label, Path file, String prefix) throws Exception {
    boolean packed = file.toString().endsWith(".gz");
    Map<String, Callable<Object>> work = new LinkedHashMap<>();
    work.put(packed ? "only inflate" : "only find newlines", () -> packed ? inflate(file) : newlines(file));
    work.put("accesslog, filter pushed, typed columns", () -> tracked(file, prefix));
    if (!packed) {
      work.put("accesslog, all lines, all columns", () -> all(file));
    }
    if (label.equals("combined")) {
      work.put("regexp_extract on text, all lines", () -> regex(file));
    }
    // For a profiler: only the work whose name holds a text, and its rival.
    work.keySet().removeIf(name -> !name.startsWith("only") && !name.matches(".*(" + ONLY + ").*"));
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      for (Map.Entry<String, Callable<Object>> each : work.entrySet()) {
        long start = System.nanoTime();
        each.getValue().call();
        if (round >= WARM_UP) {
          seconds
              .computeIfAbsent(each.getKey(), name -> new ArrayList<>())
              .add((System.nanoTime() - start) / 1e9);
        }
      }
    }
    print(label, file, seconds);
    long lines = source(file).count();
    long tracked = source(file).filter(col("target").startsWith(prefix)).count();
    System.out.printf(
        Locale.ROOT, "%-16s %,d of %,d lines tracked (%.1f %%)%n", label, tracked, lines, 100.0 * tracked / lines);
  }

  private static void print(String label, Path file, Map<String, List<Double>> seconds)
      throws IOException {
    double megabytes = Files.size(file) / 1e6;
    double rival = median(seconds.values().iterator().next());
    seconds.forEach(
        (work, times) ->
            System.out.printf(
                Locale.ROOT,
                "%-16s %-44s %8.2f %9.0f %7.2f%n",
                label,
                work,
                median(times),
                megabytes / median(times),
                median(times) / rival));
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  private Object newlines(Path file) throws Exception {
    long size = Files.size(file);
    List<Future<Long>> parts = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      long from = size * i / THREADS;
      long to = size * (i + 1) / THREADS;
      parts.add(threads.submit(() -> newlines(file, from, to)));
    }
    long sum = 0;
    for (Future<Long> part : parts) {
      sum += part.get();
    }
    return sum;
  }

  private static long newlines(Path file, long from, long to) throws IOException {
    byte[] buffer = new byte[256 * 1024];
    long found = 0;
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      in.seek(from);
      for (long left = to - from; left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        for (int i = 0; i < read; i++) {
          if (buffer[i] == '\n') {
            found++;
          }
        }
        left -= read;
      }
    }
    return found;
  }

  private static Object inflate(Path file) throws IOException {
    byte[] buffer = new byte[256 * 1024];
    long length = 0;
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 64 * 1024)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        length += read;
      }
    }
    return length;
  }

  private Dataset<Row> source(Path file) {
    return spark.read().format("accesslog").load(file.toString());
  }

  private Object tracked(Path file, String prefix) {
    return consume(source(file).filter(col("target").startsWith(prefix)).select(columns(FIELDS)));
  }

  private Object all(Path file) {
    return consume(source(file).select(columns(FIELDS)));
  }

  private Object regex(Path file) {
    Column line = col("value");
    Column[] groups = new Column[8];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = regexp_extract(line, COMBINED, i + 1).as("g" + i);
    }
    return consume(spark.read().text(file.toString()).select(groups));
  }

  private static Column[] columns(String... names) {
    return Arrays.stream(names).map(name -> col(name)).toArray(Column[]::new);
  }

  private static Object consume(Dataset<Row> rows) {
    rows.write().format("noop").mode("overwrite").save();
    return rows;
  }
}
