package io.mullion.controller.images;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Uploaded data, in pieces. */
final class ImageDataStore {
    void add(Handle handle, UUID image, int piece, byte[] content) {
        handle.createUpdate("INSERT INTO image_data (image_id, piece, content) VALUES (:image, :piece, :content)")
                .bind("image", image)
                .bind("piece", piece)
                .bind("content", content)
                .execute();
    }

    Optional<byte[]> find(Handle handle, UUID image, int piece) {
        return handle.createQuery("SELECT content FROM image_data WHERE image_id = :image AND piece = :piece")
                .bind("image", image)
                .bind("piece", piece)
                .map((rs, ctx) -> rs.getBytes("content"))
                .findOne();
    }

    void clear(Handle handle, UUID image) {
        handle.createUpdate("DELETE FROM image_data WHERE image_id = :image")
                .bind("image", image)
                .execute();
    }
}
