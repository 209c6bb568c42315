package kinoscope.model.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kinoscope.data.InputException;
import kinoscope.model.DrawnFeatures;
import kinoscope.model.ItemFeatures;
import kinoscope.model.neural.fused.FusedEngine;
import kinoscope.sample.InteractionSource;
import kinoscope.sample.Interactions;
import kinoscope.sample.LabelledPairs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Training of networks that see items whose pictures tell their kind, blurred by noise; every seventh has no picture. */
class VisualTrainingTest {
    private static final int KINDS = 4;
    private static final PlantedTaste DATA = new PlantedTaste(1);
    private static final ItemFeatures PICTURES = pictures();
    private static final NcfOptions OPTIONS = NcfOptions.defaults()
            .withFactors(6)
            .withLayers(List.of(16, 12, 6))
            .withVisualHidden(10)
            .withDropout(.1)
            .withLearningRate(.01)
            .withBatchSize(128)
            .withEpochs(4);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"VGMF", "VNEUMF"})
    void itemsThatNobodyRatedAreKnownByTheirPicturesAlone(NcfArchitecture architecture) {
        NcfOptions options = OPTIONS.withArchitecture(architecture).withEpochs(12);
        assertThat(unratedAuc(options, PICTURES)).isGreaterThan(.75);
        assertThat(unratedAuc(options, PICTURES.shuffled(1))).isLessThan(.7);
        assertThat(unratedAuc(options, PICTURES.random(1))).isLessThan(.7);
        assertThat(unratedAuc(options.withArchitecture(architecture.plain()), PICTURES))
                .isLessThan(.7);
    }

    /** Trains without every fifth item, and tells how often one of a user's kind stands above one of another kind. */
    private static double unratedAuc(NcfOptions options, ItemFeatures pictures) {
        InteractionSource rated = epoch -> {
            LabelledPairs all = DATA.source(2).epoch(epoch);
            Interactions.Builder rows = new Interactions.Builder();
            for (int row = 0; row < all.size(); row++) {
                if (all.item(row) % 5 > 0) {
                    rows.add(all.user(row), all.item(row), all.label(row), all.label(row));
                }
            }
            return rows.build();
        };
        NcfModel model = trainer(options, pictures).train(DATA.train(), rated);
        double above = 0;
        int pairs = 0;
        float[] scores = new float[PlantedTaste.ITEMS];
        for (int user = 0; user < PlantedTaste.USERS; user++) {
            model.score(user, scores);
            for (int own = 0; own < scores.length; own += 5) {
                for (int other = 0; other < scores.length; other += 5) {
                    boolean compared = own % KINDS == user % KINDS && other % KINDS != user % KINDS;
                    if (compared && PICTURES.has(own) && PICTURES.has(other)) {
                        above += scores[own] > scores[other] ? 1 : 0;
                        pairs++;
                    }
                }
            }
        }
        return above / pairs;
    }

    @ParameterizedTest
    @EnumSource(names = {"VGMF", "VNEUMF"})
    void oneSeedGivesOneModelAndTheFileKeepsIt(NcfArchitecture architecture) {
        NcfOptions options = OPTIONS.withArchitecture(architecture);
        NcfModel model = trained(options, PICTURES);
        assertThat(trained(options, PICTURES).weights()).isEqualTo(model.weights());
        Path file = folder.resolve("model");
        NcfModelFile.save(file, model);
        NcfModel loaded = NcfModelFile.load(file);
        assertThat(loaded.weights()).isEqualTo(model.weights());
        float[] scores = new float[PlantedTaste.ITEMS];
        float[] again = new float[PlantedTaste.ITEMS];
        model.score(3, scores);
        loaded.score(3, again);
        assertThat(again).isEqualTo(scores);
        assertThat(loaded.itemVector(2)).hasSize(architecture.hasMlp() ? 6 + 8 + 6 : 6 + 6);
    }

    @Test
    void itemsWithoutPictureShareOneVector() {
        NcfModel model = trained(OPTIONS.withArchitecture(NcfArchitecture.VGMF), PICTURES);
        assertThat(seenVector(model, 3)).isEqualTo(seenVector(model, 10));
        assertThat(seenVector(model, 3)).isNotEqualTo(seenVector(model, 4));
        assertThat(seenVector(model, 3)).doesNotContain(0);
    }

    @ParameterizedTest
    @EnumSource(names = {"VGMF", "VNEUMF"})
    void interruptedTrainingEndsWithTheSameWeights(NcfArchitecture architecture) {
        NcfOptions options = OPTIONS.withArchitecture(architecture);
        Path file = folder.resolve("run.checkpoint");
        NcfTrainer killed = trainer(options, PICTURES).checkpointedIn(file).onEpoch(result -> {
            if (result.epoch() == 2) {
                throw new IllegalStateException("killed");
            }
        });
        assertThatThrownBy(() -> killed.train(DATA.train(), DATA.source(2))).hasMessage("killed");
        NcfTrainer other = trainer(options, PICTURES.shuffled(1)).checkpointedIn(file);
        assertThatThrownBy(() -> other.train(DATA.train(), DATA.source(2)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("other options, data or interactions");
        NcfModel resumed = trainer(options, PICTURES).checkpointedIn(file).train(DATA.train(), DATA.source(2));
        assertThat(Files.exists(file)).isTrue();
        assertThat(resumed.weights()).isEqualTo(trained(options, PICTURES).weights());
    }

    @ParameterizedTest
    @EnumSource(names = {"VGMF", "VNEUMF"})
    void networkBeginsWithTheTrainedOneWithoutPictures(NcfArchitecture architecture) {
        NcfModel plain = trained(OPTIONS.withArchitecture(architecture.plain()).withEpochs(8), PICTURES);
        NcfOptions options = OPTIONS.withArchitecture(architecture);
        NetworkWeights drawn = NcfInit.weights(options, PlantedTaste.USERS, PICTURES);
        NetworkWeights start = NcfPretraining.extended(plain, architecture, drawn);
        Set<String> copied = Set.of("gmf.user", "gmf.item", "mlp.user", "mlp.layer1.bias", "mlp.layer2.weight");
        for (WeightShape shape : start.shapes()) {
            float[] values = start.get(shape.name());
            if (copied.contains(shape.name())) {
                assertThat(values).isEqualTo(plain.weights().get(shape.name()));
            } else if (shape.name().startsWith("visual")) {
                assertThat(values).isEqualTo(drawn.get(shape.name()));
            }
        }
        float[] head = plain.weights().get("output.weight");
        assertThat(start.get("output.weight")).startsWith(head).endsWith(tail(drawn.get("output.weight"), head.length));
        double plainLoss = plain.history().epochs().get(7).loss();
        NcfModel seeing =
                trainer(options.withEpochs(1), PICTURES).startingFrom(plain).train(DATA.train(), DATA.source(5));
        assertThat(seeing.history().epochs().get(0).loss())
                .isLessThan(trained(options, PICTURES).history().epochs().get(0).loss() - .05)
                .isGreaterThan(plainLoss / 4);
    }

    @Test
    void networkOfAnotherKindIsNoStart() {
        NcfModel vgmf = trained(OPTIONS.withArchitecture(NcfArchitecture.VGMF).withEpochs(1), PICTURES);
        NcfTrainer again = trainer(vgmf.options(), PICTURES).startingFrom(vgmf);
        assertThatThrownBy(() -> again.train(DATA.train(), DATA.source(2)))
                .hasMessage("a trained GMF is needed, not VGMF");
        NcfModel wide = trained(
                OPTIONS.withArchitecture(NcfArchitecture.GMF).withFactors(7).withEpochs(1), PICTURES);
        NcfTrainer other = trainer(vgmf.options(), PICTURES).startingFrom(wide);
        assertThatThrownBy(() -> other.train(DATA.train(), DATA.source(2)))
                .hasMessage("a VGMF cannot begin with a GMF of other widths");
    }

    @Test
    void picturesOfOtherItemsAreRefused() {
        NcfTrainer trainer = trainer(OPTIONS.withArchitecture(NcfArchitecture.VGMF), DrawnFeatures.of(5, 2, 1));
        assertThatThrownBy(() -> trainer.train(DATA.train(), DATA.source(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("feature vectors of 5 items for 48 in the ratings");
    }

    private static NcfModel trained(NcfOptions options, ItemFeatures pictures) {
        return trainer(options, pictures).train(DATA.train(), DATA.source(2));
    }

    private static NcfTrainer trainer(NcfOptions options, ItemFeatures pictures) {
        return new NcfTrainer(new FusedEngine(), options).seeing(pictures);
    }

    private static float[] seenVector(NcfModel model, int item) {
        return tail(model.itemVector(item), OPTIONS.factors());
    }

    private static float[] tail(float[] values, int from) {
        return Arrays.copyOfRange(values, from, values.length);
    }

    private static ItemFeatures pictures() {
        ItemFeatures noise = DrawnFeatures.of(PlantedTaste.ITEMS, KINDS + 3, 5);
        boolean[] present = new boolean[noise.items()];
        float[] values = new float[noise.items() * noise.dimensions()];
        for (int item = 0; item < noise.items(); item++) {
            present[item] = noise.has(item);
            noise.copy(item, values, item * noise.dimensions());
            values[item * noise.dimensions() + item % KINDS] += 4;
        }
        return new ItemFeatures(noise.dimensions(), values, present);
    }
}
