package kinoscope.model.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import kinoscope.data.IdIndex;
import kinoscope.data.InputException;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.model.DrawnFeatures;
import kinoscope.model.ItemFeatures;
import kinoscope.sample.Interactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NcfModelFileTest {
    private static final int HASH_BYTES = 32;
    private static final byte[] MAGIC = "KINOSCPE".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("model.ncf");
    }

    @ParameterizedTest
    @EnumSource(NcfArchitecture.class)
    void loadedModelIsTheSavedOne(NcfArchitecture architecture) {
        NcfModel model = model(NcfOptions.defaults().withArchitecture(architecture));
        NcfModelFile.save(file, model);
        NcfModel loaded = NcfModelFile.load(file);
        assertThat(loaded.options()).isEqualTo(model.options());
        assertThat(loaded.weights()).isEqualTo(model.weights());
        assertThat(loaded.userIds()).isEqualTo(model.userIds());
        assertThat(loaded.itemIds()).isEqualTo(model.itemIds());
        assertThat(loaded.fingerprint()).isEqualTo(model.fingerprint());
        assertThat(loaded.history()).isEqualTo(model.history());
        for (int user = 0; user < model.users(); user++) {
            assertThat(scores(loaded, user)).containsExactly(scores(model, user));
        }
    }

    @Test
    void probabilitiesOfPairsAreThoseOfTheScores() {
        NcfModel model = model(NcfOptions.defaults());
        Interactions pairs = new Interactions.Builder()
                .add(0, 1, 1, 5)
                .add(0, 0, 0, Float.NaN)
                .add(1, 1, 0, 2)
                .build();
        float[] probabilities = model.probabilities(pairs);
        for (int row = 0; row < pairs.size(); row++) {
            float score = scores(model, pairs.user(row))[pairs.item(row)];
            assertThat(probabilities[row]).isEqualTo((float) (1 / (1 + Math.exp(-score))));
        }
    }

    @Test
    void savingReplacesAndLeavesNothingElse() throws Exception {
        NcfModelFile.save(file, model(NcfOptions.defaults()));
        NcfModelFile.save(file, model(NcfOptions.defaults().withSeed(3)));
        assertThat(NcfModelFile.load(file).options().seed()).isEqualTo(3);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void missingFileIsNamed() {
        assertRefused("there is no such file");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void emptyFileIsForeign(int length) throws Exception {
        Files.write(file, Arrays.copyOf(MAGIC, length));
        assertRefused("not a Kinoscope model");
    }

    @Test
    void foreignFileIsRefused() throws Exception {
        Files.writeString(file, "PK\3\4 this is a zip archive of another library, long enough to hold a header");
        assertRefused("not a Kinoscope model");
    }

    @ParameterizedTest
    @ValueSource(doubles = {.001, .01, .1, .5, .9, .9999})
    void fileThatIsCutOffIsRefused(double share) throws Exception {
        byte[] bytes = saved();
        Files.write(file, Arrays.copyOf(bytes, Math.max(MAGIC.length, (int) (bytes.length * share))));
        assertRefused("cut off");
    }

    @ParameterizedTest
    @ValueSource(doubles = {.02, .3, .6, .99, 1})
    void changedByteIsNoticed(double place) throws Exception {
        byte[] bytes = saved();
        bytes[(int) (place * (bytes.length - 1))] ^= 4;
        Files.write(file, bytes);
        assertRefused("its checksum does not match");
    }

    @Test
    void laterVersionIsRefused() throws Exception {
        byte[] bytes = saved();
        ByteBuffer.wrap(bytes).putInt(MAGIC.length, 2);
        Files.write(file, bytes);
        assertRefused("format version 2, this program reads 1");
    }

    @Test
    void fileOfAnotherKindIsRefused() {
        NcfModel model = model(NcfOptions.defaults());
        OptimizerState state = new OptimizerState(1, List.of(model.weights(), model.weights()));
        new NcfCheckpoint("run", model.history().epochs(), 1, model.weights(), state, model.weights()).save(file);
        assertRefused("this is a file of kind ncf-checkpoint, not a model");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 100})
    void impossibleHeaderLengthTakesNoMemory(int length) throws Exception {
        writeSigned(length, "{}");
        assertRefused("does not fit into the file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
            not json                                                              | the header
            []                                                                    | the header
            null                                                                  | the header is incomplete
            {"kind":"ncf-model"}                                                  | the header is incomplete
            {"kind":"ncf-model","content":{},"arrays":[null]}                     | impossible array
            {"kind":"ncf-model","content":{},"arrays":[{"name":"a","size":-4}]}   | impossible array
            {"kind":"ncf-model","content":{},"arrays":[{"name":"a","size":2147483647},{"name":"b","size":2147483647}]} | the arrays need 17179869176 bytes, the file has 0
            {"kind":"ncf-model","content":{},"arrays":[]}                         | the array users is missing
            """)
    void nonsenseUnderAValidChecksumIsRefused(String header, String message) throws Exception {
        writeSigned(header.strip().getBytes(StandardCharsets.UTF_8).length, header.strip());
        assertRefused(message);
    }

    @Test
    void impossibleOptionsAreRefused() throws Exception {
        byte[] bytes = saved();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        byte[] changed = text.replace("\"factors\":8", "\"factors\":0").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, signed(Arrays.copyOf(changed, changed.length - HASH_BYTES)));
        assertRefused("factors must be in 1..4096, not 0");
    }

    @Test
    void weightsThatDoNotFitTheOptionsAreRefused() throws Exception {
        byte[] bytes = saved();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        byte[] changed = text.replace("\"factors\":8", "\"factors\":9").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, signed(Arrays.copyOf(changed, changed.length - HASH_BYTES)));
        assertRefused("WeightShape[name=gmf.user, rows=3, columns=9] with 24 values");
    }

    @Test
    void dataOfOtherUsersAreRefused() {
        NcfModel model = model(NcfOptions.defaults());
        model.requireTrainedOn(ratings(5));
        assertThatThrownBy(() -> model.requireTrainedOn(ratings(4)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("the model was trained on other ratings of the same users and items");
        model.requireSameIds(ratings(4));
        Ratings others =
                Ratings.builder(RatingScale.WHOLE_STARS).add(1, 10, 5, 0).build();
        assertThatThrownBy(() -> model.requireSameIds(others))
                .isInstanceOf(InputException.class)
                .hasMessage("the model does not belong to these data: it knows 3 users, the data have 1");
    }

    @Test
    void unknownUserAndTooLargeCutoffAreRefused() {
        NcfModel model = model(NcfOptions.defaults());
        assertThat(model.recommend(2, 4, new int[0])).hasSize(4);
        assertThatThrownBy(() -> model.recommend(3, 1, new int[0])).hasMessageContaining("unknown user index 3");
        assertThatThrownBy(() -> model.recommend(0, 5, new int[0])).hasMessageContaining("k = 5 is not in 1..4");
        assertThatThrownBy(() -> model.score(-1, new float[4])).hasMessageContaining("unknown user index -1");
        assertThatThrownBy(() -> model.score(0, new float[3])).hasMessageContaining("3 scores for 4 items");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> NcfModelFile.load(file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(message)
                .message()
                .hasLineCount(1);
    }

    private byte[] saved() throws Exception {
        NcfModelFile.save(file, model(NcfOptions.defaults()));
        return Files.readAllBytes(file);
    }

    private void writeSigned(int headerLength, String header) throws Exception {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer body = ByteBuffer.allocate(MAGIC.length + 8 + text.length);
        body.put(MAGIC).putInt(1).putInt(headerLength).put(text);
        Files.write(file, signed(body.array()));
    }

    private static byte[] signed(byte[] body) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
        return ByteBuffer.allocate(body.length + hash.length)
                .put(body)
                .put(hash)
                .array();
    }

    private static float[] scores(NcfModel model, int user) {
        float[] scores = new float[model.items()];
        model.score(user, scores);
        return scores;
    }

    private static Ratings ratings(float lastRating) {
        return Ratings.builder(RatingScale.WHOLE_STARS)
                .add(1, 10, 5, 0)
                .add(7, 20, 4, 0)
                .add(3, 5, 3, 0)
                .add(1, 99, lastRating, 0)
                .build();
    }

    private static NcfModel model(NcfOptions options) {
        Ratings train = ratings(5);
        TrainingHistory history = new TrainingHistory(
                List.of(new EpochResult(1, .5, Double.NaN, 1.5), new EpochResult(2, .4, .25, 1.25)), 2, true);
        IdIndex users = train.users();
        IdIndex items = train.items();
        ItemFeatures features = DrawnFeatures.of(items.size(), 5, 1);
        NetworkWeights trained = NcfInit.weights(options, users.size(), features);
        return new NcfModel(
                options,
                NcfProjection.ofModel(options, trained, users.size(), features),
                users,
                items,
                train.fingerprint(),
                history);
    }
}
