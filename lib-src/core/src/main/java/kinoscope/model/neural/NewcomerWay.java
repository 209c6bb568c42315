package kinoscope.model.neural;

import java.util.ArrayList;
import java.util.List;
import kinoscope.model.neural.scoring.PerceptronScorer;
import kinoscope.model.neural.scoring.PerceptronSlopes;
import kinoscope.model.neural.scoring.ProductScorer;
import kinoscope.model.neural.scoring.UserHalf;

/**
 * The way of a tile of items through a network as a function of the joined vector of somebody who is no user of it, there and
 * back. Working memory of one thread.
 */
final class NewcomerWay {
    private final NcfBranches branches;
    private final List<float[]> halves = new ArrayList<>();
    private final NcfWay way;
    private final List<PerceptronSlopes> backs;

    /** For vectors to come. */
    NewcomerWay(NcfBranches branches) {
        this.branches = branches;
        List<PerceptronScorer.Way> perceptrons = new ArrayList<>();
        for (int k = 0; k < branches.halves().size(); k++) {
            halves.add(new float[branches.halves().get(k).units()]);
            perceptrons.add(branches.perceptrons().get(k).new Way(halves.get(k)));
        }
        List<ProductScorer.Way> products = branches.products().stream()
                .map(product -> product.new Way(new float[product.factors()], 0))
                .toList();
        way = new NcfWay(branches.outputBias(), products, perceptrons);
        backs = perceptrons.stream().map(PerceptronSlopes::new).toList();
    }

    /** Takes another joined vector. */
    void read(float[] vector) {
        int at = 0;
        for (int k = 0; k < branches.products().size(); k++) {
            way.products().get(k).read(vector, at);
            at += branches.products().get(k).factors();
        }
        for (int k = 0; k < halves.size(); k++) {
            UserHalf half = branches.halves().get(k);
            half.read(vector, at, halves.get(k));
            at += half.width();
        }
    }

    /** The way there, with the vector read last. */
    NcfWay way() {
        return way;
    }

    /**
     * The way back from the scores of the chosen items, which must have been scored with the vector read last.
     *
     * @param byScore slopes by the scores: {@code float[ITEMS]}, 0 behind the chosen
     * @param byVector slopes by the joined vector, added to
     */
    void addSlopes(float[] byScore, float[] byVector) {
        int at = 0;
        for (int k = 0; k < branches.products().size(); k++) {
            way.products().get(k).addSlopes(byScore, byVector, at);
            at += branches.products().get(k).factors();
        }
        for (int k = 0; k < halves.size(); k++) {
            UserHalf half = branches.halves().get(k);
            float[] byHalf = new float[half.units()];
            backs.get(k).add(byScore, byHalf);
            half.addSlopes(byHalf, byVector, at);
            at += half.width();
        }
    }
}
