package kinoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kinoscope.data.poster.DrawnImages;
import kinoscope.experiment.recipe.Recipe;
import kinoscope.experiment.recipe.Recipes;
import kinoscope.model.file.ModelFile;
import kinoscope.model.file.StoredModel;
import kinoscope.model.file.TrainingRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Trains small models on planted tastes, measures them and asks them for movies. */
class ModelCommandsTest {
    private static final List<String> VISUAL = List.of("vgmf", "vneumf");

    @TempDir
    Path temp;

    private TinyHome home;
    private Path file;

    @BeforeEach
    void plant() {
        home = PlantedHome.in(temp);
        file = temp.resolve("model.kinoscope");
    }

    static Stream<String> models() {
        return Recipes.ALL.stream().map(Recipe::name).filter(name -> !VISUAL.contains(name));
    }

    @ParameterizedTest
    @MethodSource("visual")
    void modelThatSeesPostersNeedsThem(String model) {
        Outcome trained = train(model, quick(model));
        assertThat(trained.status()).isNotZero();
        assertThat(trained.errLines())
                .singleElement()
                .asString()
                .endsWith(model + " needs the posters of the movies; these data have none");
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("visual")
    void modelThatSeesPostersIsTrainedWithThoseBesideTheData(String model) {
        for (int movie = 100; movie < 112; movie++) {
            home.write("data/planted/posters/" + movie + ".png", DrawnImages.plain("png", 40, 60, movie * 98_765));
        }
        Outcome trained = train(model, quick(model));
        assertThat(trained.status()).as(trained.err()).isZero();
        assertThat(trained.out()).contains(", seeing colour-gradient-v1, PCA 12,");
        assertThat(ModelFile.load(file).record().options())
                .containsEntry(TrainingRecord.FEATURES, "colour-gradient-v1, PCA 12");
        Outcome measured = run("evaluate");
        assertThat(measured.status()).as(measured.err()).isZero();
        assertThat(measured.out()).contains("HR@10");
    }

    static List<String> visual() {
        return VISUAL;
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyModelIsTrainedMeasuredAndAsked(String model) {
        Outcome trained = train(model, quick(model));
        assertThat(trained.err()).isEmpty();
        assertThat(trained.status()).isZero();
        assertThat(trained.outLines()).hasSize(2).endsWith(file.toString());
        assertThat(trained.out()).contains(", trained on train and validation of planted (last item left out");
        assertThat(home.files()).noneMatch(name -> name.endsWith(".checkpoint") || name.endsWith(".tmp"));
        StoredModel stored = ModelFile.load(file);
        assertThat(stored.record().source()).isEqualTo("planted");
        assertThat(stored.record().versions()).containsKey("java");

        Outcome measured = run("evaluate");
        assertThat(measured.err()).isEmpty();
        assertThat(measured.status()).isZero();
        assertThat(measured.outLines().get(1)).matches("metric +value +low +high +n");
        assertThat(measured.outLines().get(2)).matches("HR@10 +[01]\\.\\d{4} +[01]\\.\\d{4} +[01]\\.\\d{4} +40");
        assertThat(measured.outLines().get(3)).startsWith("NDCG@10");
        assertThat(measured.outLines().get(4))
                .startsWith("protocol ncf: planted, last item left out")
                .contains("drawn with seed 5")
                .contains("n = 40 users")
                .contains("trained on train and validation");

        Outcome asked = run("recommend", "--user", "2", "-k", "3", "--min-ratings", "0");
        assertThat(asked.err()).isEmpty();
        assertThat(asked.status()).isZero();
        assertThat(asked.outLines()).hasSize(5);
        assertThat(asked.outLines().get(1)).matches("rank +title +genres +(score|predicted stars) +why");
        assertThat(asked.outLines().get(2)).startsWith("   1  ");
    }

    @Test
    void sameCommandGivesTheSameModel() {
        train("gmf", quick("gmf"));
        StoredModel first = ModelFile.load(file);
        train("gmf", quick("gmf"));
        StoredModel second = ModelFile.load(file);

        assertThat(scores(second)).containsExactly(scores(first));
        assertThat(second.trainedOn().fingerprint()).isEqualTo(first.trainedOn().fingerprint());
    }

    @Test
    void fullProtocolHasAllMetricsOfTheProject() {
        assertThat(train("ease", "--protocol", "full").status()).isZero();

        Outcome outcome = run("evaluate");

        assertThat(outcome.outLines().stream().map(line -> line.split(" ")[0]))
                .contains("HR@10", "P@10", "R@10", "NDCG@10", "MAP@10", "MRR", "AUC");
        assertThat(outcome.out()).contains("protocol full: planted, per-user temporal 80/10/10");
    }

    @Test
    void folderGetsAFileNamedByEpochAndValidation() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("models"));
        Outcome outcome = Outcome.of(
                temp, "train", "--model=gmf", "--data=planted", "--epochs=2", "--threads=1", "--out=" + folder);

        assertThat(outcome.err()).isEmpty();
        Path written = Path.of(outcome.outLines().get(1));
        assertThat(written.getParent()).isEqualTo(folder);
        assertThat(written.getFileName().toString()).matches("gmf-ncf-epoch-[12]-ndcg-at-10-0\\.\\d{4}\\.kinoscope");
        assertThat(folder).isDirectoryContaining(file -> file.equals(written));
    }

