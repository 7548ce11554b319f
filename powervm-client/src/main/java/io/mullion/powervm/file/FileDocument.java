package io.mullion.powervm.file;

import io.mullion.powervm.entry.ResourceType;
import io.mullion.powervm.model.View;
import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import io.mullion.powervm.xml.Namespaces;
import java.util.Optional;

/** The announcement of a file to a console ({@code reference/powervm-rest.md} §13). */
public record FileDocument(Element element) implements View {
    /** Files of the web service. */
    public static final ResourceType<FileDocument> TYPE =
            ResourceType.web("File", FileDocument::new, FileDocument::element);

    private static final ElementOrder ORDER = ElementOrder.of("""
            Filename DateModified InternetMediaType FileUUID AssetLink SHA256 ExpectedFileSizeInBytes
            CurrentFileSizeInBytes FileEnumType TargetVirtualIOServerUUID TargetDeviceUniqueDeviceID AssetFile
            """);

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    static FileDocument announcing(String name, String kind, String vios) {
        FileDocument file = new FileDocument(Element.complex(Namespaces.WEB, "File"));
        file.set("Filename", name);
        file.set("InternetMediaType", "application/octet-stream");
        file.set("FileEnumType", kind);
        file.set("TargetVirtualIOServerUUID", vios);
        return file;
    }

    FileDocument target(String deviceUniqueId) {
        set("TargetDeviceUniqueDeviceID", deviceUniqueId);
        return this;
    }

    void describe(long size, Optional<String> sha256) {
        set("ExpectedFileSizeInBytes", Long.toString(size));
        sha256.ifPresent(sum -> set("SHA256", sum));
    }

    /** Its name. */
    public String name() {
        return text("Filename").orElse("");
    }

    /** The address of its bytes, which is not always the identifier of its entry. */
    public Optional<String> fileUuid() {
        return text("FileUUID");
    }

    /** What becomes of it: {@code BROKERED_MEDIA_ISO} or {@code BROKERED_DISK_IMAGE}. */
    public String kind() {
        return text("FileEnumType").orElse("");
    }

    /** Bytes it will have. */
    public Optional<Long> expectedSize() {
        return number("ExpectedFileSizeInBytes");
    }

    /** The I/O server it goes to. */
    public String vios() {
        return text("TargetVirtualIOServerUUID").orElse("");
    }
}
