package kinoscope.experiment.search;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kinoscope.data.Dataset;
import kinoscope.data.Progress;
import kinoscope.data.Ratings;
import kinoscope.experiment.DividedData;
import kinoscope.experiment.PlantedTastes;
import kinoscope.experiment.ResultRow;
import kinoscope.experiment.TestBed;
import kinoscope.experiment.recipe.Recipe;
import kinoscope.model.Recommender;
import kinoscope.split.Split;

/**
 * Planted data that count how often a model is measured on their test part.
 *
 * @param bed the data
 * @param measurements so far
 */
record CountingBed(TestBed bed, AtomicInteger measurements) implements DividedData {
    static CountingBed planted(Path folder) {
        return new CountingBed(TestBed.of(TestBed.NCF, PlantedTastes.dataset(5), folder, 9), new AtomicInteger());
    }

    @Override
    public String protocol() {
        return bed.protocol();
    }

    @Override
    public Dataset dataset() {
        return bed.dataset();
    }

    @Override
    public Split split() {
        return bed.split();
    }

    @Override
    public Ratings all() {
        return bed.all();
    }

    @Override
    public long seed() {
        return bed.seed();
    }

    @Override
    public Recipe.Validation validation() {
        return bed.validation();
    }

    @Override
    public List<ResultRow> measured(Recommender model, Progress progress) {
        measurements.incrementAndGet();
        return bed.measured(model, progress);
    }
}
