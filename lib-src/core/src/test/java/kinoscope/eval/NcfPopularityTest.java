package kinoscope.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.eval.stats.Bootstrap;
import kinoscope.model.Recommender;
import kinoscope.split.Split;
import org.junit.jupiter.api.Test;

/** Popularity on ML-1M with the NCF authors' held-out items and negatives has a known value. */
class NcfPopularityTest {
    /**
     * TopPopular is published as .4533 / .2542 and .4535 / .2543, apart by the order of ties (Ferrari Dacrema et al., A
     * Troubling Analysis of Reproducibility and Progress in Recommender Systems Research, TOIS 39, 2021, and others); with
     * ties shared and a user's own positive dropped from the negatives, an independent program has .4535 / .2543.
     */
    @Test
    void popularityOnTheNcfCandidates() {
        String root = System.getenv("KINOSCOPE_DATA");
        assumeTrue(root != null, "KINOSCOPE_DATA names no folder");
        Path ratingsFile = Path.of(root, "ml-1m", "ratings.dat");
        Path positivesFile = Path.of(root, "ncf", "ml-1m.test.rating");
        Path negativesFile = Path.of(root, "ncf", "ml-1m.test.negative");
        for (Path file : List.of(ratingsFile, positivesFile, negativesFile)) {
            assumeTrue(Files.exists(file), file + " is not there");
        }
        int[][] positives = columns(positivesFile, "\t", 1, 2);
        int[][] negatives = columns(negativesFile, "\t", 1, 100);
        Split split = leaveOut(ratings(ratingsFile), positives);
        assertThat(split.train().size()).isEqualTo(994_169);
        assertThat(IntStream.range(0, positives.length)
                        .filter(u -> Rankings.contains(negatives[u], positives[u][0]))
                        .count())
                .isEqualTo(156);

        Report report = Evaluator.onTest("ml-1m", split, Bootstrap.defaults(1))
                .evaluate(
                        popularity(split.train()),
                        new SampledCandidates("1+99, NCF authors' files", u -> positives[u], u -> negatives[u]),
                        RankingMetric.standard(10));

        assertThat(report.measured()).isEqualTo(6040);
        assertThat(report.mean("HR@10")).isCloseTo(.4535, within(1e-4));
        assertThat(report.mean("NDCG@10")).isCloseTo(.2543, within(1e-4));
        assertThat(report.mean("R@10")).isCloseTo(report.mean("HR@10"), within(1e-12));
        assertThat(report.mean("P@10")).isCloseTo(report.mean("HR@10") / 10, within(1e-12));
        // the standard error of a share of .4535 among 6040 is .0064
        assertThat(report.result("HR@10").interval().high()).isCloseTo(.4535 + 1.96 * .0064, within(.002));
    }

    private static Ratings ratings(Path file) {
        Ratings.Builder builder = Ratings.builder(RatingScale.WHOLE_STARS);
        for (int[] row : columns(file, "::", 0, 4)) {
            builder.add(row[0], row[1], row[2], row[3]);
        }
        return builder.build();
    }

    private static Split leaveOut(Ratings all, int[][] positives) {
        int[] test = IntStream.range(0, all.size())
                .filter(row -> positives[all.user(row)][0] == all.item(row))
                .toArray();
        int[] train = IntStream.range(0, all.size())
                .filter(row -> positives[all.user(row)][0] != all.item(row))
                .toArray();
        return new Split("NCF leave-one-out", 0, all.subset(train), all.subset(new int[0]), all.subset(test));
    }

    private static int[][] columns(Path file, String separator, int from, int to) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.map(line -> Arrays.stream(line.split(separator))
                            .limit(to)
                            .skip(from)
                            .mapToInt(Integer::parseInt)
                            .toArray())
                    .toArray(int[][]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Recommender popularity(Ratings train) {
        int[] counts = train.countsByItem();
        return new Recommender() {
            @Override
            public String name() {
                return "popularity";
            }

            @Override
            public int users() {
                return train.users().size();
            }

            @Override
            public int items() {
                return counts.length;
            }

            @Override
            public void score(int user, float[] scores) {
                for (int item = 0; item < scores.length; item++) {
                    scores[item] = counts[item];
                }
            }
        };
    }
}
