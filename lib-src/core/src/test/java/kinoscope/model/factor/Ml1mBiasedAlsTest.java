package kinoscope.model.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import kinoscope.data.Datasets;
import kinoscope.data.Ratings;
import kinoscope.eval.RatingEvaluator;
import kinoscope.split.HashedSplitter;
import kinoscope.split.RandomSplitter;
import kinoscope.split.Split;
import kinoscope.split.SplitShares;
import org.junit.jupiter.api.Test;

/** Errors on tenths of ML-1M; skipped where the data are not there. */
class Ml1mBiasedAlsTest {
    /**
     * Published for another random tenth are .845 for a factorization with biases and .831 for I-AutoRec (Sedhain et al.,
     * WWW 2015); two such splits differ by up to .004. The default options were chosen on a validation tenth, after training on
     * eight tenths.
     */
    @Test
    void defaultsAreAsGoodAsPublishedFactorizations() {
        Split split = new RandomSplitter(new SplitShares(.9, 0, .1), 1).split(ratings());
        BiasedAlsOptions options = BiasedAlsOptions.defaults().withThreads(2);

        BiasedAls model = BiasedAls.fit(split.train(), options);
        BiasedAls biases = BiasedAls.fit(split.train(), options.withFactors(0));

        assertThat(rmse(model, split)).isCloseTo(.8405, within(.002));
        assertThat(rmse(biases, split)).isCloseTo(.9065, within(.003));
    }

    /** What the factors fitted on Spark are held against, on the same split. */
    @Test
    void errorOnTheSplitOfTheJobsOnSpark() {
        Split split = new HashedSplitter(new SplitShares(.9, 0, .1), 42).split(ratings());
        BiasedAls model =
                BiasedAls.fit(split.train(), BiasedAlsOptions.defaults().withThreads(2));
        assertThat(rmse(model, split)).isCloseTo(.8420, within(.0002));
    }

    private static Ratings ratings() {
        Datasets datasets = new Datasets(Path.of(System.getProperty("kinoscope.home", ".")), System.getenv());
        assumeTrue(datasets.find("ml-1m").isPresent(), "ML-1M is not there");
        return datasets.load("ml-1m").dataset().ratings();
    }

    private static double rmse(BiasedAls model, Split split) {
        return RatingEvaluator.defaults(1).evaluate(model, split.test()).value("RMSE");
    }
}
