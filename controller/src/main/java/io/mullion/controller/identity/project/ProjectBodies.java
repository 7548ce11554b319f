package io.mullion.controller.identity.project;

import io.mullion.controller.http.BodySchema;
import io.mullion.controller.identity.entity.Extra;
import io.mullion.controller.identity.entity.FieldsBody;
import io.mullion.controller.identity.entity.Ids;
import io.mullion.controller.identity.entity.Refusal;
import io.mullion.spi.error.MullionException;
import java.util.List;
import java.util.Optional;

/** Projects and domains from JSON. */
final class ProjectBodies {
    private static final List<String> KNOWN = List.of(
            "id", "name", "description", "enabled", "domain_id", "parent_id", "is_domain", "options", "tags", "links");

    private ProjectBodies() {}

    @BodySchema("create-project.json")
    record CreateProjectBody(FieldsBody project) {}

    @BodySchema("update-project.json")
    record UpdateProjectBody(FieldsBody project) {}

    @BodySchema("create-domain.json")
    record CreateDomainBody(FieldsBody domain) {}

    @BodySchema("update-domain.json")
    record UpdateDomainBody(FieldsBody domain) {}

    @BodySchema("tags.json")
    record TagsBody(List<String> tags) {}

    static Project project(FieldsBody body, String domain) {
        String parent = body.text("parent_id").orElse(domain);
        return fill(Ids.create(), Optional.of(domain), Optional.of(parent), body);
    }

    static Project domain(FieldsBody body) {
        return fill(body.text("explicit_domain_id").orElseGet(Ids::create), Optional.empty(), Optional.empty(), body);
    }

    private static Project fill(String id, Optional<String> domain, Optional<String> parent, FieldsBody body) {
        Project blank =
                new Project(id, domain, parent, domain.isEmpty(), "", "", true, Extra.NONE, Extra.NONE, List.of());
        return changed(blank, body);
    }

    static Project changed(Project before, FieldsBody body) {
        if (body.text("domain_id")
                .filter(id -> !id.equals(before.domainId().orElse(id)))
                .isPresent()) {
            throw MullionException.invalid("Cannot change Domain ID");
        }
        if (body.text("parent_id")
                .filter(id -> !id.equals(before.parentId().orElse(id)))
                .isPresent()) {
            throw Refusal.forbidden("Update of `parent_id` is not allowed");
        }
        if (body.has("is_domain") && body.flag("is_domain", before.domain()) != before.domain()) {
            throw MullionException.invalid("Update of `is_domain` is not allowed.");
        }
        return new Project(
                before.id(),
                before.domainId(),
                before.parentId(),
                before.domain(),
                body.text("name").map(String::strip).orElse(before.name()),
                body.text("description").orElse(before.description()),
                body.flag("enabled", before.enabled()),
                before.options().changed(body.values("options")),
                before.extra().changed(body.others(KNOWN)),
                body.texts("tags").orElse(before.tags()));
    }
}
