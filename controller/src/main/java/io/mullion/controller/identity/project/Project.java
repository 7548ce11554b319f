package io.mullion.controller.identity.project;

import io.mullion.controller.identity.entity.Extra;
import java.util.List;
import java.util.Optional;

/**
 * A project, or a domain: a project without a parent.
 *
 * @param id 32 hexadecimal digits, or {@code default}
 * @param domainId the domain it is in; empty for a domain
 * @param parentId the project or domain above it; empty for a domain
 * @param domain whether it is a domain
 * @param name unique in its domain; names of domains are unique among themselves
 * @param enabled whether anybody may have a token for it
 * @param options such as {@code immutable}
 * @param extra what clients added
 * @param tags in alphabetical order
 */
public record Project(
        String id,
        Optional<String> domainId,
        Optional<String> parentId,
        boolean domain,
        String name,
        String description,
        boolean enabled,
        Extra options,
        Extra extra,
        List<String> tags) {
    public Project {
        tags = List.copyOf(tags);
    }

    /** Whether it must not be changed or deleted before this option is taken away. */
    public boolean immutable() {
        return options.flag("immutable");
    }

    /** What it is called in messages. */
    public String kind() {
        return domain ? "domain" : "project";
    }

    /** The domain that it is in, or is. */
    public String owningDomain() {
        return domainId.orElse(id);
    }

    Project tagged(List<String> tags) {
        return new Project(id, domainId, parentId, domain, name, description, enabled, options, extra, tags);
    }
}
