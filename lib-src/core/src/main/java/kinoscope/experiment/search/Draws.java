package kinoscope.experiment.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import kinoscope.split.SubSeed;

/**
 * The options of trial after trial, by space and seed alone. Combinations that can be counted come in a random order, none
 * twice: a shuffle by Fisher and Yates, of which only the part that was asked for is made.
 */
final class Draws {
    private final SearchSpace space;
    private final long seed;
    private final OptionalLong combinations;
    private final SplittableRandom shuffling;
    private final Map<Long, Long> moved = new HashMap<>();
    private final List<Long> drawn = new ArrayList<>();

    Draws(SearchSpace space, long seed) {
        this.space = space;
        this.seed = seed;
        this.combinations = space.combinations();
        this.shuffling = new SplittableRandom(seed);
    }

    /** So many first trials, fewer if there are not so many combinations. */
    List<Map<String, String>> first(int trials) {
        int most = (int) Math.min(trials, combinations.orElse(Long.MAX_VALUE));
        List<Map<String, String>> all = new ArrayList<>();
        for (int number = 0; number < most; number++) {
            all.add(combinations.isPresent() ? combination(shuffled(number)) : independent(number));
        }
        return all;
    }

    private Map<String, String> independent(int number) {
        long own = SubSeed.of(seed, number);
        Map<String, String> options = new LinkedHashMap<>();
        space.ranges()
                .forEach((option, range) ->
                        options.put(option, range.draw(new SplittableRandom(SubSeed.of(own, option.hashCode())))));
        return options;
    }

    private long shuffled(int number) {
        while (drawn.size() <= number) {
            long from = drawn.size();
            long other = shuffling.nextLong(from, combinations.getAsLong());
            drawn.add(moved.getOrDefault(other, other));
            moved.put(other, moved.getOrDefault(from, from));
        }
        return drawn.get(number);
    }

    private Map<String, String> combination(long place) {
        Map<String, String> options = new LinkedHashMap<>();
        long rest = place;
        for (Map.Entry<String, Range> entry : space.ranges().entrySet()) {
            Range.Countable range = (Range.Countable) entry.getValue();
            long size = range.size().getAsLong();
            options.put(entry.getKey(), range.value(rest % size));
            rest /= size;
        }
        return options;
    }
}
