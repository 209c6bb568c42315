package kinoscope.experiment.recipe;

import java.util.Map;
import kinoscope.model.neural.sequence.SequenceModel;
import kinoscope.model.neural.sequence.SequenceOptions;
import kinoscope.model.neural.sequence.SequenceTrainer;

/** A sequence network. Its step size falls towards the last epoch, so that no earlier one is chosen. */
record SequenceRecipe() implements Recipe {
    @Override
    public String name() {
        return "sequence";
    }

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
        SequenceModel model = new SequenceTrainer(read).showing(task.progress()).train(task.train());
        return new Fitted(model, model.histories(), read.epochs(), Double.NaN);
    }
}
