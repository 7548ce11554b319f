package io.mullion.spi.flow;

/** Is told of each border between steps. A listener that records them makes a flow durable. */
public interface StepListener<C> {
    /** A step is about to run, for the first time or again. */
    void begins(Step<C> step, C context);

    /** A step ended well, with the context that the next one will get. */
    void done(Step<C> step, C context);

    /** A step failed; the undoing begins. */
    void failed(Step<C> step, C context, Exception failure);

    /** A step has been undone, or its undo failed and the work goes on with the one before. */
    void undone(Step<C> step, C context);

    /** A listener that does nothing. */
    static <C> StepListener<C> none() {
        return new StepListener<>() {
            @Override
            public void begins(Step<C> step, C context) {}

            @Override
            public void done(Step<C> step, C context) {}

            @Override
            public void failed(Step<C> step, C context, Exception failure) {}

            @Override
            public void undone(Step<C> step, C context) {}
        };
    }
}
