package io.mullion.powervm.model;

import io.mullion.powervm.entry.Href;
import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.Namespaces;

/** Lists of references: elements of Atom in a container of the object model. */
final class Links {
    private Links() {}

    static void add(View view, String container, Href target) {
        Element list = view.element().child(container).orElseGet(() -> {
            Element added = new Element(view.element().namespace(), container);
            view.add(added);
            return added;
        });
        Element link = new Element(Namespaces.ATOM, "link");
        link.setAttribute("href", target.path());
        link.setAttribute("rel", "related");
        list.add(link);
    }

    static void remove(View view, String container, Href target) {
        view.element()
                .child(container)
                .ifPresent(list -> list.children("link").stream()
                        .filter(link -> link.attribute("href")
                                .map(Href::parse)
                                .filter(target::sameObject)
                                .isPresent())
                        .forEach(list::remove));
    }
}