    @Test
    void modelThatMayHaveSeenTheTestPartIsRefused() {
        train("ease", "--protocol", "full", "--train-only");
        assertRefused(
                "the model was not trained on a training part of protocol ncf on planted and may have seen the"
                        + " test part",
                "evaluate",
                "--protocol",
                "ncf");
        train("ease", "--protocol", "ncf");
        assertRefused(
                "the model was not trained on a training part of protocol full", "evaluate", "--protocol", "full");
    }

    @Test
    void trainOnlyIsMeasuredAndSaid() {
        Outcome outcome = train("ease", "--train-only");

        assertThat(outcome.out())
                .contains("trained on train of planted")
                .contains("NDCG@10 ")
                .contains("on validation");
        assertThat(run("evaluate").out()).contains("; trained on train; ");
    }

    @Test
    void otherDataAreRefused() {
        train("popularity");
        home.write("data/small/ratings.dat", twelveMovies("ratings"));
        home.write("data/small/movies.dat", twelveMovies("movies"));
        home.write("data/small/users.dat", "1::F::1::10::48067\n");

        assertRefused("the model does not belong to these data: it knows 40 users", "evaluate", "--data", "small");
        assertRefused(
                "the model does not belong to these data: it knows 40 users",
                "recommend",
                "--data",
                "small",
                "--user",
                "1");
        assertRefused("tiny: ", "evaluate", "--data", "tiny");
    }

