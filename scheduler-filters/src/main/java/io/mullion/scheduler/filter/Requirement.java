package io.mullion.scheduler.filter;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a flavor's extra spec asks of a value, in nova's small language: an operator and its operands, or the value
 * itself. The traps are nova's and kept: {@code =} means at least, plain {@code <} and {@code >} are no operators, text
 * compares letter by letter. {@code reference/scheduler-filters.md} §1.7.
 *
 * @param text the requirement as written
 */
public record Requirement(String text) {
    /**
     * Whether a value meets it.
     *
     * @throws NumberFormatException if numbers are compared and one side is no number
     */
    public boolean met(String value) {
        List<String> words = Arrays.stream(text.split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        String operator = words.isEmpty() ? "" : words.getFirst();
        List<String> operands = words.isEmpty() ? List.of() : words.subList(1, words.size());
        return switch (operator) {
            case "<or>" -> alternatives(operands).contains(value);
            case "<all-in>" -> !operands.isEmpty() && operands.stream().allMatch(value::contains);
            case "<in>", "=", "==", "!=", ">=", "<=", "s==", "s!=", "s<", "s<=", "s>", "s>=" ->
                !operands.isEmpty() && holds(operator, value, operands.getFirst());
            default -> value.equals(text);
        };
    }

    /** Every second word: the ones between are the operator again. */
    private static List<String> alternatives(List<String> operands) {
        return IntStream.range(0, operands.size())
                .filter(i -> i % 2 == 0)
                .mapToObj(operands::get)
                .toList();
    }

    private static boolean holds(String operator, String value, String operand) {
        return switch (operator) {
            case "<in>" -> value.contains(operand);
            case "=", ">=" -> Numbers.parse(value) >= Numbers.parse(operand);
            case "<=" -> Numbers.parse(value) <= Numbers.parse(operand);
            case "==" -> Numbers.parse(value) == Numbers.parse(operand);
            case "!=" -> Numbers.parse(value) != Numbers.parse(operand);
            case "s==" -> value.equals(operand);
            case "s!=" -> !value.equals(operand);
            case "s<" -> value.compareTo(operand) < 0;
            case "s<=" -> value.compareTo(operand) <= 0;
            case "s>" -> value.compareTo(operand) > 0;
            case "s>=" -> value.compareTo(operand) >= 0;
            default -> throw new IllegalArgumentException("unknown operator " + operator);
        };
    }
}
