package kinoscope.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kinoscope.data.InputException;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.model.FoldIn;
import kinoscope.model.Histories;
import kinoscope.model.Recommender;
import kinoscope.model.baseline.Popularity;
import kinoscope.model.baseline.RandomScores;
import kinoscope.model.factor.BiasedAls;
import kinoscope.model.factor.BiasedAlsOptions;
import kinoscope.model.factor.BiasedAlsTrainer;
import kinoscope.model.factor.ImplicitAls;
import kinoscope.model.factor.ImplicitAlsOptions;
import kinoscope.model.factor.ItemGenres;
import kinoscope.model.linear.Ease;
import kinoscope.model.linear.EaseOptions;
import kinoscope.model.linear.LogScores;
import kinoscope.model.linear.NextItem;
import kinoscope.model.linear.NextItemOptions;
import kinoscope.model.linear.WeightedSum;
import kinoscope.model.neighbor.ItemKnn;
import kinoscope.model.neighbor.ItemKnnOptions;
import kinoscope.model.neighbor.UserKnn;
import kinoscope.model.neighbor.UserKnnOptions;
import kinoscope.model.neural.EpochResult;
import kinoscope.model.neural.NcfBlend;
import kinoscope.model.neural.NcfInit;
import kinoscope.model.neural.NcfModel;
import kinoscope.model.neural.NcfOptions;
import kinoscope.model.neural.TrainingHistory;
import kinoscope.model.neural.sequence.SequenceBlend;
import kinoscope.model.neural.sequence.SequenceModel;
import kinoscope.model.neural.sequence.SequenceOptions;
import kinoscope.model.neural.sequence.SequenceWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every model comes back as it was; what NcfModelFileTest asks of damaged files holds for all, since the container is one. */
class ModelFileTest {
    private static final Ratings TRAIN = train();
    private static final Histories HISTORIES = Histories.of(TRAIN);
    private static final TrainedOn TRAINED_ON = TrainedOn.of(TRAIN, HISTORIES);
    private static final TrainingRecord RECORD = new TrainingRecord(
            "tiny",
            "data/tiny",
            "ncf",
            "leave-last-out",
            "train",
            7,
            Map.of("l2", "30"),
            4,
            "NDCG@10",
            .25,
            1.5,
            "2026-01-02T03:04:05Z",
            Map.of("java", "17"));

    @TempDir
    private Path folder;

    static Stream<Recommender> models() {
        Ease ease = Ease.fit(HISTORIES, EaseOptions.recentFirst().withL2(3));
        NextItem next = NextItem.fit(HISTORIES, NextItemOptions.defaults().withL2(2));
        return Stream.of(
                Popularity.of(TRAIN),
                ease,
                next,
                sequence(),
                SequenceBlend.of(sequence()),
                ImplicitAls.fit(
                        HISTORIES, ImplicitAlsOptions.defaults().withFactors(5).withEpochs(2)),
                BiasedAls.fit(TRAIN, BiasedAlsOptions.defaults().withFactors(5).withEpochs(2)),
                BiasedAls.fit(TRAIN, BiasedAlsOptions.defaults().withFactors(0).withEpochs(2)),
                withGenres(),
                ItemKnn.fit(HISTORIES, ItemKnnOptions.defaults().withNeighbors(2)),
                UserKnn.fit(HISTORIES, UserKnnOptions.defaults().withShrinkage(1)),
                new WeightedSum("both", List.of(new WeightedSum.Part(ease, 1), new WeightedSum.Part(next, 1 / 3.0))),
                ncf(),
                new NcfBlend(ncf(), .5, new LogScores(ease, .01)));
    }

