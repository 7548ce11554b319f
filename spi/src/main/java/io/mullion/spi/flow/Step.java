package io.mullion.spi.flow;

/**
 * One small piece of long work. The process may die at any point: a step that had begun is run again with the same
 * context, so {@link #run} looks before it makes and {@link #undo} looks before it removes.
 *
 * @param <C> the context: an immutable value that can be recorded between steps; all knowledge that later steps and
 *     undo need is in it
 */
public interface Step<C> {
    /** Stable name, unique in its flow: it is recorded, so renaming one breaks work in progress. */
    String name();

    /**
     * Does the work, or finds that it has been done.
     *
     * @return the context that later steps see
     * @throws Exception any failure: this step and all before it are undone
     */
    C run(C context) throws Exception;

    /**
     * Takes the work back as far as it was done; called also for a step that failed or never finished. Quiet when
     * there is nothing to take back.
     */
    void undo(C context) throws Exception;
}
