package kinoscope.spark.cli;

import java.util.concurrent.Callable;
import kinoscope.spark.profile.ProfileOptions;
import kinoscope.spark.profile.ProfilesJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the taste of each user. */
@Command(
        name = ProfilesJob.NAME,
        description = "Make vectors of genres and users from vectors of movies, and the users' actual genres.",
        mixinStandardHelpOptions = true)
final class ProfilesCommand implements Callable<Integer> {
    private static final ProfileOptions USUAL = ProfileOptions.defaults();

    @Spec
    private CommandSpec spec;

    @Mixin
    private SessionOptions session;

    @Option(
            names = "--vectors",
            required = true,
            paramLabel = "FILE|DIR|URL",
            description = "Vectors of movies: CSV (./kinoscope data vectors writes it) or Parquet (movieId, vector).")
    private String vectors;

    @Option(
            names = "--threshold",
            paramLabel = "STARS",
            description = "Fewest stars of a movie that counts for a user's vector (default: 3).")
    private float threshold = USUAL.threshold();

    @Option(
            names = "--most-ratings",
            paramLabel = "N",
            description = "Users with more ratings are left out and counted (default: 1000000).")
    private long mostRatings = USUAL.mostRatings();

    @Override
    public Integer call() {
        ProfileOptions options = Checked.options(() -> new ProfileOptions(threshold, mostRatings));
        session.run(
                files -> ProfilesJob.of(vectors, options, files),
                spec.commandLine().getOut());
        return 0;
    }
}
