package io.mullion.controller.identity.policy;

import io.mullion.controller.configuration.Suggestion;
import io.mullion.controller.http.ApiService;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where an operator's rules stand: for block storage one of {@code volume.yaml}, {@code cinder.json},
 * {@code volume/policy.yaml}, {@code cinder/policy.json} and the like. What is there and is none of these is refused, so
 * that no file is ignored unseen.
 *
 * @param path of the directory
 */
record PolicyDirectory(Path path) {
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    /** The files for a service; more than one is refused. */
    List<RuleFile> files(ApiService service) {
        List<Path> found =
                candidates(service).stream().filter(Files::isRegularFile).toList();
        if (found.size() > 1) {
            throw refused("there are several rule files for one service: " + found);
        }
        return found.stream().map(RuleFile::read).toList();
    }

    /** Refuses what no service reads. @throws MullionException {@code INVALID_CONFIGURATION} */
    void check() {
        Set<String> known = new LinkedHashSet<>();
        for (ApiService service : ApiService.values()) {
            candidates(service).forEach(file -> known.add(path.relativize(file).toString()));
        }
        List<String> unknown = new ArrayList<>();
        try (Stream<Path> all = Files.walk(path, 2)) {
            all.filter(Files::isRegularFile)
                    .map(file -> path.relativize(file).toString())
                    .filter(name -> !known.contains(name))
                    .sorted()
                    .forEach(name -> unknown.add(name + Suggestion.phrase(name, known)));
        } catch (IOException failure) {
            throw new MullionException(
                    ErrorCode.INVALID_CONFIGURATION, "cannot read the policy directory " + path, failure);
        }
        if (!unknown.isEmpty()) {
            throw refused("no service reads " + String.join(", ", unknown));
        }
    }

    private List<Path> candidates(ApiService service) {
        List<Path> files = new ArrayList<>();
        for (String name : List.of(service.label(), program(service))) {
            for (String ending : ENDINGS) {
                files.add(path.resolve(name + ending));
                files.add(path.resolve(name).resolve("policy" + ending));
            }
        }
        return files;
    }

    private static String program(ApiService service) {
        return switch (service) {
            case IDENTITY -> "keystone";
            case COMPUTE -> "nova";
            case VOLUME -> "cinder";
            case IMAGE -> "glance";
            case NETWORK -> "neutron";
        };
    }

    private MullionException refused(String what) {
        return new MullionException(ErrorCode.INVALID_CONFIGURATION, "[policy] directory " + path + ": " + what);
    }
}
