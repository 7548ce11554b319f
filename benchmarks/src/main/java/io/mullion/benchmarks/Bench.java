package io.mullion.benchmarks;

import io.mullion.benchmarks.scheduler.SchedulerBench;
import io.mullion.benchmarks.service.ServiceBench;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code ./mullion bench [NAME] [OPTIONS]}: measures and prints a table for each name; {@code all} measures everything. */
public final class Bench {
    private static final Map<String, Measurement> MEASUREMENTS = measurements();

    private Bench() {}

    /** Something that can be measured. */
    public interface Measurement {
        /**
         * Measures and prints.
         *
         * @param options what was said after the name, such as {@code --quick}
         */
        void run(List<String> options, PrintStream out) throws Exception;
    }

    /** Runs the measurement named first; exit code 2 if there is none of that name. */
    public static void main(String[] arguments) throws Exception {
        List<String> all = List.of(arguments);
        String name = all.isEmpty() || all.getFirst().startsWith("-") ? "all" : all.getFirst();
        List<String> options = all.stream().filter(word -> word.startsWith("-")).toList();
        if (!name.equals("all") && !MEASUREMENTS.containsKey(name)) {
            PrintStream errors = System.err;
            errors.println("mullion bench: there is no '" + name + "'; there are all, "
                    + String.join(", ", MEASUREMENTS.keySet()));
            System.exit(2);
        }
        for (Map.Entry<String, Measurement> one : MEASUREMENTS.entrySet()) {
            if (name.equals("all") || name.equals(one.getKey())) {
                one.getValue().run(options, System.out);
            }
        }
    }

    private static Map<String, Measurement> measurements() {
        Map<String, Measurement> measurements = new LinkedHashMap<>();
        measurements.put("scheduler", new SchedulerBench());
        measurements.put("service", new ServiceBench());
        return measurements;
    }
}
