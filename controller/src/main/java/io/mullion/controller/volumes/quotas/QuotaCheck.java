package io.mullion.controller.volumes.quotas;

import io.mullion.controller.database.Database;
import io.mullion.controller.volumes.types.VolumeTypes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Compares counters with what really exists, and puts them right: for an operator's command. */
public final class QuotaCheck {
    private final UsageStore usages;
    private final VolumeTypes types;
    private final QuotaConfig config;
    private final Database database;

    @Inject
    QuotaCheck(UsageStore usages, VolumeTypes types, QuotaConfig config, Database database) {
        this.usages = usages;
        this.types = types;
        this.config = config;
        this.database = database;
    }

    /**
     * A counter that is wrong.
     *
     * @param resource as in the API, such as {@code gigabytes_svc1 base template}
     * @param recorded what the counter says
     * @param counted what exists
     */
    public record Drift(String project, String resource, long recorded, long counted) {}

    /** Counters of a project that are wrong. */
    public List<Drift> check(String project) {
        return database.inTransaction(handle -> drifts(handle, project, false));
    }

    /** Puts the counters of a project right. @return what was wrong */
    public List<Drift> sync(String project) {
        return database.inTransaction(handle -> drifts(handle, project, true));
    }

    private List<Drift> drifts(Handle handle, String project, boolean repair) {
        QuotaKeys keys = new QuotaKeys(types.all(handle));
        List<QuotaKey> counted = keys.byName().values().stream()
                .sorted(java.util.Comparator.comparing(QuotaKey::column))
                .toList();
        Map<QuotaKey, Usage> recorded = usages.lock(handle, project, counted, config.snapshotsCountGigabytes());
        List<Drift> drifts = new ArrayList<>();
        recorded.forEach((key, usage) -> {
            long real = usages.count(handle, project, key.resource(), key.type(), config.snapshotsCountGigabytes());
            if (real != usage.inUse()) {
                drifts.add(new Drift(project, keys.name(key), usage.inUse(), real));
                if (repair) {
                    usages.set(handle, project, key, new Usage(real, usage.reserved()));
                }
            }
        });
        return drifts;
    }
}
