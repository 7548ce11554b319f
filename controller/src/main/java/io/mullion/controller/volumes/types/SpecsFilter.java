package io.mullion.controller.volumes.types;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.api.DictText;
import io.mullion.controller.volumes.api.VolumeAccess;
import java.util.Map;
import java.util.Optional;

/**
 * The filter by extra specs, from 3.52 on. Who may not read all specs finds nothing by the hidden ones.
 *
 * @param wanted the specs a type must have
 * @param hopeless whether a hidden spec is asked for
 */
record SpecsFilter(Map<String, String> wanted, boolean hopeless) {
    static Optional<SpecsFilter> of(ApiRequest request, VolumeAccess access) {
        if (!request.version().from(52)) {
            return Optional.empty();
        }
        return request.query("extra_specs").map(text -> {
            Map<String, String> wanted = DictText.parse("extra_specs", text);
            boolean all = access.allows(request.caller(), "volume_extension:types_extra_specs:read_sensitive");
            return new SpecsFilter(wanted, !all && !TypeView.VISIBLE.containsAll(wanted.keySet()));
        });
    }

    boolean admits(VolumeType type) {
        return !hopeless && type.extraSpecs().entrySet().containsAll(wanted.entrySet());
    }
}
