package kinoscope.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import kinoscope.data.Dataset;
import kinoscope.data.InputException;
import kinoscope.data.Ratings;
import kinoscope.exchange.ExportManifest.Step;
import kinoscope.experiment.RunRecord;
import kinoscope.experiment.Versions;
import kinoscope.model.Histories;
import kinoscope.model.Recommender;
import kinoscope.model.factor.BiasedAls;
import kinoscope.model.factor.BiasedAlsOptions;
import kinoscope.model.factor.ImplicitAls;
import kinoscope.model.factor.ImplicitAlsOptions;
import kinoscope.model.file.StoredModel;
import kinoscope.model.file.TrainedOn;
import kinoscope.model.file.TrainingRecord;

/**
 * Makes a model of the library of factors that were fitted on Spark, so that it can be stored, asked and served as if it had
 * been trained here: {@link BiasedAls} of factors for stars, {@link ImplicitAls} of factors for likes. Visitors are folded in
 * under the objective of MLlib, written in the terms of the library:
 *
 * <ul>
 *   <li>stars: the penalty of a row grows with its number of ratings (frequency scale 1)
 *   <li>likes: an unobserved weight of 1/alpha and a penalty of regularization/alpha for each like; vectors are solved for up to
 *       a factor (1 + alpha)/alpha, which no order depends on
 * </ul>
 */
final class AdoptedModel {
    private static final String ALS = "als";

    private final SparkExport export;
    private final Dataset dataset;
    private final Step step;

    AdoptedModel(SparkExport export, Dataset dataset) {
        this.export = export;
        this.dataset = dataset;
        this.step = export.manifest()
                .step(ALS)
                .orElseThrow(() -> new InputException(export + ": there are no factors, the job 'als' was not run"));
    }

    StoredModel stored(String source) {
        Ratings train = export.split(dataset.ratings()).train();
        Histories histories = Histories.of(train);
        ExportedFactors factors = export.factors(train);
        Recommender model = explicit() ? stars(factors) : likes(factors, histories);
        return new StoredModel(model, TrainedOn.of(train, histories), record(source));
    }

    private BiasedAls stars(ExportedFactors factors) {
        BiasedAlsOptions options = BiasedAlsOptions.defaults()
                .withFactors(factors.factors())
                .withRegularization(option("regularization"))
                .withFrequencyScale(1)
                .withEpochs((int) option("iterations"))
                .withSeed((long) option("seed"));
        return BiasedAls.of(
                options,
                dataset.ratings().scale(),
                Float.parseFloat(step.notes().get("mean")),
                factors.userBiases(),
                factors.userFactors(),
                factors.itemBiases(),
                factors.itemFactors());
    }

    private ImplicitAls likes(ExportedFactors factors, Histories histories) {
        ImplicitAlsOptions options = ImplicitAlsOptions.defaults()
                .withFactors(factors.factors())
                .withUnobservedWeight(1 / option("alpha"))
                .withRegularization(option("regularization") / option("alpha"))
                .withFrequencyScale(1)
                .withObservedPenalty(true)
                .withEpochs((int) option("iterations"))
                .withSeed((long) option("seed"));
        return new ImplicitAls(options, histories, factors.userFactors(), factors.itemFactors());
    }

    private TrainingRecord record(String source) {
        Map<String, String> options = new LinkedHashMap<>(step.options());
        options.put("engine", "Spark MLlib, " + step.master());
        return new TrainingRecord(
                dataset.name(),
                source,
                SparkExport.PROTOCOL,
                export.split(dataset.ratings()).name(),
                "train",
                export.manifest().split().seed(),
                options,
                (int) option("iterations"),
                "",
                Double.NaN,
                step.seconds(),
                RunRecord.now(),
                Versions.current());
    }

    private double option(String name) {
        return Double.parseDouble(step.options().get(name));
    }

    private boolean explicit() {
        return step.options().get("kind").equals("EXPLICIT");
    }
}
