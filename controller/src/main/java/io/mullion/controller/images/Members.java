package io.mullion.controller.images;

import com.google.inject.Singleton;
import io.mullion.controller.database.Database;
import io.mullion.controller.images.MemberStore.Member;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which projects an image is shared with. */
@Singleton
final class Members {
    private final Database database;
    private final Clock clock;
    private final MemberStore store = new MemberStore();

    @Inject
    Members(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Member> of(UUID image) {
        return database.read(handle -> store.of(handle, image));
    }

    Optional<Member> find(UUID image, String project) {
        return database.read(handle -> store.find(handle, image, project));
    }

    Member add(UUID image, String project) {
        Instant now = clock.instant();
        Member member = new Member(image, project, "pending", now, now);
        database.useTransaction(handle -> store.insert(handle, member));
        return member;
    }

    Member decide(UUID image, String project, String status) {
        return database.inTransaction(handle -> {
            if (!store.decide(handle, image, project, status, clock.instant())) {
                throw unknown(image, project);
            }
            return store.find(handle, image, project).orElseThrow();
        });
    }

    void remove(UUID image, String project) {
        if (!database.inTransaction(handle -> store.delete(handle, image, project))) {
            throw unknown(image, project);
        }
    }

    static MullionException unknown(UUID image, String project) {
        return MullionException.notFound(project + " not found in the member list of the image " + image + ".");
    }
}
