package io.mullion.powervm.xml;

import java.io.IOException;

/** What should be a document is not well-formed XML, or has a document type, which no console sends. */
public final class MalformedDocumentException extends IOException {
    private static final long serialVersionUID = 1L;

    MalformedDocumentException(String message, Throwable cause) {
        super(message, cause);
    }

    MalformedDocumentException(String message) {
        super(message);
    }
}
