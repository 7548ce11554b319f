package io.mullion.spi.flow;

import java.util.List;

/**
 * A list of steps that run in order and are undone in reverse.
 *
 * @param <C> the context that is handed from step to step
 * @param steps at least one; names are unique
 */
public record Flow<C>(List<Step<C>> steps) {
    public Flow {
        steps = List.copyOf(steps);
        if (steps.stream().map(Step::name).distinct().count() != steps.size()) {
            throw new IllegalArgumentException(
                    "two steps of one name in " + steps.stream().map(Step::name).toList());
        }
    }

    /** Runs all steps from the first. See {@link #run(Object, int, StepListener)}. */
    public C run(C start, StepListener<C> listener) throws Exception {
        return run(start, 0, listener);
    }

    /**
     * Runs the steps from number {@code from} on, which is how recorded work goes on after a restart.
     *
     * @param start the context as it was recorded before that step
     * @param from index of the first step to run, 0 to {@code steps().size()}
     * @return the context after the last step
     * @throws Exception the first failure, after everything up to the failed step was undone; failures of undo are
     *     suppressed exceptions of it
     */
    public C run(C start, int from, StepListener<C> listener) throws Exception {
        C context = start;
        for (int i = from; i < steps.size(); i++) {
            Step<C> step = steps.get(i);
            listener.begins(step, context);
            try {
                context = step.run(context);
            } catch (Exception failure) {
                listener.failed(step, context, failure);
                undo(context, i, listener, failure);
                throw failure;
            }
            listener.done(step, context);
        }
        return context;
    }

    /**
     * Undoes step {@code from} and all before it, in reverse; goes on when one undo fails.
     *
     * @param failure receives the failures of undo as suppressed exceptions
     */
    public void undo(C context, int from, StepListener<C> listener, Exception failure) {
        for (int i = from; i >= 0; i--) {
            Step<C> step = steps.get(i);
            try {
                step.undo(context);
            } catch (Exception second) {
                failure.addSuppressed(second);
            }
            listener.undone(step, context);
        }
    }
}
