package io.mullion.controller.images;

import com.google.inject.Singleton;
import io.mullion.controller.database.Database;
import io.mullion.controller.images.Image.Content;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Data of images that were uploaded. It never is in memory as a whole. */
@Singleton
final class ImageData {
    private static final int PIECE = 256 * 1024;
    private static final long MIB = 1L << 20;

    private final Database database;
    private final Images images;
    private final ImagesConfig config;
    private final ImageDataStore store = new ImageDataStore();

    @Inject
    ImageData(Database database, Images images, ImagesConfig config) {
        this.database = database;
        this.images = images;
        this.config = config;
    }

    /**
     * Takes an image's data in; a failed upload leaves the image as it was.
     *
     * @throws MullionException {@code STATE_CONFLICT} if the image has data already, {@code BODY_TOO_LARGE}
     */
    void upload(Image image, InputStream in) throws IOException {
        if (!image.format().complete()) {
            throw MullionException.invalid(
                    "Properties disk_format, container_format must be set prior to saving data.");
        }
        UUID id = image.id();
        images.update(id, Set.of(ImageStatus.QUEUED), queued -> next(queued, ImageStatus.SAVING));
        try {
            Content content = take(id, in);
            images.update(
                    id,
                    Set.of(ImageStatus.SAVING),
                    saving -> saving.change()
                            .status(ImageStatus.ACTIVE)
                            .content(content)
                            .done(images.now()));
        } catch (IOException | RuntimeException failure) {
            database.useTransaction(handle -> store.clear(handle, id));
            images.update(id, Set.of(ImageStatus.SAVING), saving -> next(saving, ImageStatus.QUEUED));
            throw failure;
        }
    }

    private Image next(Image image, ImageStatus status) {
        return image.change().status(status).done(images.now());
    }

    private Content take(UUID id, InputStream in) throws IOException {
        MessageDigest md5 = digest("MD5");
        MessageDigest sha = digest("SHA-512");
        long size = 0;
        int piece = 0;
        for (byte[] bytes = in.readNBytes(PIECE); bytes.length > 0; bytes = in.readNBytes(PIECE)) {
            size += bytes.length;
            if (size > config.uploadMib() * MIB) {
                throw new MullionException(
                        ErrorCode.BODY_TOO_LARGE,
                        "Image data may have at most " + config.uploadMib()
                                + " MiB here; put the disk on a storage back end and register it by its location.");
            }
            md5.update(bytes);
            sha.update(bytes);
            byte[] content = bytes;
            int number = piece++;
            database.useTransaction(handle -> store.add(handle, id, number, content));
        }
        HexFormat hex = HexFormat.of();
        return new Content(
                Optional.of(size), Optional.of(hex.formatHex(md5.digest())), Optional.of(hex.formatHex(sha.digest())));
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException missing) {
            throw MullionException.internal("no " + algorithm, missing);
        }
    }

    /** Writes an image's data. */
    void download(UUID id, OutputStream out) throws IOException {
        for (int piece = 0; ; piece++) {
            int number = piece;
            Optional<byte[]> content = database.read(handle -> store.find(handle, id, number));
            if (content.isEmpty()) {
                return;
            }
            out.write(content.get());
        }
    }
}
