package kinoscope.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import kinoscope.data.Datasets;
import kinoscope.data.Posters;
import kinoscope.data.poster.PosterCheck;
import kinoscope.data.poster.PosterProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Decodes every poster of a data set. */
@Command(
        name = "check",
        description = {
            "Decode the poster of every movie; count the missing, name those that cannot be used.",
            "The exit status is 1 if there is one that cannot be used."
        },
        mixinStandardHelpOptions = true)
final class PostersCheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private PostersCommand.Place place;

    @Override
    public Integer call() {
        Datasets.Loaded loaded = place.load();
        Posters posters = place.posters(loaded);
        PosterCheck check;
        try (ConsoleProgress progress = new ConsoleProgress("check posters")) {
            check = PosterCheck.of(posters, loaded.dataset().movies(), progress);
        }
        PrintWriter out = spec.commandLine().getOut();
        check.refused().forEach(refusal -> out.println(refusal.message()));
        out.printf(
                Locale.ROOT,
                "%s: %,d fine, %,d broken, %,d tiny, %,d huge; %,d of %,d movies of %s have none; of the rated movies %,d of %,d"
                        + " have one%n",
                posters.folder().orElseThrow(),
                check.fine(),
                check.count(PosterProblem.BROKEN),
                check.count(PosterProblem.TINY),
                check.count(PosterProblem.HUGE),
                check.missing(),
                check.movies(),
                loaded.dataset().title(),
                posters.countRated(loaded.dataset()),
                loaded.dataset().ratings().items().size());
        return check.refused().isEmpty() ? ExitCode.OK : Kinoscope.FAILED;
    }
}
