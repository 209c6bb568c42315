package kinoscope.experiment.recipe;

import java.util.Map;
import kinoscope.model.Histories;
import kinoscope.model.factor.ImplicitAlsCheckpoint;
import kinoscope.model.factor.ImplicitAlsOptions;
import kinoscope.model.factor.ImplicitAlsState;
import kinoscope.model.factor.ImplicitAlsTrainer;

/** Implicit ALS; validation can choose its epoch. */
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
        ImplicitAlsOptions read = OptionTexts.read(ImplicitAlsOptions.defaults(), options);
        ImplicitAlsTrainer trainer = new ImplicitAlsTrainer(read).showing(task.progress());
        task.validation()
                .ifPresent(asked -> trainer.validatedBy(asked.ranking()).watchedBy(asked.watch()));
        Histories histories = Histories.of(task.train());
        String training = task.train().fingerprint() + task.validation().isPresent();
        task.checkpoint()
                .ifPresent(file -> new ImplicitAlsCheckpoint(file, training).attachTo(trainer, read, histories));
        ImplicitAlsState state = trainer.train(histories);
        return new Fitted(
                state.best(),
                histories,
                state.bestEpoch(),
                state.epochs().get(state.bestEpoch() - 1).validation());
    }
}