    @Test
    void likedTitlesAreFoldedIn() {
        train("ease", "--l2", "2");

        Outcome outcome = run("recommend", "--liked", "merry b", "The Merry C (1982)", "-k", "5");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.outLines().get(0)).isEqualTo("EASE on planted for somebody who likes these");
        assertThat(outcome.outLines()).hasSize(7);
        assertThat(outcome.outLines().subList(2, 5))
                .allMatch(line -> line.contains("Merry ") && line.contains("Comedy"));
        assertThat(outcome.outLines().get(2)).containsPattern("because you liked Merry [BC], The");
        assertThat(outcome.out()).doesNotContain("   1  Merry B, ").doesNotContain("   1  Merry C, ");
    }

    @Test
    void everyModelSaysWhyInItsWay() {
        train("popularity");
        assertThat(run("recommend", "--user", "1").outLines().get(2)).containsPattern("rated by \\d+ of 40 users$");
        train("mlp", quick("mlp"));
        assertThat(run("recommend", "--user", "1").outLines().get(2)).containsPattern("its vector is nearest to \\w+");
        for (String model : List.of("itemknn", "ials")) {
            train(model);
            assertThat(run("recommend", "--user", "1").outLines().get(2)).containsPattern("because you liked \\w+");
        }
    }

    @Test
    void whomOrWhatCannotBeIsOneLine() {
        train("ease");
        assertRefused("no user 77 among the 40 of the model", "recommend", "--user", "77");
        assertRefused(
                "-k 0 is not in 1..41, the number of movies that the model knows", "recommend", "--user=1", "-k=0");
        assertRefused("-k 42 is not in 1..41", "recommend", "--user", "1", "-k", "42");
        assertRefused(
                "no rated movie of planted is called 'Mery D'; nearest: Merry D", "recommend", "--liked", "Mery D");
        assertRefused(
                "'Merry A' is the title of several movies: Merry A, The (1980); Merry A, The (2020)",
                "recommend",
                "--liked",
                "Merry A");
        assertRefused("recommend needs one of: --user, --liked, --disliked, --rated, --similar-posters", "recommend");
    }

    @Test
    void damagedOrMissingModelIsOneLine() throws Exception {
        assertRefused(file + ": there is no such file", "evaluate");
        Files.writeString(file, "no model");
        assertRefused(file + ": this is not a Kinoscope model", "recommend", "--user", "1");
        train("ease");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 3] ^= 2;
        Files.write(file, bytes);
        assertRefused(file + ": the file is damaged or cut off", "evaluate");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--model tea; Invalid value for option '--model': no model 'tea'; there are: gmf, mlp",
                "--model ease --protocol tea; Invalid value for option '--protocol': 'tea' is not one of ncf, full",
                "--model ease --factors 3; ease does not use --factors; its options: --l2",
                "--model popularity --threads 2; popularity does not use --threads; its options: none",
                "--model gmf --epochs some; epochs must be a whole number, not 'some'",
                "--model gmf --engine steam; engine must be one of fused, dl4j, not 'steam'",
                "--model gmf --train-only --fixed-epochs; --train-only chooses an epoch, --fixed-epochs does not",
                "--model gmf --data nowhere; data set 'nowhere' not found",
                "--model ease --data tiny; tiny: no user has enough ratings",
            })
    void wrongTrainingIsOneLineAndWritesNothing(String arguments, String message) {
        List<String> before = home.files();

        Outcome outcome = train("", arguments.split(" "));

        assertThat(outcome.errLines()).hasSize(1);
        assertThat(outcome.err()).startsWith("kinoscope: " + message);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(home.files()).isEqualTo(before);
    }

    @Test
    void placeThatCannotBeWrittenIsSaidBeforeTheTraining() {
        Path below = home.write("a-file", "").resolve("model");

        Outcome outcome = Outcome.of(temp, "train", "--model=ease", "--data=nowhere", "--out=" + below);

        assertThat(outcome.err()).startsWith("kinoscope: " + below + ": cannot be written: ");
        assertThat(outcome.status()).isEqualTo(2);
    }

    private static String[] quick(String model) {
        return List.of("gmf", "mlp", "neumf", "vgmf", "vneumf").contains(model)
                ? new String[] {"--epochs", "2", "--batch-size", "64", "--threads", "1"}
                : new String[0];
    }

    /** With an empty model, the arguments name it. */
    private Outcome train(String model, String... more) {
        List<String> arguments = new ArrayList<>(List.of("train", "--out", file.toString(), "--seed", "5"));
        if (!model.isEmpty()) {
            arguments.addAll(List.of("--model", model));
        }
        if (!Arrays.asList(more).contains("--data")) {
            arguments.addAll(List.of("--data", "planted"));
        }
        arguments.addAll(Arrays.asList(more));
        return Outcome.of(temp, arguments.toArray(String[]::new));
    }

    private Outcome run(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, "--model-file", file.toString()));
        arguments.addAll(Arrays.asList(more));
        return Outcome.of(temp, arguments.toArray(String[]::new));
    }

    private void assertRefused(String message, String command, String... more) {
        Outcome outcome = run(command, more);

        assertThat(outcome.errLines()).hasSize(1);
        assertThat(outcome.err()).startsWith("kinoscope: " + message);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
    }

    private static float[] scores(StoredModel stored) {
        float[] scores = new float[stored.model().items()];
        stored.model().score(3, scores);
        return scores;
    }

    private static String twelveMovies(String what) {
        StringBuilder lines = new StringBuilder();
        for (int movie = 1; movie <= 12; movie++) {
            lines.append(
                    what.equals("movies")
                            ? movie + "::Film " + movie + " (1990)::Drama\n"
                            : "1::" + movie + "::4::" + movie + "\n");
        }
        return lines.toString();
    }
}
