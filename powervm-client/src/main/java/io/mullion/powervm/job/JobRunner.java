package io.mullion.powervm.job;

import io.mullion.powervm.entry.AtomDocument;
import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.Href;
import io.mullion.powervm.entry.ResourceType;
import io.mullion.powervm.session.Console;
import io.mullion.powervm.session.Reply;
import io.mullion.powervm.session.Request;
import io.mullion.powervm.xml.Element;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs on a console: starts, polls until the end, removes the job, whose traces a console would keep for ever.
 * After a time-out the job is cancelled and watched in the background until it can be removed
 * ({@code reference/powervm-rest.md} §11.1).
 */
public final class JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final Duration FIRST_POLL = Duration.ofMillis(250);
    private static final Duration SLOWEST_POLL = Duration.ofSeconds(5);
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);
    private static final String JOB_REQUEST = "application/vnd.ibm.powervm.web+xml; type=JobRequest";
    private static final ResourceType<Element> REQUEST = ResourceType.web("JobRequest", root -> root, root -> root);
    private static final ResourceType<JobResult> RESPONSE = ResourceType.web("JobResponse", JobResult::of, result -> {
        throw new UnsupportedOperationException("a job's answer is read only");
    });

    private final Console console;

    /** Jobs on this console. */
    public JobRunner(Console console) {
        this.console = console;
    }

    /**
     * Runs a job whose failure is a failure.
     *
     * @throws MullionException {@code JOB_FAILED} with the console's own words, {@code JOB_TIMED_OUT}
     */
    public JobResult run(JobRequest job) {
        return run(job, progress -> {});
    }

    /** As {@link #run(JobRequest)}, telling of each poll. */
    public JobResult run(JobRequest job, Consumer<JobResult> progress) {
        JobResult result = attempt(job, progress);
        if (!result.status().successful()) {
            throw new MullionException(
                    ErrorCode.JOB_FAILED,
                    "Job " + named(job) + " ended with " + result.status()
                            + (result.message().isEmpty() ? "." : ": " + result.message()));
        }
        if (result.status() != JobStatus.COMPLETED_OK) {
            LOG.warn("job {} ended with {}: {}", named(job), result.status(), result.message());
        }
        return result;
    }

    /**
     * Runs a job whose failure is an answer: its results count although it failed.
     *
     * @throws MullionException {@code JOB_TIMED_OUT}, or what the console refused
     */
    public JobResult attempt(JobRequest job, Consumer<JobResult> progress) {
        Instant end = now().plus(job.limit());
        JobResult result = start(job);
        try {
            result = followed(job, result, end, progress);
        } catch (MullionException failed) {
            if (failed.code() == ErrorCode.JOB_TIMED_OUT || failed.code() == ErrorCode.CANCELLED) {
                abandon(job, result.id(), failed.code() == ErrorCode.JOB_TIMED_OUT);
            }
            throw failed;
        }
        remove(result.id());
        return result;
    }

    /** A console that is away for a while does not end a job, so it does not end the following of it either. */
    private JobResult followed(JobRequest job, JobResult first, Instant end, Consumer<JobResult> progress) {
        JobResult result = first;
        Instant answered = now();
        for (Duration wait = FIRST_POLL; !result.status().ended(); wait = slower(wait)) {
            if (now().isAfter(end)) {
                throw timedOut(job, result);
            }
            progress.accept(result);
            console.surroundings().pause().await(wait);
            try {
                result = poll(result.id());
                answered = now();
            } catch (MullionException away) {
                if (away.code() != ErrorCode.CONSOLE_UNREACHABLE || now().isAfter(answered.plus(LONGEST_SILENCE))) {
                    throw away;
                }
            }
        }
        return result;
    }

    private Instant now() {
        return console.surroundings().clock().instant();
    }

    private static Duration slower(Duration wait) {
        Duration next = wait.multipliedBy(2);
        return next.compareTo(SLOWEST_POLL) > 0 ? SLOWEST_POLL : next;
    }

    private JobResult start(JobRequest job) {
        Element document = job.document();
        if (job.template()) {
            Reply template = console.call(Request.get(job.address().target()));
            document = job.fill(one(REQUEST, template, job.address()).value());
        }
        Reply reply = console.call(Request.send("PUT", job.address().target(), JOB_REQUEST, document));
        return one(RESPONSE, reply, job.address()).value();
    }

    private JobResult poll(String id) {
        Href job = Href.uom("jobs", id);
        return one(RESPONSE, console.call(Request.get(job.target())), job).value();
    }

    private void remove(String id) {
        try {
            console.call(Request.delete(Href.uom("jobs", id).target()));
        } catch (MullionException ignored) {
            LOG.info("job {} could not be removed from console {}: {}", id, console.name(), ignored.getMessage());
        }
    }

    private MullionException timedOut(JobRequest job, JobResult result) {
        return new MullionException(
                ErrorCode.JOB_TIMED_OUT,
                "Job " + named(job) + " (number " + result.id() + ") did not end within "
                        + job.limit().toSeconds()
                        + " seconds; it is being cancelled and may still end on the console.");
    }

    /** Watches in the background until the job can be removed, however long that takes. */
    private void abandon(JobRequest job, String id, boolean cancel) {
        Thread.ofVirtual().name("abandoned-job-" + id).start(() -> {
            try {
                if (cancel) {
                    console.exchange(cancelRequest(Href.uom("jobs", id, "cancel"), id));
                }
                for (Duration wait = FIRST_POLL; !poll(id).status().ended(); wait = slower(wait)) {
                    console.surroundings().pause().await(wait);
                }
                remove(id);
                LOG.info("abandoned job {} ({}) has ended and is removed", named(job), id);
            } catch (MullionException gone) {
                LOG.info("abandoned job {} ({}) is left on the console: {}", named(job), id, gone.getMessage());
            }
        });
    }

    private static Request cancelRequest(Href cancel, String id) {
        return new Request(
                "POST",
                cancel.target(),
                Map.of(
                        "Content-Type",
                        "application/vnd.ibm.powervm.uom+xml; type=" + id,
                        "Accept",
                        "application/atom+xml; charset=UTF-8"),
                new Request.Body.None(),
                Request.Patience.UPDATE);
    }

    private <T> Entry<T> one(ResourceType<T> type, Reply reply, Href asked) {
        List<Entry<T>> entries = reply.document()
                .map(document -> AtomDocument.entries(type, document, asked, reply.header("ETag")))
                .orElse(List.of());
        if (entries.size() != 1) {
            throw new MullionException(
                    ErrorCode.CONSOLE_REFUSED,
                    "Console " + console.name() + " answered " + asked.path() + " without a " + type.name() + ".");
        }
        return entries.getFirst();
    }

    private String named(JobRequest job) {
        return job.operation() + " of " + job.target().type() + " "
                + job.target().uuid().orElse("list") + " on console " + console.name();
    }
}
