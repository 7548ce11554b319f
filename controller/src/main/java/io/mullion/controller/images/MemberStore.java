package io.mullion.controller.images;

import io.mullion.controller.database.UniqueViolation;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Which projects an image is shared with. */
final class MemberStore {
    /**
     * A project that an image is shared with.
     *
     * @param member id of the project
     * @param status whether it wants the image in its lists: {@code pending, accepted, rejected}
     */
    record Member(UUID image, String member, String status, Instant created, Instant updated) {}

    Optional<Member> find(Handle handle, UUID image, String member) {
        return of(handle, image).stream()
                .filter(each -> each.member().equals(member))
                .findFirst();
    }

    List<Member> of(Handle handle, UUID image) {
        return handle.createQuery("SELECT * FROM image_members WHERE image_id = :image ORDER BY created_at, member")
                .bind("image", image)
                .map((rs, ctx) -> member(rs))
                .list();
    }

    void insert(Handle handle, Member member) {
        UniqueViolation.refuse(
                () -> handle.createUpdate("""
                                INSERT INTO image_members (image_id, member, status, created_at, updated_at)
                                VALUES (:image, :member, :status, :created, :updated)""")
                        .bind("image", member.image())
                        .bind("member", member.member())
                        .bind("status", member.status())
                        .bind("created", member.created())
                        .bind("updated", member.updated())
                        .execute(),
                () -> new MullionException(
                        ErrorCode.DUPLICATE,
                        "Image member " + member.member() + " already exists for image " + member.image() + "."));
    }

    boolean decide(Handle handle, UUID image, String member, String status, Instant now) {
        return handle.createUpdate("""
                                UPDATE image_members SET status = :status, updated_at = :now
                                WHERE image_id = :image AND member = :member""")
                        .bind("image", image)
                        .bind("member", member)
                        .bind("status", status)
                        .bind("now", now)
                        .execute()
                > 0;
    }

    boolean delete(Handle handle, UUID image, String member) {
        return handle.createUpdate("DELETE FROM image_members WHERE image_id = :image AND member = :member")
                        .bind("image", image)
                        .bind("member", member)
                        .execute()
                > 0;
    }

    private static Member member(ResultSet rs) throws SQLException {
        return new Member(
                rs.getObject("image_id", UUID.class),
                rs.getString("member"),
                rs.getString("status"),
                rs.getObject("created_at", OffsetDateTime.class).toInstant(),
                rs.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
