package kinoscope.experiment.leaderboard;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import kinoscope.data.Progress;
import kinoscope.experiment.Json;
import kinoscope.experiment.ModelStore;
import kinoscope.experiment.TestBed;
import kinoscope.experiment.Training;
import kinoscope.model.file.ModelFile;
import kinoscope.model.file.StoredModel;

/**
 * Trains and measures the entries of a plan, one after the other. Each finished model is kept with the values of all its
 * users under a key of everything it was made of, so that the next run does only what is missing.
 */
public final class LeaderboardRun {
    private final TestBed bed;
    private final String source;
    private final ModelStore store;
    private final Path folder;
    private final Function<String, Progress> display;

    /**
     * Prepares a run.
     *
     * @param bed data and protocol
     * @param source the name or folder that the data set was loaded by
     * @param folder where models and outcomes are kept
     * @param display gives a display for a named piece of long work
     */
    public LeaderboardRun(TestBed bed, String source, Path folder, Function<String, Progress> display) {
        this.bed = bed;
        this.source = source;
        this.store = new ModelStore(folder);
        this.folder = folder;
        this.display = display;
    }

    /**
     * Trains and measures what is missing.
     *
     * @param wanted the entries to run
     * @param all the entries to show, as far as they have an outcome
     * @param listener told after each entry
     * @return all entries that have an outcome
     * @throws kinoscope.data.InputException if a kept file is damaged or a file cannot be written
     */
    public Leaderboard run(Plan wanted, Plan all, Consumer<String> listener) {
        for (Entry entry : wanted.entries()) {
            boolean kept = Files.exists(outcomeFile(entry));
            if (!kept) {
                Json.write(outcomeFile(entry), measured(entry, trained(entry)));
            }
            listener.accept(entry.name() + (kept ? ": kept from an earlier run" : ": done"));
        }
        List<Entry> shown = all.entries().stream()
                .filter(entry -> Files.exists(outcomeFile(entry)))
                .toList();
        List<Outcome> outcomes = new ArrayList<>();
        for (Entry entry : shown) {
            outcomes.add(Json.read(outcomeFile(entry), Outcome.class, "the outcome of a leaderboard entry"));
        }
        return Leaderboard.of(bed, shown, outcomes);
    }

    private StoredModel trained(Entry entry) {
        Path file = store.file(key(entry));
        if (Files.exists(file)) {
            return ModelFile.load(file);
        }
        Training training = new Training(
                entry.recipe(), entry.options(), entry.rule(), source, folder.resolve(key(entry)), display);
        StoredModel model = training.run(bed);
        ModelFile.save(file, model);
        training.removeCheckpoints();
        return model;
    }

    private Outcome measured(Entry entry, StoredModel stored) {
        try (Progress progress = display.apply("testing " + entry.name())) {
            return new Outcome(
                    entry.name(),
                    stored.model().name(),
                    stored.record().options(),
                    stored.record().epoch(),
                    stored.record().seconds(),
                    StoredReport.of(bed.test(stored.model(), progress)),
                    StoredReport.of(bed.testInCatalogue(stored.model(), progress)));
        }
    }

    private Path outcomeFile(Entry entry) {
        return folder.resolve(key(entry) + ".json");
    }

    private String key(Entry entry) {
        return store.key(
                entry.model(),
                entry.complete(),
                entry.rule(),
                bed.protocol(),
                bed.testing().text(),
                bed.seed(),
                bed.all().fingerprint());
    }
}
