package io.mullion.controller.volumes;

import io.mullion.controller.operations.OperationKind;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.flow.Flow;
import io.mullion.spi.flow.Step;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes a volume; where a back end fails, another pool is tried, unless what the volume is made from binds it. */
final class CreateVolume implements OperationKind<CreateVolume.Context> {
    private final VolumeBirth birth;
    private final VolumeFailure failure;
    private final VolumesConfig config;

    @Inject
    CreateVolume(VolumeBirth birth, VolumeFailure failure, VolumesConfig config) {
        this.birth = birth;
        this.failure = failure;
        this.config = config;
    }

    /**
     * What the steps know.
     *
     * @param bound whether it can lie on one back end only
     * @param pool the chosen pool, once there is one
     * @param tried pools that failed
     * @param why what the last of them said
     */
    record Context(
            UUID volume,
            String requestId,
            boolean bound,
            Optional<String> pool,
            List<String> tried,
            Optional<String> why) {
        Context {
            tried = List.copyOf(tried);
        }

        Context in(String chosen) {
            return new Context(volume, requestId, bound, Optional.of(chosen), tried, why);
        }

        Context elsewhere(Exception cause) {
            List<String> more = new ArrayList<>(tried);
            pool.ifPresent(more::add);
            return new Context(
                    volume, requestId, bound, Optional.empty(), more, Optional.ofNullable(cause.getMessage()));
        }
    }

    @Override
    public String name() {
        return "create-volume";
    }

    @Override
    public Class<Context> contextType() {
        return Context.class;
    }

    @Override
    public Flow<Context> flow() {
        return new Flow<>(List.of(new Place(), new Make(), new Finish()));
    }

    @Override
    public Optional<Context> retry(Context context, Exception cause, int attempt) {
        boolean elsewhere =
                cause instanceof MullionException known && known.code().kind() == ErrorCode.Kind.BACKEND;
        return elsewhere && !context.bound() && context.pool().isPresent() && attempt < config.attempts()
                ? Optional.of(context.elsewhere(cause))
                : Optional.empty();
    }

    @Override
    public void failed(Context context, Exception cause) {
        boolean nowhereElse = cause instanceof MullionException known && known.code() == ErrorCode.NO_VALID_POOL;
        Exception told = nowhereElse && context.why().isPresent()
                ? new MullionException(
                        ErrorCode.NO_VALID_POOL,
                        cause.getMessage() + " Before: " + context.why().get(),
                        cause)
                : cause;
        failure.notMade(context.volume(), context.requestId(), told);
    }

    private final class Place implements Step<Context> {
        @Override
        public String name() {
            return "place";
        }

        @Override
        public Context run(Context context) {
            return context.in(birth.place(context.volume(), Set.copyOf(context.tried())));
        }

        @Override
        public void undo(Context context) {
            birth.unmake(context.volume());
        }
    }

    private final class Make implements Step<Context> {
        @Override
        public String name() {
            return "make";
        }

        @Override
        public Context run(Context context) {
            birth.make(context.volume());
            return context;
        }

        @Override
        public void undo(Context context) {
            birth.unmake(context.volume());
        }
    }

    private final class Finish implements Step<Context> {
        @Override
        public String name() {
            return "finish";
        }

        @Override
        public Context run(Context context) {
            birth.finish(context.volume());
            return context;
        }

        @Override
        public void undo(Context context) {}
    }
}
