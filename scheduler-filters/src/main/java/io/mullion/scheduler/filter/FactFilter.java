package io.mullion.scheduler.filter;

import io.mullion.scheduler.plan.Check;
import io.mullion.scheduler.plan.CompiledFilter;
import io.mullion.scheduler.table.FactTest;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Verdict;
import java.util.List;
import java.util.function.Consumer;

/**
 * A filter that looks only at what a host is. It first says what the request needs, in a value of type {@code N}; then it
 * judges that need, and nothing else of the request, against a host. So the answers can be kept by need, and one rule
 * serves both forms.
 *
 * @param <N> a record of everything the judgement depends on, with {@code equals} by value
 */
public abstract class FactFilter<N> implements CompiledFilter {
    /** What the request needs of a host; empty if every host fits. */
    protected abstract List<N> needs(PlacementRequest request);

    /** Whether a host meets one need. */
    protected abstract Verdict judge(N need, HostFacts host);

    @Override
    public final Verdict check(PlacementRequest request, HostView host) {
        Verdict answer = Verdict.FITS;
        for (N need : needs(request)) {
            Verdict verdict = judge(need, host.facts());
            if (!verdict.fits()) {
                return verdict;
            }
            answer = answer.equals(Verdict.FITS) ? verdict : answer;
        }
        return answer;
    }

    @Override
    public final void compile(PlacementRequest request, Consumer<Check> plan) {
        for (N need : needs(request)) {
            plan.accept(new Check.Fact(new Question<>(this, need)));
        }
    }

    /** The judgement of a need as a question that the table keeps answers to. */
    private record Question<N>(FactFilter<N> filter, N need) implements FactTest {
        @Override
        public boolean passes(HostFacts facts) {
            try {
                return filter.judge(need, facts).fits();
            } catch (RuntimeException defect) {
                return false; // the row form reports it as FILTER_ERROR
            }
        }
    }
}
