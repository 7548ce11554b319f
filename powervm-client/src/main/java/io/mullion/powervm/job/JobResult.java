package io.mullion.powervm.job;

import io.mullion.powervm.xml.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A job as its console tells it.
 *
 * @param id its number on the console
 * @param status how far it is
 * @param results what it returned, by name; a failed job can have useful ones
 * @param progress done part from 0 to 1, if the console says
 * @param message what it said about itself; empty text if nothing
 */
public record JobResult(
        String id, JobStatus status, Map<String, String> results, Optional<Double> progress, String message) {
    public JobResult {
        results = Map.copyOf(results);
    }

    /** Reads a {@code JobResponse}. */
    public static JobResult of(Element response) {
        Map<String, String> results = new LinkedHashMap<>();
        for (Element parameter : response.all("Results/JobParameter")) {
            String name = parameter.child("ParameterName").map(Element::text).orElse("");
            results.put(
                    name, parameter.child("ParameterValue").map(Element::text).orElse(""));
        }
        return new JobResult(
                response.child("JobID").map(Element::text).orElse("").strip(),
                JobStatus.from(response.child("Status").map(Element::text).orElse("")),
                results,
                response.at("Progress/LinearProgress").map(Element::text).flatMap(JobResult::fraction),
                message(response, results));
    }

    private static Optional<Double> fraction(String text) {
        try {
            return Optional.of(Math.clamp(Double.parseDouble(text.strip()), 0.0, 1.0));
        } catch (NumberFormatException ignored) {
            return Optional.empty();
        }
    }

    /** The result, else the error data, else the exception (§11.1). */
    private static String message(Element response, Map<String, String> results) {
        return Stream.concat(
                        List.of("result", "ErrorData").stream().map(results::get),
                        response.at("ResponseException/Message").map(Element::text).stream())
                .filter(text -> text != null && !text.isBlank())
                .map(String::strip)
                .findFirst()
                .orElse("");
    }

    /** One result. */
    public Optional<String> result(String name) {
        return Optional.ofNullable(results.get(name)).map(String::strip);
    }
}
