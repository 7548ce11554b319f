package io.mullion.powervm;

import java.util.List;

/** Documents as a console would send them, for stubs. */
public final class Documents {
    private Documents() {}

    public static String entry(String type, String service, String self, String content) {
        String namespace = "http://www.ibm.com/xmlns/systems/power/firmware/" + service + "/mc/2012_10/";
        String id = self.substring(self.lastIndexOf('/') + 1).replaceAll("\\?.*", "");
        return "<entry xmlns=\"http://www.w3.org/2005/Atom\"><id>" + id + "</id><title>" + type + "</title>"
                + "<link rel=\"SELF\" href=\"nulljobs/bogus\"/>"
                + "<link rel=\"SELF\" href=\"https://internal.name:12443" + self + "\"/>"
                + "<content type=\"application/vnd.ibm.powervm." + service + "+xml; type=" + type + "\">"
                + "<" + type + ":" + type + " xmlns:" + type + "=\"" + namespace + "\" xmlns=\"" + namespace
                + "\" schemaVersion=\"V1_0\"><Metadata><Atom/></Metadata>" + content + "</" + type + ":" + type
                + "></content></entry>";
    }

    public static String feed(List<String> entries) {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>feed</id>" + String.join("", entries) + "</feed>";
    }

    public static String partition(String uuid, String name, String state) {
        return entry(
                "LogicalPartition",
                "uom",
                "/rest/api/uom/LogicalPartition/" + uuid + "?group=None",
                "<PartitionName>" + name + "</PartitionName><PartitionState>" + state
                        + "</PartitionState><PartitionUUID>" + uuid + "</PartitionUUID>");
    }

    public static String job(String id, String status, String more) {
        return entry(
                "JobResponse",
                "web",
                "/rest/api/uom/jobs/" + id,
                "<JobID>" + id + "</JobID><Status>" + status + "</Status>" + more);
    }

    public static String result(String name, String value) {
        return "<Results schemaVersion=\"V1_0\"><JobParameter schemaVersion=\"V1_0\"><ParameterName>" + name
                + "</ParameterName><ParameterValue>" + value + "</ParameterValue></JobParameter></Results>";
    }

    public static String event(String type, String id, String data, String detail) {
        return entry(
                "Event",
                "uom",
                "/rest/api/uom/Event/" + id,
                "<EventType>" + type + "</EventType><EventID>" + id + "</EventID><EventData>" + data
                        + "</EventData><EventDetail>" + detail + "</EventDetail>");
    }
}
