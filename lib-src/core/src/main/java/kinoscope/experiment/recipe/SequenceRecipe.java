package kinoscope.experiment.recipe;

import java.util.Map;
import java.util.function.Function;
import kinoscope.model.Recommender;
import kinoscope.model.neural.sequence.SequenceModel;
import kinoscope.model.neural.sequence.SequenceOptions;
import kinoscope.model.neural.sequence.SequenceTrainer;

/**
 * A sequence network, alone or as part of something. Its step size falls towards the last epoch, so that no earlier one is
 * chosen.
 *
 * @param name on the command line
 * @param completing what is made of the trained network
 */
record SequenceRecipe(String name, Function<SequenceModel, Recommender> completing) implements Recipe {
    @Override
    public Map<String, String> defaults() {
        return OptionTexts.of(SequenceOptions.defaults());
    }

    @Override
    public void check(Map<String, String> options) {
        OptionTexts.read(SequenceOptions.defaults(), options);
    }

    @Override
    public Fitted fit(Task task, Map<String, String> options) {
        SequenceOptions read = OptionTexts.read(SequenceOptions.defaults(), options);
        SequenceModel network =
                new SequenceTrainer(read).showing(task.progress()).train(task.train());
        return new Fitted(completing.apply(network), network.histories(), read.epochs(), Double.NaN);
    }
}
