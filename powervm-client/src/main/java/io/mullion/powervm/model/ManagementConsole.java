package io.mullion.powervm.model;

import io.mullion.powervm.entry.ResourceType;
import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.ElementOrder;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The console itself ({@code reference/powervm-rest.md} §17.1). */
public record ManagementConsole(Element element) implements View {
    /** Root type. */
    public static final ResourceType<ManagementConsole> TYPE =
            ResourceType.uom("ManagementConsole", ManagementConsole::new, ManagementConsole::element);

    private static final ElementOrder ORDER = ElementOrder.of("""
            MachineTypeModelAndSerialNumber ManagedFrames ManagedSystems ManagementConsoleName NetworkInterfaces
            TemplateObjectModelVersion UserObjectModelVersion VersionInfo LocalVirtualIOServerImageNames
            WebObjectModelVersion PowerEnterprisePools PublicSSHKey AuthorizedKeys
            """);
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    @Override
    public ElementOrder order() {
        return ORDER;
    }

    /** Its name. */
    public String name() {
        return text("ManagementConsoleName").orElse("");
    }

    /** Its addresses. */
    public List<String> addresses() {
        return element.all("NetworkInterfaces/ManagementConsoleNetworkInterface/NetworkAddress").stream()
                .flatMap(addresses -> BLANKS.splitAsStream(addresses.text().strip()))
                .filter(address -> !address.isEmpty())
                .toList();
    }

    /** Its own key, by which other consoles let it in. */
    public Optional<String> publicKey() {
        return text("PublicSSHKey");
    }

    /** Keys of the consoles it lets in. */
    public List<String> authorizedKeys() {
        return element.all("AuthorizedKeys/AuthorizedKey").stream()
                .map(key -> key.text().strip())
                .toList();
    }

    /** Lets another console in; nothing changes if it is let in already. */
    public void authorize(String key) {
        if (!authorizedKeys().contains(key.strip())) {
            part("AuthorizedKeys").add(Element.of(element.namespace(), "AuthorizedKey", key.strip()));
        }
    }
}
