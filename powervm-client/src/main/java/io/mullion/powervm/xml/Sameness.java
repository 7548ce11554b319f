package io.mullion.powervm.xml;

import java.util.List;

/** Compares what documents say, not how they say it. */
final class Sameness {
    private Sameness() {}

    static boolean attributes(List<Element.Attribute> left, List<Element.Attribute> right) {
        return left.size() == right.size()
                && left.stream().allMatch(one -> right.stream().anyMatch(other -> same(one, other)));
    }

    private static boolean same(Element.Attribute left, Element.Attribute right) {
        return left.name().equals(right.name())
                && left.namespace().equals(right.namespace())
                && left.value().equals(right.value());
    }

    static boolean content(List<Node> left, List<Node> right) {
        int l = 0;
        int r = 0;
        while (l < left.size() || r < right.size()) {
            StringBuilder leftText = new StringBuilder();
            StringBuilder rightText = new StringBuilder();
            l = text(left, l, leftText);
            r = text(right, r, rightText);
            if (leftText.compareTo(rightText) != 0 || (l < left.size()) != (r < right.size())) {
                return false;
            }
            if (l < left.size() && !((Element) left.get(l++)).sameAs((Element) right.get(r++))) {
                return false;
            }
        }
        return true;
    }

    /** Collects the text from {@code start} on and tells where the next element is. */
    private static int text(List<Node> nodes, int start, StringBuilder into) {
        int i = start;
        while (i < nodes.size() && nodes.get(i) instanceof Node.Text text) {
            into.append(text.value());
            i++;
        }
        return i;
    }
}
