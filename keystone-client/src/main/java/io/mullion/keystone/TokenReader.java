package io.mullion.keystone;

import io.mullion.keystone.Caller.Named;
import io.mullion.keystone.ServiceCatalog.Endpoint;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openstack4j.model.identity.v3.Domain;
import org.openstack4j.model.identity.v3.Project;
import org.openstack4j.model.identity.v3.Role;
import org.openstack4j.model.identity.v3.Service;
import org.openstack4j.model.identity.v3.Token;
import org.openstack4j.model.identity.v3.User;

/** OpenStack4j's tokens in our own words. */
final class TokenReader {
    private TokenReader() {}

    static Caller caller(Token token) {
        User user = token.getUser();
        Project project = token.getProject();
        Domain scope = token.getDomain();
        Set<String> roles = stream(token.getRoles()).map(Role::getName).collect(Collectors.toSet());
        return new Caller(
                new Named(text(user.getId()), text(user.getName()), id(user.getDomain())),
                Optional.ofNullable(project).map(p -> new Named(text(p.getId()), text(p.getName()), id(p.getDomain()))),
                Optional.ofNullable(scope).map(Domain::getId),
                // an unscoped token has no roles; OpenStack4j does not show the system scope itself
                project == null && scope == null && !roles.isEmpty(),
                roles,
                stream(token.getAuditIds()).findFirst().orElse(""),
                token.getExpires().toInstant());
    }

    static ServiceCatalog catalog(Token token) {
        return new ServiceCatalog(
                stream(token.getCatalog()).flatMap(TokenReader::endpoints).toList());
    }

    private static Stream<Endpoint> endpoints(Service service) {
        return stream(service.getEndpoints())
                .flatMap(endpoint -> url(endpoint.getUrl()).stream()
                        .map(url -> new Endpoint(
                                text(service.getType()),
                                text(service.getName()),
                                endpoint.getIface() == null
                                        ? ""
                                        : endpoint.getIface().name().toLowerCase(Locale.ROOT),
                                text(endpoint.getRegion()),
                                url)));
    }

    /** Nothing for an address that is none: one bad entry must not hide the others. */
    private static Optional<URI> url(java.net.@Nullable URL url) {
        try {
            return url == null ? Optional.empty() : Optional.of(url.toURI());
        } catch (URISyntaxException bad) {
            return Optional.empty();
        }
    }

    private static <T> Stream<T> stream(@Nullable List<? extends T> list) {
        return list == null ? Stream.empty() : list.stream().map(element -> element);
    }

    private static String id(@Nullable Domain domain) {
        return domain == null ? "" : text(domain.getId());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
