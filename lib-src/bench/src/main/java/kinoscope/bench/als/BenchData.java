package kinoscope.bench.als;

import java.nio.file.Path;
import kinoscope.bench.measure.Elapsed;
import kinoscope.bench.measure.PeakMemory;
import kinoscope.data.Dataset;
import kinoscope.data.Datasets;
import kinoscope.data.Ratings;
import kinoscope.split.RandomSplitter;
import kinoscope.split.Split;
import kinoscope.split.SplitShares;

/**
 * Ratings in two parts, without the whole that they were taken from.
 *
 * @param title of the data set
 * @param train 90 % of the ratings, drawn at random
 * @param test the others
 * @param loading reading and checking the files, once, in a fresh process: parsing, numbering users and items, the list of movies
 * @param loadingPeakBytes the most memory up to then
 */
record BenchData(String title, Ratings train, Ratings test, Elapsed loading, long loadingPeakBytes) {
    private static final SplitShares SHARES = new SplitShares(.9, 0, .1);

    /** Reads and splits a data set. */
    static BenchData load(String nameOrPath, Path home, long seed) {
        Elapsed start = Elapsed.reading();
        Dataset dataset = Datasets.load(nameOrPath, home);
        Elapsed loading = Elapsed.since(start);
        long peak = PeakMemory.bytes();
        PeakMemory.reset();
        return of(dataset.title(), new RandomSplitter(SHARES, seed).split(dataset.ratings()), loading, peak);
    }

    /** Takes over a split. */
    static BenchData of(String title, Split split, Elapsed loading, long loadingPeakBytes) {
        return new BenchData(title, split.train(), split.test(), loading, loadingPeakBytes);
    }
}