    private static Recommender withGenres() {
        int[][] genres = new int[HISTORIES.items()][];
        Arrays.setAll(genres, item -> item == 0 ? new int[0] : new int[] {item % 2, 2});
        return new BiasedAlsTrainer(BiasedAlsOptions.defaults().withFactors(3).withEpochs(2))
                .withGenres(ItemGenres.of(3, genres))
                .train(TRAIN)
                .model();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyModelComesBackAsItWas(Recommender model) {
        Path file = folder.resolve("a.kinoscope");
        ModelFile.save(file, new StoredModel(model, TRAINED_ON, RECORD));

        StoredModel loaded = ModelFile.load(file);

        assertThat(loaded.model()).hasSameClassAs(model);
        assertThat(loaded.model().name()).isEqualTo(model.name());
        assertThat(loaded.record()).isEqualTo(RECORD);
        assertThat(loaded.trainedOn().users()).isEqualTo(TRAIN.users());
        assertThat(loaded.trainedOn().items()).isEqualTo(TRAIN.items());
        assertThat(loaded.trainedOn().fingerprint()).isEqualTo(TRAIN.fingerprint());
        for (int user = 0; user < model.users(); user++) {
            assertThat(scores(loaded.model(), user)).containsExactly(scores(model, user));
            assertThat(loaded.trainedOn().requireHistories().of(user)).containsExactly(HISTORIES.of(user));
        }
        if (model instanceof FoldIn folding) {
            int[] history = {3, 0};
            float[] before = new float[model.items()];
            float[] after = new float[model.items()];
            folding.scoreHistory(history, before);
            ((FoldIn) loaded.model()).scoreHistory(history, after);
            assertThat(after).containsExactly(before);
            assertThat(((FoldIn) loaded.model()).contributions(history, 1))
                    .containsExactly(folding.contributions(history, 1));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void savingAgainGivesTheSameBytes(Recommender model) throws Exception {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        ModelFile.save(first, new StoredModel(model, TRAINED_ON, RECORD));
        ModelFile.save(second, ModelFile.load(first));

        assertThat(second).hasSameBinaryContentAs(first);
    }

    @Test
    void fileFromBeforeRecordsAndHistoriesIsStillRead() {
        NcfModel model = ncf();
        Path file = folder.resolve("old.ncf");
        JsonObject content = new JsonObject();
        ArrayFile old = new ArrayFile("ncf-model", content)
                .put("options", model.options())
                .put("fingerprint", "abc")
                .put("history", model.history())
                .put("users", model.userIds().ids())
                .put("items", model.itemIds().ids());
        // An option that did not exist then has its default.
        content.getAsJsonObject("options").remove("patience");
        model.weights()
                .shapes()
                .forEach(shape ->
                        old.put("weights/" + shape.name(), model.weights().get(shape.name())));
        old.save(file);

        StoredModel loaded = ModelFile.load(file);

        assertThat(loaded.record()).isEqualTo(TrainingRecord.UNKNOWN);
        assertThat(loaded.trainedOn().histories()).isEmpty();
        assertThat(loaded.trainedOn().fingerprint()).isEqualTo("abc");
        assertThat(((NcfModel) loaded.model()).options()).isEqualTo(model.options());
        assertThat(scores(loaded.model(), 1)).containsExactly(scores(model, 1));
    }

    @Test
    void checkpointOrUnknownKindIsNoModel() {
        Path file = folder.resolve("other");
        new ArrayFile("tea-leaves", new JsonObject()).save(file);

        assertRefused(file, "this is a file of kind tea-leaves, not a model");
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "histories/items", "weights"})
    void missingArrayIsNamed(String name) {
        Path file = folder.resolve("a");
        ArrayFile incomplete = new ArrayFile("ease", new JsonObject())
                .put("fingerprint", "abc")
                .put("options", EaseOptions.defaults());
        for (String other : List.of("users", "items", "histories/starts", "histories/items")) {
            if (!other.equals(name)) {
                incomplete.put(other, other.equals("histories/starts") ? new int[] {0, 1} : new int[] {0});
            }
        }
        incomplete.save(file);

        assertRefused(file, "the array " + name + " is missing");
    }

    @Test
    void modelThatScoresFromHistoriesNeedsThem() {
        Path file = folder.resolve("a");
        new ArrayFile("ease", new JsonObject())
                .put("fingerprint", "abc")
                .put("options", EaseOptions.defaults())
                .put("users", new int[] {1})
                .put("items", new int[] {2})
                .put("weights", new float[] {0})
                .save(file);

        assertRefused(file, "the histories are missing");
    }

    @Test
    void damagedFileOfAnyKindIsRefused() throws Exception {
        Path file = folder.resolve("a");
        ModelFile.save(file, new StoredModel(Popularity.of(TRAIN), TRAINED_ON, RECORD));
        byte[] bytes = Files.readAllBytes(file);

        Files.write(file, Arrays.copyOf(bytes, bytes.length - 5));
        assertRefused(file, "damaged or cut off");
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertRefused(file, "its checksum does not match");
        Files.writeString(file, "title,year\n");
        assertRefused(file, "this is not a Kinoscope model");
        Files.delete(file);
        assertRefused(file, "there is no such file");
    }

    @Test
    void modelWithoutCodecIsNotStored() {
        StoredModel random = new StoredModel(
                new RandomScores(TRAIN.users().size(), TRAIN.items().size(), 1), TRAINED_ON, RECORD);

        assertThatThrownBy(() -> ModelFile.save(folder.resolve("a"), random))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be stored")
                .hasMessageContaining("popularity");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void partsThatDoNotBelongTogetherAreRefused() {
        Ease ease = Ease.fit(HISTORIES, EaseOptions.defaults());
        assertThatThrownBy(() -> new StoredModel(ease, TrainedOn.of(TRAIN), RECORD))
                .hasMessage("EASE scores from histories of its own");
        assertThatThrownBy(() -> new StoredModel(new Popularity(2, new int[] {1}), TRAINED_ON, RECORD))
                .hasMessageContaining("has 2 users and 1 items, its ids are 3 and 4");
    }

    private static void assertRefused(Path file, String message) {
        assertThatThrownBy(() -> ModelFile.load(file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(message)
                .message()
                .hasLineCount(1);
    }

    private static float[] scores(Recommender model, int user) {
        float[] scores = new float[model.items()];
        model.score(user, scores);
        return scores;
    }

    /** Untrained: as large as the training part asks, with numbers that depend on their place. */
    private static SequenceModel sequence() {
        SequenceOptions options = SequenceOptions.defaults();
        int d = options.factors();
        int wide = options.memories().size() * d;
        int h = options.hidden();
        int items = TRAIN.items().size();
        SequenceWeights weights = new SequenceWeights(
                numbers(items * d),
                numbers(items * d),
                numbers(items),
                numbers(wide * d),
                numbers(wide * h),
                numbers(h),
                numbers(h * d),
                numbers(d));
        return new SequenceModel(options, HISTORIES, weights);
    }

    private static float[] numbers(int size) {
        float[] values = new float[size];
        for (int k = 0; k < size; k++) {
            values[k] = (float) Math.sin(k + size);
        }
        return values;
    }

    private static NcfModel ncf() {
        NcfOptions options = NcfOptions.defaults().withFactors(3);
        TrainingHistory history = new TrainingHistory(List.of(new EpochResult(1, .5, Double.NaN, 1)), 1, false);
        return new NcfModel(
                options,
                NcfInit.weights(options, TRAIN.users().size(), TRAIN.items().size()),
                TRAIN.users(),
                TRAIN.items(),
                TRAIN.fingerprint(),
                history);
    }

    private static Ratings train() {
        Ratings.Builder builder = Ratings.builder(RatingScale.WHOLE_STARS);
        int[][] rows = {{5, 10}, {5, 30}, {5, 20}, {9, 30}, {9, 40}, {2, 20}, {2, 40}, {2, 10}};
        for (int k = 0; k < rows.length; k++) {
            builder.add(rows[k][0], rows[k][1], 3, k);
        }
        return builder.build();
    }
}
