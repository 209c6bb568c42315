package kinoscope.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kinoscope.data.Dataset;
import kinoscope.data.SplitFile;
import kinoscope.split.FileSplit;
import kinoscope.split.KFold;
import kinoscope.split.RandomSplitter;
import kinoscope.split.Split;
import kinoscope.split.SplitShares;

/** The ways to hold out ratings for protocol {@code rmse}, by name. */
public enum RatingSplit {
    /** A random tenth is for testing. */
    RANDOM_90("random-90"),
    /** A random fifth is for testing. */
    RANDOM_80("random-80"),
    /** Each of five random parts is for testing once. */
    FIVE_FOLD("5-fold"),
    /** The first of the parts that ML-100K ships is for testing. */
    U1("u1"),
    /** The second. */
    U2("u2"),
    /** The third. */
    U3("u3"),
    /** The fourth. */
    U4("u4"),
    /** The fifth. */
    U5("u5"),
    /** Each of them is for testing once. */
    U1_TO_U5("u1-u5");

    private static final int FOLDS = 5;

    private final String text;

    RatingSplit(String text) {
        this.text = text;
    }

    /**
     * The split of a name.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    public static RatingSplit named(String name) {
        return Arrays.stream(values())
                .filter(split -> split.text.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no split '" + name + "'; there are: " + names()));
    }

    /** The names with commas between them. */
    public static String names() {
        return Arrays.stream(values()).map(RatingSplit::toString).collect(Collectors.joining(", "));
    }

    /** Whether there is one test part, so that one model belongs to it. */
    public boolean single() {
        return this != FIVE_FOLD && this != U1_TO_U5;
    }

    /**
     * Divides a data set.
     *
     * @param dataset the data
     * @param place where they were read from, with the files of the parts if those are asked for
     * @param seed of what is drawn
     * @return one for each test part
     * @throws kinoscope.data.InputException if the ratings are too few, or a file of the parts cannot be used
     */
    public List<RatingBed> beds(Dataset dataset, Path place, long seed) {
        List<RatingBed> beds = new ArrayList<>();
        for (Split outer : splits(dataset, place, seed)) {
            beds.add(RatingBed.of(dataset, outer, seed));
        }
        return beds;
    }

    /** As {@link #beds}, where there is one test part. */
    public RatingBed bed(Dataset dataset, Path place, long seed) {
        if (!single()) {
            throw new IllegalArgumentException("the split " + text + " has several test parts");
        }
        return beds(dataset, place, seed).get(0);
    }

    private List<Split> splits(Dataset dataset, Path place, long seed) {
        return switch (this) {
            case RANDOM_90 -> List.of(random(dataset, .1, seed));
            case RANDOM_80 -> List.of(random(dataset, .2, seed));
            case FIVE_FOLD -> new KFold(FOLDS, 0, seed).splits(dataset.ratings());
            case U1_TO_U5 ->
                IntStream.rangeClosed(1, FOLDS)
                        .mapToObj(part -> shipped(dataset, place, "u" + part))
                        .toList();
            default -> List.of(shipped(dataset, place, text));
        };
    }

    private Split random(Dataset dataset, double test, long seed) {
        Split split = new RandomSplitter(new SplitShares(1 - test, 0, test), seed).split(dataset.ratings());
        return new Split(text, seed, split.train(), split.validation(), split.test());
    }

    private static Split shipped(Dataset dataset, Path place, String part) {
        int[] rows = SplitFile.rows(place, part + ".test", dataset.ratings());
        return FileSplit.ofRows(part, rows).split(dataset.ratings());
    }

    @Override
    public String toString() {
        return text;
    }
}
