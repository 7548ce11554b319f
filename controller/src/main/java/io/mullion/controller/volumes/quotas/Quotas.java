package io.mullion.controller.volumes.quotas;

import io.mullion.controller.volumes.types.VolumeTypes;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Takes from quotas and gives back, in the transaction of the caller: what is counted and the counter change together or
 * not at all. Each project's counters are locked in one order, so that two callers wait instead of losing each other.
 */
public final class Quotas {
    private final UsageStore usages;
    private final Limits limits;
    private final VolumeTypes types;
    private final QuotaConfig config;

    @Inject
    Quotas(UsageStore usages, Limits limits, VolumeTypes types, QuotaConfig config) {
        this.usages = usages;
        this.limits = limits;
        this.types = types;
        this.config = config;
    }

    /** What a snapshot of this many GiB takes. */
    public Charge snapshot(Optional<java.util.UUID> type, long gib) {
        return Charge.snapshot(type, config.snapshotsCountGigabytes() ? gib : 0);
    }

    /** Whether snapshots count in gigabytes. */
    public boolean snapshotsCountGigabytes() {
        return config.snapshotsCountGigabytes();
    }

    /** Demands that one volume may be this large. @throws MullionException {@code OVER_QUOTA} */
    public void checkSize(Handle handle, String project, long gib) {
        long limit = limits.of(handle, project).limit(QuotaKey.all(Resource.PER_VOLUME_GIGABYTES));
        if (limit >= 0 && gib > limit) {
            throw OverQuota.volumeSize(gib, limit);
        }
    }

    /** Takes at once, for something that is recorded in this transaction. @throws MullionException {@code OVER_QUOTA} */
    public void take(Handle handle, String project, Charge charge) {
        Map<QuotaKey, Usage> before = checked(handle, project, charge);
        charge.amounts().forEach((key, amount) -> {
            Usage usage = before.getOrDefault(key, Usage.NONE);
            usages.set(handle, project, key, new Usage(usage.inUse() + amount, usage.reserved()));
        });
    }

    /** Gives back what was taken. */
    public void giveBack(Handle handle, String project, Charge charge) {
        change(handle, project, charge, (usage, amount) -> new Usage(usage.inUse() - amount, usage.reserved()));
    }

    /** Sets aside for work that may fail. @throws MullionException {@code OVER_QUOTA} */
    public void reserve(Handle handle, String project, Charge charge) {
        Map<QuotaKey, Usage> before = checked(handle, project, charge);
        charge.amounts().forEach((key, amount) -> {
            Usage usage = before.getOrDefault(key, Usage.NONE);
            usages.set(handle, project, key, new Usage(usage.inUse(), usage.reserved() + amount));
        });
    }

    /** The work succeeded: what was set aside is taken. */
    public void commit(Handle handle, String project, Charge charge) {
        change(
                handle,
                project,
                charge,
                (usage, amount) -> new Usage(usage.inUse() + amount, usage.reserved() - amount));
    }

    /** The work failed: what was set aside is free again. */
    public void release(Handle handle, String project, Charge charge) {
        change(handle, project, charge, (usage, amount) -> new Usage(usage.inUse(), usage.reserved() - amount));
    }

    private interface Change {
        Usage apply(Usage usage, long amount);
    }

    private void change(Handle handle, String project, Charge charge, Change change) {
        Map<QuotaKey, Usage> before = lock(handle, project, charge.amounts().keySet());
        charge.amounts()
                .forEach((key, amount) ->
                        usages.set(handle, project, key, change.apply(before.getOrDefault(key, Usage.NONE), amount)));
    }

    private Map<QuotaKey, Usage> checked(Handle handle, String project, Charge charge) {
        Map<QuotaKey, Usage> before = lock(handle, project, charge.amounts().keySet());
        Limits.Of limit = limits.of(handle, project);
        for (Map.Entry<QuotaKey, Long> entry : charge.amounts().entrySet()) {
            QuotaKey key = entry.getKey();
            long most = limit.limit(key);
            long used = before.getOrDefault(key, Usage.NONE).total();
            if (entry.getValue() > 0 && most >= 0 && used + entry.getValue() > most) {
                throw refusal(handle, charge.kind(), key, new Overrun(entry.getValue(), most, used));
            }
        }
        return before;
    }

    private record Overrun(long requested, long limit, long used) {}

    private MullionException refusal(Handle handle, Charge.Kind kind, QuotaKey key, Overrun over) {
        String name = new QuotaKeys(types.all(handle)).name(key);
        return key.resource() == Resource.GIGABYTES
                ? OverQuota.gigabytes(name, over.requested(), over.limit(), over.used())
                : OverQuota.number(kind, name, over.limit());
    }

    private Map<QuotaKey, Usage> lock(Handle handle, String project, Collection<QuotaKey> keys) {
        return usages.lock(handle, project, keys, config.snapshotsCountGigabytes());
    }
}
