package io.mullion.powervm.job;

import io.mullion.powervm.entry.Href;
import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.Namespaces;
import io.mullion.powervm.xml.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A job as it is wanted ({@code reference/powervm-rest.md} §11).
 *
 * @param target object or list it is for, such as a partition
 * @param operation such as {@code PowerOn}
 * @param parameters in the order they are sent
 * @param limit how long it may take
 * @param template whether the console is asked for its own template first; not needed for any known operation
 */
public record JobRequest(Href target, String operation, List<Parameter> parameters, Duration limit, boolean template) {
    /** What a job may take if nothing else is said. */
    public static final Duration USUAL_LIMIT = Duration.ofMinutes(30);

    public JobRequest {
        parameters = List.copyOf(parameters);
    }

    /**
     * One parameter.
     *
     * @param document whether the value is a document itself and goes as CDATA
     */
    public record Parameter(String name, String value, boolean document) {}

    /** A job without parameters and with the usual limit. */
    public static JobRequest of(Href target, String operation) {
        return new JobRequest(target.plain(), operation, List.of(), USUAL_LIMIT, false);
    }

    /** The same job with one more parameter. */
    public JobRequest with(String name, String value) {
        return with(new Parameter(name, value, false));
    }

    /** The same job with one more parameter that is a document. */
    public JobRequest withDocument(String name, String value) {
        return with(new Parameter(name, value, true));
    }

    private JobRequest with(Parameter parameter) {
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(parameter);
        return new JobRequest(target, operation, more, limit, template);
    }

    /** The same job with another limit. */
    public JobRequest within(Duration other) {
        return new JobRequest(target, operation, parameters, other, template);
    }

    /** The same job, started from the console's own template. */
    public JobRequest fromTemplate() {
        return new JobRequest(target, operation, parameters, limit, true);
    }

    Href address() {
        return target.child("do", operation);
    }

    /** A document for consoles whose template was not asked for. */
    Element document() {
        Element request = Element.complex(Namespaces.WEB, "JobRequest");
        Element wanted = Element.complex(Namespaces.WEB, "RequestedOperation");
        wanted.add(Element.of(Namespaces.WEB, "OperationName", operation));
        wanted.add(Element.of(Namespaces.WEB, "GroupName", target.type()));
        request.add(wanted);
        request.add(Element.complex(Namespaces.WEB, "JobParameters"));
        return fill(request);
    }

    /** Adds the parameters to a template. */
    Element fill(Element request) {
        Element list = request.child("JobParameters").orElseGet(() -> {
            Element added = Element.complex(Namespaces.WEB, "JobParameters");
            request.add(added);
            return added;
        });
        parameters.forEach(parameter -> list.add(element(parameter)));
        return request;
    }

    private static Element element(Parameter parameter) {
        Element element = Element.complex(Namespaces.WEB, "JobParameter");
        element.add(Element.of(Namespaces.WEB, "ParameterName", parameter.name()));
        Element value = new Element(Namespaces.WEB, "ParameterValue");
        value.add(new Node.Text(parameter.value(), parameter.document()));
        element.add(value);
        return element;
    }
}
