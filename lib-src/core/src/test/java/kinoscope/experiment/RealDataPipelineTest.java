package kinoscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kinoscope.data.Dataset;
import kinoscope.data.Datasets;
import kinoscope.data.Progress;
import kinoscope.eval.Comparison;
import kinoscope.eval.Evaluator;
import kinoscope.eval.FullCatalogue;
import kinoscope.eval.GenreNdcg;
import kinoscope.eval.Ideal;
import kinoscope.eval.Ndcg;
import kinoscope.eval.RankingMetric;
import kinoscope.eval.Report;
import kinoscope.eval.stats.Bootstrap;
import kinoscope.model.baseline.Popularity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The claims of the main pipeline, on the validation part of ML-100K. */
class RealDataPipelineTest {
    @Test
    void neuMfBeatsPopularityAndFineTuningMovesListsTowardsLikedGenres(@TempDir Path output) {
        Datasets datasets = new Datasets(Path.of("nowhere"), System.getenv());
        Optional<Path> place = datasets.find("ml-100k");
        assumeTrue(place.isPresent(), "needs ml-100k in the folder that KINOSCOPE_DATA names");
        Dataset dataset = datasets.load("ml-100k").dataset();
        MainPipeline pipeline =
                new MainPipeline(dataset, PipelineOptions.of(dataset, 42), output, task -> Progress.SILENT);
        Bootstrap bootstrap = Bootstrap.defaults(42);
        Evaluator validation = Evaluator.onValidation(dataset.title(), pipeline.split(), bootstrap);
        GenreNdcg genres = new GenreNdcg(10, pipeline.genreGain(), Ideal.CATALOGUE);
        List<RankingMetric> metrics = List.of(new Ndcg(10), genres);

        Report popularity =
                validation.evaluate(Popularity.of(pipeline.split().train()), FullCatalogue.defaults(), metrics);
        Report before = validation.evaluate(pipeline.trained(), FullCatalogue.defaults(), metrics);
        Report after = validation.evaluate(pipeline.fineTuned(), FullCatalogue.defaults(), metrics);

        Comparison gain = Comparison.of(popularity, before, "NDCG@10", bootstrap);
        assertThat(gain.difference().low()).isPositive();
        assertThat(gain.randomization().p()).isLessThan(0.01);
        Comparison shift = Comparison.of(before, after, genres.name(), bootstrap);
        assertThat(shift.difference().low()).isPositive();
        assertThat(after.mean("NDCG@10")).isGreaterThan(0.98 * before.mean("NDCG@10"));
    }
}
