package io.mullion.controller.identity.project;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.entity.ListQuery;
import io.mullion.controller.identity.entity.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which projects a list is asked for. */
final class ProjectQuery {
    private ProjectQuery() {}

    static Page<Project> run(ApiRequest request, Projects projects) {
        List<String> conditions = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        if (request.query("is_domain").isEmpty()) {
            conditions.add("p.is_domain = FALSE");
        }
        all(request, "tags", "", conditions, values);
        all(request, "not-tags", "NOT ", conditions, values);
        any(request, "tags-any", "", conditions, values);
        any(request, "not-tags-any", "NOT ", conditions, values);
        ListQuery query = ListQuery.of(request, "id", "name", "domain_id", "parent_id", "enabled", "is_domain");
        return projects.list(query, String.join(" AND ", conditions), values);
    }

    private static void all(
            ApiRequest request, String parameter, String not, List<String> conditions, Map<String, String> values) {
        List<String> each = new ArrayList<>();
        for (String tag : tags(request, parameter)) {
            each.add(exists("t.tag = " + place(tag, values)));
        }
        add(not, String.join(" AND ", each), conditions);
    }

    private static void any(
            ApiRequest request, String parameter, String not, List<String> conditions, Map<String, String> values) {
        List<String> each = new ArrayList<>();
        for (String tag : tags(request, parameter)) {
            each.add(exists("t.tag = " + place(tag, values)));
        }
        add(not, String.join(" OR ", each), conditions);
    }

    private static void add(String not, String condition, List<String> conditions) {
        if (!condition.isEmpty()) {
            conditions.add(not + "(" + condition + ")");
        }
    }

    private static List<String> tags(ApiRequest request, String parameter) {
        return request.query(parameter)
                .map(text -> List.of(text.split(",", -1)))
                .orElse(List.of());
    }

    private static String place(String tag, Map<String, String> values) {
        String name = "tag" + values.size();
        values.put(name, tag);
        return ":" + name;
    }

    private static String exists(String condition) {
        return "EXISTS (SELECT 1 FROM identity_project_tags t WHERE t.project_id = p.id AND " + condition + ")";
    }
}
