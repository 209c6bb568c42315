package kinoscope.experiment.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kinoscope.experiment.recipe.Recipe;
import kinoscope.model.Histories;
import kinoscope.model.baseline.Popularity;
import kinoscope.model.neural.TrainingException;

/**
 * Learns nothing: the validation after an epoch is {@code quality * (1 - 2^-epoch)}, where the quality is highest for {@code x}
 * near .7. Above .95 its loss becomes NaN in the third epoch.
 */
final class FakeRecipe implements Recipe {
    static final int EPOCHS = 12;

    private final boolean epochs;
    private final List<String> trained = Collections.synchronizedList(new ArrayList<>());
    private int fitsUntilKilled = Integer.MAX_VALUE;

    FakeRecipe() {
        this(true);
    }

    private FakeRecipe(boolean epochs) {
        this.epochs = epochs;
    }

    /** One whose models know no epochs; validation ranks them. */
    static FakeRecipe withoutEpochs() {
        return new FakeRecipe(false);
    }

    /** Lets the process die when so many more trainings are to begin. */
    void killedAfter(int fits) {
        fitsUntilKilled = trained.size() + fits;
    }

    void revived() {
        fitsUntilKilled = Integer.MAX_VALUE;
    }

    /** {@code x} and the epochs that were run, of each training in the order of their ends. */
    List<String> trained() {
        return List.copyOf(trained);
    }

    static double value(double x, int epoch) {
        return (1 - Math.abs(x - .7)) * (1 - Math.pow(2, -epoch));
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("x", "0.5");
        if (epochs) {
            options.put("epochs", String.valueOf(EPOCHS));
        }
        options.put("threads", "4");
        options.put("seed", "1");
        return options;
    }

    @Override
    public boolean choosesEpoch() {
        return epochs;
    }

    @Override
    public void check(Map<String, String> options) {
        if (!(x(options) >= 0 && x(options) <= 1)) {
            throw new IllegalArgumentException("x must be in 0..1, not " + options.get("x"));
        }
    }

    private static double x(Map<String, String> options) {
        return Double.parseDouble(options.get("x"));
    }

    @Override
    public Fitted fit(Task task, Map<String, String> options) {
        synchronized (this) {
            if (trained.size() >= fitsUntilKilled) {
                throw new IllegalStateException("killed");
            }
        }
        Histories histories = Histories.of(task.train());
        Popularity model = Popularity.of(histories);
        if (!epochs) {
            trained.add(options.get("x"));
            return new Fitted(model, histories, 0, Double.NaN);
        }
        int most = Integer.parseInt(options.get("epochs"));
        if (task.validation().isEmpty()) {
            trained.add(options.get("x") + " for " + most);
            return new Fitted(model, histories, most, Double.NaN);
        }
        int first = task.checkpoint().map(FakeRecipe::read).orElse(0) + 1;
        int epoch = first - 1;
        boolean goesOn = true;
        while (goesOn && epoch < most) {
            epoch++;
            if (x(options) > .95 && epoch == 3) {
                trained.add(options.get("x") + " failed");
                throw new TrainingException("the loss is NaN\nin epoch 3");
            }
            write(task.checkpoint(), epoch);
            goesOn = task.validation().get().watch().goesOn(epoch, value(x(options), epoch));
        }
        trained.add(options.get("x") + " " + first + "-" + epoch + " on " + options.get("threads") + ", seed "
                + options.get("seed"));
        return new Fitted(model, histories, epoch, value(x(options), epoch));
    }

    private static int read(Path file) {
        try {
            return Files.exists(file) ? Integer.parseInt(Files.readString(file)) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Optional<Path> file, int epoch) {
        file.ifPresent(place -> {
            try {
                Files.writeString(place, String.valueOf(epoch));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
