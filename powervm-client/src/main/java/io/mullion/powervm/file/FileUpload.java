package io.mullion.powervm.file;

import io.mullion.powervm.entry.Entry;
import io.mullion.powervm.entry.Href;
import io.mullion.powervm.entry.ObjectModel;
import io.mullion.powervm.session.Console;
import io.mullion.powervm.session.Pause;
import io.mullion.powervm.session.Request;
import io.mullion.spi.error.MullionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Uploads in three steps: announce, send the bytes, remove the announcement, the last also after a failure, because a
 * console holds about a hundred of them ({@code reference/powervm-rest.md} §13).
 */
public final class FileUpload {
    private static final Logger LOG = LoggerFactory.getLogger(FileUpload.class);
    private static final int AT_ONCE = 3;

    private final ObjectModel objects;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** Uploads to the I/O servers of this console. */
    public FileUpload(ObjectModel objects) {
        this.objects = objects;
    }

    /** Uploads an ISO image; it appears as optical media of this name in the I/O server's media repository. */
    public void media(String name, Path iso, String vios) {
        upload(FileDocument.announcing(name, "BROKERED_MEDIA_ISO", vios), iso);
    }

    /** Writes an image into a virtual disk or logical unit that exists. */
    public void disk(String name, Path image, String vios, String deviceUniqueId) {
        upload(FileDocument.announcing(name, "BROKERED_DISK_IMAGE", vios).target(deviceUniqueId), image);
    }

    private void upload(FileDocument announcement, Path bytes) {
        try {
            places.acquire();
        } catch (InterruptedException interrupted) {
            throw Pause.cancelled(interrupted);
        }
        try {
            announcement.describe(Files.size(bytes), sha256(bytes));
            Entry<FileDocument> announced = objects.create(FileDocument.TYPE, Href.web("File"), announcement.element());
            try {
                send(announced, bytes);
            } finally {
                forget(announced);
            }
        } catch (IOException unreadable) {
            throw MullionException.internal("The file " + bytes + " cannot be read.", unreadable);
        } finally {
            places.release();
        }
    }

    private void send(Entry<FileDocument> announced, Path bytes) {
        Href contents =
                Href.web("File", "contents", announced.value().fileUuid().orElse(announced.id()));
        console()
                .call(new Request(
                        "PUT",
                        contents.target(),
                        Map.of(
                                "Content-Type",
                                "application/octet-stream",
                                "Accept",
                                "application/vnd.ibm.powervm.web+xml"),
                        new Request.Body.File(bytes),
                        Request.Patience.UPLOAD));
    }

    private void forget(Entry<FileDocument> announced) {
        try {
            objects.delete(Href.web("File", announced.id()));
        } catch (MullionException ignored) {
            LOG.warn(
                    "console {}: the file object {} is left behind: {}",
                    console().name(),
                    announced.id(),
                    ignored.getMessage());
        }
    }

    private Console console() {
        return objects.console();
    }

    private static Optional<String> sha256(Path bytes) throws IOException {
        try (InputStream in = Files.newInputStream(bytes);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return Optional.of(
                    HexFormat.of().formatHex(digest.getMessageDigest().digest()));
        } catch (NoSuchAlgorithmException impossible) {
            return Optional.empty();
        }
    }
}
