package kinoscope.experiment;

import java.util.List;
import kinoscope.data.Dataset;
import kinoscope.data.InputException;
import kinoscope.data.Progress;
import kinoscope.data.Ratings;
import kinoscope.experiment.recipe.Recipe;
import kinoscope.model.Recommender;
import kinoscope.model.file.TrainedOn;
import kinoscope.split.Split;

/**
 * A data set divided for a protocol: what models may be trained on, and what choices go by.
 *
 * <p>Choices are made with models that know the training part alone; final models are trained on all but the test part.
 */
public interface DividedData {
    /** What options are chosen by is trained on this. */
    String TRAIN = "train";

    /** What final models are trained on. */
    String ALL = "train and validation";

    /** The name of the protocol. */
    String protocol();

    /** The data. */
    Dataset dataset();

    /** Train, validation and test. */
    Split split();

    /** All ratings but those of the test part. */
    Ratings all();

    /** The seed of what is drawn. */
    long seed();

    /** What choices go by, on the validation part. */
    Recipe.Validation validation();

    /**
     * Figures of a final model on the test part, each with its 95 % interval.
     *
     * @param progress told about users; not closed
     * @throws InputException if the model cannot be measured under this protocol
     */
    List<ResultRow> measured(Recommender model, Progress progress);

    /**
     * What a model was trained on.
     *
     * @return {@link #TRAIN} or {@link #ALL}
     * @throws InputException if it was trained on neither: it may have seen the test part
     */
    default String partOf(TrainedOn trainedOn) {
        trainedOn.requireSameIds(all());
        if (trainedOn.fingerprint().equals(all().fingerprint())) {
            return ALL;
        }
        if (trainedOn.fingerprint().equals(split().train().fingerprint())) {
            return TRAIN;
        }
        throw new InputException("the model was not trained on a training part of protocol " + protocol() + " on "
                + dataset().name() + " and may have seen the test part (fingerprint " + trainedOn.shown() + ")");
    }
}
