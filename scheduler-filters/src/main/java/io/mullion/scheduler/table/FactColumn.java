package io.mullion.scheduler.table;

import io.mullion.spi.placement.HostFacts;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The answers to one question: a bit for each host. Racing readers may work out an answer twice, never a wrong one. */
final class FactColumn {
    private final FactTest test;
    private volatile AtomicReferenceArray<Answers> blocks = new AtomicReferenceArray<>(0);

    FactColumn(FactTest test) {
        this.test = test;
    }

    private record Answers(long version, long bits) {}

    /** Makes room for this many blocks. */
    void reserve(int count) {
        if (blocks.length() < count) {
            grow(count);
        }
    }

    /** One bit for each host of the block that passes; vacant slots are 0. */
    long bits(int index, FactBlock block) {
        AtomicReferenceArray<Answers> known = blocks;
        Answers answers = known.getAcquire(index);
        if (answers != null && answers.version == block.version()) {
            return answers.bits;
        }
        long stale = answers == null ? -1L : block.changedSince(answers.version);
        long bits = answers == null ? 0 : answers.bits & ~stale;
        bits |= ask(block, stale & block.occupied());
        known.setRelease(index, new Answers(block.version(), bits));
        return bits;
    }

    private long ask(FactBlock block, long slots) {
        long bits = 0;
        for (long left = slots; left != 0; left &= left - 1) {
            int slot = Long.numberOfTrailingZeros(left);
            HostFacts facts = block.row(slot);
            if (facts != null && test.passes(facts)) {
                bits |= 1L << slot;
            }
        }
        return bits;
    }

    private synchronized void grow(int count) {
        AtomicReferenceArray<Answers> old = blocks;
        if (old.length() >= count) {
            return;
        }
        AtomicReferenceArray<Answers> larger = new AtomicReferenceArray<>(count + count / 4);
        for (int i = 0; i < old.length(); i++) {
            larger.setPlain(i, old.getAcquire(i));
        }
        blocks = larger;
    }
}
