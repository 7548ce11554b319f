package io.mullion.controller.volumes.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The filters that lists take from users, as Cinder ships them (reference/volume-api.md §3), with the version each begins at. */
public final class ResourceFilters {
    private static final Map<String, Map<String, Integer>> ALL = all();

    private ResourceFilters() {}

    /** The filters of a resource. @param resource such as {@code volume} */
    public static FilterRules rules(String resource) {
        return new FilterRules(ALL.getOrDefault(resource, Map.of()));
    }

    /** Names of the filters of each resource that a version knows. */
    public static Map<String, List<String>> names() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        ALL.forEach((resource, filters) -> names.put(resource, List.copyOf(filters.keySet())));
        return names;
    }

    private static Map<String, Map<String, Integer>> all() {
        Map<String, Map<String, Integer>> all = new LinkedHashMap<>();
        all.put(
                "volume",
                parse("name status metadata bootable migration_status availability_zone group_id@10 size created_at@60"
                        + " updated_at@60 consumes_quota@65"));
        all.put("backup", parse("name status volume_id"));
        all.put("snapshot", parse("name status volume_id metadata@22 availability_zone consumes_quota@65"));
        all.put("group", parse("name"));
        all.put("group_snapshot", parse("name@29 status@29 group_id@29"));
        all.put("attachment", parse("volume_id status instance_id attach_status"));
        all.put("message", parse("resource_uuid resource_type event_id request_id message_level"));
        all.put("pool", parse("name@28 volume_type@35"));
        all.put("volume_type", parse("is_public extra_specs@52"));
        return all;
    }

    /** Names with the minor version they begin at, if not always. */
    private static Map<String, Integer> parse(String text) {
        Map<String, Integer> filters = new LinkedHashMap<>();
        for (String word : Arrays.asList(text.split(" ", -1))) {
            int at = word.indexOf('@');
            filters.put(at < 0 ? word : word.substring(0, at), at < 0 ? 0 : Integer.parseInt(word.substring(at + 1)));
        }
        return filters;
    }
}
