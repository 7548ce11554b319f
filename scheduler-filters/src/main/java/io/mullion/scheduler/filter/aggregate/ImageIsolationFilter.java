package io.mullion.scheduler.filter.aggregate;

import io.mullion.scheduler.filter.FactFilter;
import io.mullion.scheduler.filter.StandardImage;
import io.mullion.scheduler.filter.Words;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code AggregateImagePropertiesIsolation}: where a host's aggregates carry a key that is also a standard image property
 * with a value, the value must be among theirs; an image without the property fits. Runs on rebuild too. {@code
 * reference/scheduler-filters.md} §4.
 */
public final class ImageIsolationFilter extends FactFilter<StandardImage> {
    static final Reason MISMATCH = Reason.lasting(
            64,
            "AGGREGATE_IMAGE_MISMATCH",
            "{host}: aggregates allow {values} for {key}, the image has '{value}'.",
            "not for images with {key} '{value}'",
            "Choose another image.");

    private final String prefix;

    /**
     * Keys that are looked at: those that start with {@code namespace} and {@code separator}, or all if the namespace is
     * empty.
     */
    public ImageIsolationFilter(String namespace, String separator) {
        this.prefix = namespace.isEmpty() ? "" : namespace + separator;
    }

    @Override
    public String name() {
        return "AggregateImagePropertiesIsolation";
    }

    @Override
    protected List<StandardImage> needs(PlacementRequest request) {
        StandardImage image = StandardImage.of(request.image());
        return image.properties().isEmpty() ? List.of() : List.of(image);
    }

    @Override
    protected Verdict judge(StandardImage image, HostFacts host) {
        Set<String> keys = new TreeSet<>();
        host.aggregates().forEach(aggregate -> keys.addAll(aggregate.metadata().keySet()));
        for (String key : keys) {
            String value = image.properties().getOrDefault(key, "");
            Set<String> values = Words.under(key, host.aggregates());
            if (key.startsWith(prefix) && !value.isEmpty() && !values.contains(value)) {
                return MISMATCH.refuse(Map.of("key", key, "values", values, "value", value));
            }
        }
        return Verdict.FITS;
    }
}
