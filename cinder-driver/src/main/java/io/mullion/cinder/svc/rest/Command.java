package io.mullion.cinder.svc.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One command of the array's command line, as its REST interface takes it (reference/spectrum-virtualize.md §1, §3).
 *
 * @param verb such as {@code mkvdisk}
 * @param arguments positional arguments, which become path segments
 * @param options options without their dash; a flag is {@code true}
 */
public record Command(String verb, List<String> arguments, Map<String, Object> options) {
    public Command {
        arguments = List.copyOf(arguments);
        options = new LinkedHashMap<>(options);
    }

    /** A command without arguments and options. */
    public static Command of(String verb) {
        return new Command(verb, List.of(), Map.of());
    }

    /** The same with one more positional argument. */
    public Command on(String argument) {
        List<String> more = new ArrayList<>(arguments);
        more.add(argument);
        return new Command(verb, more, options);
    }

    /** The same with one more option: a text, a number or {@code true}. */
    public Command with(String option, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(options);
        more.put(option, value);
        return new Command(verb, arguments, more);
    }

    /** The same with a flag. */
    public Command flag(String option) {
        return with(option, true);
    }

    /** Whether it only looks: such commands may be sent again and side by side. */
    public boolean looksOnly() {
        return verb.startsWith("ls");
    }

    /** The part of the URL after the base path. */
    String path() {
        StringBuilder path = new StringBuilder(verb);
        for (String argument : arguments) {
            path.append('/')
                    .append(URLEncoder.encode(argument, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return path.toString();
    }

    /** As an operator would read it in an audit log. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(verb);
        options.forEach((option, value) -> {
            line.append(" -").append(option);
            if (!Boolean.TRUE.equals(value)) {
                line.append(' ').append(value);
            }
        });
        arguments.forEach(argument -> line.append(' ').append(argument));
        return line.toString();
    }
}
