package kinoscope.experiment.recipe;

import java.util.Map;
import kinoscope.model.Histories;
import kinoscope.model.factor.ImplicitAlsOptions;
import kinoscope.model.factor.ImplicitAlsState;
import kinoscope.model.factor.ImplicitAlsTrainer;

/** Implicit ALS; validation can choose its epoch. It is quick, and keeps no checkpoint. */
record AlsRecipe() implements Recipe {
    @Override
    public String name() {
        return "ials";
    }

    @Override
    public Map<String, String> defaults() {
        return OptionTexts.of(ImplicitAlsOptions.defaults());
    }

    @Override
    public boolean choosesEpoch() {
        return true;
    }

    @Override
    public void check(Map<String, String> options) {
        OptionTexts.read(ImplicitAlsOptions.defaults(), options);
    }

    @Override
    public Fitted fit(Task task, Map<String, String> options) {
        ImplicitAlsTrainer trainer = new ImplicitAlsTrainer(OptionTexts.read(ImplicitAlsOptions.defaults(), options))
                .showing(task.progress());
        task.validation().ifPresent(trainer::validatedBy);
        Histories histories = Histories.of(task.train());
        ImplicitAlsState state = trainer.train(histories);
        return new Fitted(
                state.best(),
                histories,
                state.bestEpoch(),
                state.epochs().get(state.bestEpoch() - 1).validation());
    }
}
