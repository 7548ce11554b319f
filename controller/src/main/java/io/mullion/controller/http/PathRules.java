package io.mullion.controller.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes one path of the several that clients write ({@code reference/client-notes.md}): doubled slashes count as one; the
 * project in a compute or volume path is taken out and remembered; compute's v2 is its v2.1 at the lowest microversion; a trailing slash is fine on version documents and
 * otherwise an empty id, which nothing has.
 */
@PreMatching
@Priority(PathRules.FIRST)
public final class PathRules implements ContainerRequestFilter {
    static final int FIRST = 100;

    private static final String PROJECT = "mullion.path.project";
    private static final String OLD_COMPUTE = "compute/v2/";
    private static final String COMPUTE = "compute/v2.1/";
    private static final Pattern DOUBLED = Pattern.compile("/{2,}");
    private static final Pattern VERSIONED =
            Pattern.compile("(compute/v2(?:\\.1)?|volume/v[23])/([0-9a-f]{32}|[0-9a-f-]{36})((?:/.*)?)");
    /** Version 2.0 of compute is what 2.1 is without microversions. */
    private static final String COMPUTE_2 = "compute/v2/";

    private static final Pattern VERSION_DOCUMENT = Pattern.compile(
            "|v3|compute|volume|image|network|compute/v2(\\.[01])?|volume/v[23]|image/v2(\\.\\d+)?|network/v2\\.0");

    @Inject
    PathRules() {}

    @Override
    public void filter(ContainerRequestContext context) {
        String path = context.getUriInfo().getPath(false);
        String plain = strip(DOUBLED.matcher(path).replaceAll("/"));
        if (plain.endsWith("/")) {
            String bare = plain.substring(0, plain.length() - 1);
            if (!VERSION_DOCUMENT.matcher(bare).matches()) {
                throw new NotFoundException("The resource could not be found.");
            }
            plain = bare;
        }
        Matcher versioned = VERSIONED.matcher(plain);
        if (versioned.matches()) {
            context.setProperty(PROJECT, versioned.group(2));
            plain = versioned.group(1) + versioned.group(3);
        }
        if (plain.startsWith(OLD_COMPUTE)) {
            plain = COMPUTE + plain.substring(OLD_COMPUTE.length());
        }
        if (plain.startsWith(COMPUTE_2)) {
            plain = "compute/v2.1/" + plain.substring(COMPUTE_2.length());
        }
        if (!plain.equals(path)) {
            rewrite(context, plain);
        }
    }

    /** The project that the path named, if it named one. */
    public static Optional<String> projectInPath(ContainerRequestContext context) {
        return Optional.ofNullable((String) context.getProperty(PROJECT));
    }

    /** Whether a path is that of a version document, which anybody may read. @param path with single slashes, none at its ends */
    public static boolean isVersionDocument(String path) {
        return VERSION_DOCUMENT.matcher(path).matches();
    }

    private static String strip(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private static void rewrite(ContainerRequestContext context, String path) {
        UriBuilder builder = context.getUriInfo().getRequestUriBuilder();
        context.setRequestUri(
                context.getUriInfo().getBaseUri(),
                builder.replacePath("/" + path).build());
    }
}
