package io.mullion.scheduler.weigher;

import io.mullion.scheduler.config.SchedulerOption;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.PlacementRequest;
import java.util.Map;
import java.util.Optional;

/**
 * {@code ImagePropertiesWeigher}: how many servers on the host have an image with the same properties, each property
 * times its ratio. {@code reference/weighers-policies.md} §1.3.
 */
public final class ImagePropertiesWeigher implements CompiledWeigher {
    private final Map<String, Double> ratios;

    /** Ratios by property; if there are none, every property counts once. */
    public ImagePropertiesWeigher(Map<String, Double> ratios) {
        this.ratios = Map.copyOf(ratios);
    }

    @Override
    public String name() {
        return "ImagePropertiesWeigher";
    }

    @Override
    public double weigh(PlacementRequest request, HostView host) {
        Map<String, Integer> there = host.facts().extras().imageProperties();
        return request.image().properties().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .mapToDouble(property -> ratios.getOrDefault(property.getKey(), ratios.isEmpty() ? 1.0 : 0.0)
                        * there.getOrDefault(property.getKey() + "=" + property.getValue(), 0))
                .sum();
    }

    @Override
    public String multiplierOption() {
        return SchedulerOption.IMAGE_PROPS_WEIGHT.key();
    }

    @Override
    public double defaultMultiplier() {
        return Double.parseDouble(SchedulerOption.IMAGE_PROPS_WEIGHT.defaultText());
    }

    @Override
    public Optional<Raw> compile(PlacementRequest request) {
        return request.image().properties().isEmpty() ? Optional.empty() : Optional.of(new Raw.EachHost());
    }
}
