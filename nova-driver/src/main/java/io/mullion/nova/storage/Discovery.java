package io.mullion.nova.storage;

import io.mullion.nova.site.Host;
import io.mullion.powervm.job.JobRequest;
import io.mullion.powervm.job.JobResult;
import io.mullion.powervm.model.VirtualIoServer;
import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.MalformedDocumentException;
import io.mullion.powervm.xml.XmlReader;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.volume.ConnectionInfo;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes an I/O server look for a LUN on its fabrics ({@code reference/powervm-rest.md} §11.4). */
final class Discovery {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final int WIDE_LUN = 8;
    /** In use already, available, found with some ways in error. */
    private static final Set<String> USABLE = Set.of("1", "3", "8");

    private final Host host;
    private final ConnectionInfo.FibreChannel volume;

    Discovery(Host host, ConnectionInfo.FibreChannel volume) {
        this.host = host;
        this.volume = volume;
    }

    /** What an I/O server found. */
    sealed interface Found {
        /**
         * The disk.
         *
         * @param name on the I/O server, such as {@code hdisk7}
         * @param uniqueId its UDID; empty text if the I/O server does not tell
         */
        record Disk(String name, String uniqueId) implements Found {}

        /** Nothing that can be used. */
        record Nothing(String why) implements Found {}
    }

    /** Looks; an I/O server that cannot is one way less, not a failure. */
    Found on(VirtualIoServer vios) {
        List<String> initiators = vios.ports().stream()
                .map(port -> port.wwpn())
                .filter(volume.initiators()::contains)
                .toList();
        if (initiators.isEmpty()) {
            return new Found.Nothing("none of its ports may reach the volume");
        }
        try {
            JobRequest job = JobRequest.of(host.vios(vios.uuid()), "LUARecovery")
                    .withDocument("inputXML", question(initiators))
                    .within(LIMIT);
            return answer(host.console().jobs().attempt(job, progress -> {}));
        } catch (MullionException failed) {
            if (failed.code() == ErrorCode.CONSOLE_UNREACHABLE || failed.code() == ErrorCode.CANCELLED) {
                throw failed;
            }
            return new Found.Nothing(failed.getMessage());
        }
    }

    private String question(List<String> initiators) {
        StringBuilder ways = new StringBuilder();
        int count = 0;
        for (String initiator : initiators) {
            for (String target : volume.targets()) {
                ways.append("<itl><Iwwpn>")
                        .append(initiator.toLowerCase(Locale.ROOT))
                        .append("</Iwwpn><Twwpn>")
                        .append(target.toLowerCase(Locale.ROOT))
                        .append("</Twwpn><lua>")
                        .append(lua(volume.lun()))
                        .append("</lua></itl>");
                count++;
            }
        }
        return "<XML_LIST><general><cmd_version>3</cmd_version><version>2.0</version></general>"
                + "<reliableITL>false</reliableITL><deviceList><device><vendor>OTHER</vendor><deviceID>"
                + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(volume.deviceId()))
                + "</deviceID><deviceTag>1</deviceTag><itlList><number>" + count + "</number>" + ways
                + "</itlList></device></deviceList></XML_LIST>";
    }

    /** The address of a LUN: its number in hex and zeros, fewer after a number of eight digits. */
    static String lua(int lun) {
        String hex = Integer.toHexString(lun);
        return hex + "0".repeat(hex.length() == WIDE_LUN ? WIDE_LUN : 12);
    }

    private static Found answer(JobResult result) {
        String text =
                result.result("OutputXML").or(() -> result.result("StdOut")).orElse("");
        if (text.isBlank()) {
            return new Found.Nothing(result.message().isEmpty() ? "it said nothing" : result.message());
        }
        try {
            return device(XmlReader.read(text));
        } catch (MalformedDocumentException garbage) {
            return new Found.Nothing("its answer cannot be read: " + garbage.getMessage());
        }
    }

    private static Found device(Element answer) {
        Element device = answer.at("deviceList/device").orElse(answer);
        String status = text(device, "status");
        String name = text(device, "pvName");
        if (!name.isEmpty() && USABLE.contains(status)) {
            return new Found.Disk(name, text(device, "udid"));
        }
        String why = device.at("msg/msgText").map(Element::text).orElse("");
        return new Found.Nothing("discovery ended with status " + status + (why.isEmpty() ? "" : ", " + why));
    }

    private static String text(Element device, String name) {
        return device.child(name).map(Element::text).orElse("").strip();
    }
}
