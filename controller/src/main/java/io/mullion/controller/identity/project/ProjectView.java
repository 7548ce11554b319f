package io.mullion.controller.identity.project;

import io.mullion.controller.http.ApiRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A project or domain as it is shown. */
public final class ProjectView {
    private ProjectView() {}

    /** Its JSON object among projects, where a domain is one without domain and parent. */
    public static Map<String, @Nullable Object> asProject(ApiRequest request, Project project) {
        Map<String, @Nullable Object> body = of(request, project);
        body.put("domain_id", project.domainId().orElse(null));
        body.put("is_domain", project.domain());
        body.put("parent_id", project.parentId().orElse(null));
        body.put("links", Map.of("self", request.link("v3/projects/" + project.id())));
        return body;
    }

    /** Its JSON object. */
    public static Map<String, @Nullable Object> of(ApiRequest request, Project project) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>(project.extra().values());
        body.put("id", project.id());
        body.put("name", project.name());
        body.put("description", project.description());
        body.put("enabled", project.enabled());
        if (!project.domain()) {
            body.put("domain_id", project.domainId().orElseThrow());
            body.put("is_domain", false);
            body.put("parent_id", project.parentId().orElse(null));
        }
        body.put("tags", project.tags());
        body.put("options", project.options().values());
        body.put("links", Map.of("self", request.link("v3/" + project.kind() + "s/" + project.id())));
        return body;
    }
}
