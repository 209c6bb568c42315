package kinoscope.experiment.search;

import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/**
 * The values that a search may give to an option.
 *
 * <p>As texts: {@code adam|sgd} for choices, {@code int:4..64} for whole numbers, {@code 0.1..0.6} for numbers between two
 * others, {@code log:1e-5..1e-2} for numbers whose logarithms are spread evenly. Both ends belong to a range. Numbers that are
 * not whole are drawn to four digits.
 */
public sealed interface Range {
    /** How many values there are, if they can be counted. */
    OptionalLong size();

    /** Draws a value. */
    String draw(SplittableRandom random);

    /** Values that show whether an option can have such ones: all choices, or both ends. */
    List<String> samples();

    /** The text that {@link #parse} reads. */
    @Override
    String toString();

    /**
     * Reads a range.
     *
     * @throws IllegalArgumentException if the text is none
     */
    static Range parse(String text) {
        return RangeText.parse(text);
    }

    /** A range whose values can be counted. */
    sealed interface Countable extends Range {
        /** The value of a place, from 0. */
        String value(long place);

        @Override
        default String draw(SplittableRandom random) {
            return value(random.nextLong(size().getAsLong()));
        }
    }

    /**
     * Some texts, all alike in chance.
     *
     * @param values at least one, none twice
     */
    record Choices(List<String> values) implements Countable {
        /**
         * Copies the values.
         *
         * @throws IllegalArgumentException if there is none, one is blank or stands twice
         */
        public Choices {
            values = List.copyOf(values);
            if (values.isEmpty()
                    || values.stream().anyMatch(String::isBlank)
                    || values.stream().distinct().count() < values.size()) {
                throw new IllegalArgumentException("choices must be different and not empty");
            }
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.of(values.size());
        }

        @Override
        public String value(long place) {
            return values.get(Math.toIntExact(place));
        }

        @Override
        public List<String> samples() {
            return values;
        }

        @Override
        public String toString() {
            return String.join("|", values);
        }
    }

    /**
     * Whole numbers, all alike in chance.
     *
     * @param from the least
     * @param to the greatest, above it
     */
    record WholeNumbers(int from, int to) implements Countable {
        /**
         * Checks the order.
         *
         * @throws IllegalArgumentException if {@code from} is not below {@code to}
         */
        public WholeNumbers {
            if (from >= to) {
                throw new IllegalArgumentException("the first number must be below the second");
            }
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.of((long) to - from + 1);
        }

        @Override
        public String value(long place) {
            return String.valueOf(from + place);
        }

        @Override
        public List<String> samples() {
            return List.of(String.valueOf(from), String.valueOf(to));
        }

        @Override
        public String toString() {
            return RangeText.WHOLE + from + RangeText.TO + to;
        }
    }

    /**
     * Numbers spread evenly.
     *
     * @param from the least
     * @param to the greatest, above it
     */
    record Uniform(double from, double to) implements Range {
        /**
         * Checks the order.
         *
         * @throws IllegalArgumentException if {@code from} is not below {@code to}, or one is not finite
         */
        public Uniform {
            if (!(from < to) || !Double.isFinite(to - from)) {
                throw new IllegalArgumentException("the first number must be below the second");
            }
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.empty();
        }

        @Override
        public String draw(SplittableRandom random) {
            return RangeText.rounded(from + (to - from) * random.nextDouble(), from, to);
        }

        @Override
        public List<String> samples() {
            return List.of(String.valueOf(from), String.valueOf(to));
        }

        @Override
        public String toString() {
            return from + RangeText.TO + to;
        }
    }

    /**
     * Numbers whose logarithms are spread evenly: as many between .001 and .01 as between .01 and .1.
     *
     * @param from the least, above 0
     * @param to the greatest, above it
     */
    record LogUniform(double from, double to) implements Range {
        /**
         * Checks the order.
         *
         * @throws IllegalArgumentException unless {@code 0 < from < to}
         */
        public LogUniform {
            if (!(from > 0 && from < to) || !Double.isFinite(to)) {
                throw new IllegalArgumentException("the first number must be above 0 and below the second");
            }
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.empty();
        }

        @Override
        public String draw(SplittableRandom random) {
            return RangeText.rounded(from * Math.pow(to / from, random.nextDouble()), from, to);
        }

        @Override
        public List<String> samples() {
            return List.of(String.valueOf(from), String.valueOf(to));
        }

        @Override
        public String toString() {
            return RangeText.LOG + from + RangeText.TO + to;
        }
    }
}
