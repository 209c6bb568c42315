package kinoscope.experiment.recipe;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import kinoscope.model.Histories;
import kinoscope.model.neural.rating.DemographicsNetwork;
import kinoscope.model.neural.rating.RatingArchitecture;
import kinoscope.model.neural.rating.RatingEngine;
import kinoscope.model.neural.rating.RatingFitting;
import kinoscope.model.neural.rating.RatingMlp;
import kinoscope.model.neural.rating.RatingNetworkModel;
import kinoscope.model.neural.rating.RatingTrainer;

/**
 * A network that predicts stars; RMSE on the validation part can choose its epoch.
 *
 * @param name on the command line
 * @param title of its models
 * @param network its shape by default
 * @param fitting its training by default
 * @param architecture what a shape comes to
 * @param <N> the record of shapes
 */
record RatingNetworkRecipe<N extends Record>(
        String name, String title, N network, RatingFitting fitting, Function<N, RatingArchitecture> architecture)
        implements Recipe {
    private static final Computing COMPUTING = new Computing(NcfSurroundings.Engine.FUSED, 1);

    /** Who computes, and on how many threads. */
    record Computing(NcfSurroundings.Engine engine, int threads) {
        RatingEngine chosen() {
            return engine == NcfSurroundings.Engine.FUSED ? RatingEngine.fused(threads) : RatingEngine.dl4j(threads);
        }
    }

    static RatingNetworkRecipe<RatingMlp> mlp() {
        return new RatingNetworkRecipe<>(
                "rating-mlp", RatingMlp.NAME, RatingMlp.defaults(), RatingMlp.fitting(), RatingMlp::architecture);
    }

    static RatingNetworkRecipe<DemographicsNetwork> demographics() {
        return new RatingNetworkRecipe<>(
                "demographics",
                DemographicsNetwork.NAME,
                DemographicsNetwork.defaults(),
                DemographicsNetwork.fitting(),
                DemographicsNetwork::architecture);
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> texts = new LinkedHashMap<>(OptionTexts.of(network));
        texts.putAll(OptionTexts.of(fitting));
        texts.putAll(OptionTexts.of(COMPUTING));
        return texts;
    }

    @Override
    public boolean choosesEpoch() {
        return true;
    }

    @Override
    public boolean predictsStars() {
        return true;
    }

    @Override
    public void check(Map<String, String> options) {
        OptionTexts.read(network, options);
        OptionTexts.read(fitting, options);
        OptionTexts.read(COMPUTING, options).chosen();
    }

    @Override
    public Fitted fit(Task task, Map<String, String> options) {
        RatingTrainer trainer = new RatingTrainer(
                        OptionTexts.read(COMPUTING, options).chosen(),
                        title,
                        architecture.apply(OptionTexts.read(network, options)),
                        OptionTexts.read(fitting, options))
                .knowing(task.known().demographics(), task.known().genres())
                .showing(task.progress());
        task.validation()
                .ifPresent(asked -> trainer.validatedOn(asked.heldOut()).watchedBy(asked.watch()));
        task.checkpoint().ifPresent(trainer::checkpointedIn);
        RatingNetworkModel model = trainer.train(task.train());
        return new Fitted(
                model,
                Histories.of(task.train()),
                model.history().bestEpoch(),
                model.history().best().validationRmse());
    }
}
