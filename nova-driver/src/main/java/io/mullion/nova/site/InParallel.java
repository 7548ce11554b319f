package io.mullion.nova.site;

import io.mullion.powervm.session.Pause;
import io.mullion.spi.error.MullionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.MDC;

/** Questions that are asked at the same time, each on a virtual thread that logs like its caller. */
public final class InParallel {
    private InParallel() {}

    /**
     * Asks the same of each.
     *
     * @return the answers in the order of the subjects
     * @throws MullionException the first failure; all questions have ended by then
     */
    public static <T, R> List<R> each(List<T> subjects, Function<T, R> question) {
        List<R> answers = new ArrayList<>(subjects.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<R>> asked = new ArrayList<>(subjects.size());
            for (T subject : subjects) {
                asked.add(threads.submit(likeCaller(() -> question.apply(subject))));
            }
            for (Future<R> answer : asked) {
                answers.add(answer(answer));
            }
        }
        return answers;
    }

    /** Work for another thread that logs under the request of this one. */
    static <R> Callable<R> likeCaller(Supplier<R> work) {
        Map<String, String> context = MDC.getCopyOfContextMap();
        return () -> {
            if (context != null) {
                MDC.setContextMap(context);
            }
            return work.get();
        };
    }

    private static <R> R answer(Future<R> asked) {
        try {
            return asked.get();
        } catch (InterruptedException interrupted) {
            throw Pause.cancelled(interrupted);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof MullionException known
                    ? known
                    : MullionException.internal("A question to a console failed: " + failed.getCause(), failed);
        }
    }
}
