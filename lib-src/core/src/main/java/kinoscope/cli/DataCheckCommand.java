package kinoscope.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import kinoscope.data.Dataset;
import kinoscope.data.Datasets;
import kinoscope.data.InputException;
import kinoscope.data.KnownDataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads a data set from the first line to the last and says whether it is whole. */
@Command(
        name = "check",
        description = "Read a data set in full; the first bad line is an error with file, line and value.",
        mixinStandardHelpOptions = true)
final class DataCheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataCommand.Place place;

    @Override
    public Integer call() {
        Datasets.Loaded loaded = new Datasets(Home.folder(), System.getenv()).load(place.nameOrPath());
        Dataset dataset = loaded.dataset();
        int ratings = dataset.ratings().size();
        Optional<KnownDataset> known = KnownDataset.find(place.nameOrPath()).filter(KnownDataset::downloadable);
        if (known.isPresent() && known.get().ratings() != ratings) {
            throw new InputException(String.format(
                    Locale.ROOT,
                    "%s: has %d ratings, but %s has %d",
                    loaded.place(),
                    ratings,
                    known.get().name(),
                    known.get().ratings()));
        }
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%s: fine; %d ratings, fingerprint %s%n",
                        loaded.place(),
                        ratings,
                        dataset.ratings().fingerprint());
        return ExitCode.OK;
    }
}
