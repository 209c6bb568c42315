package kinoscope.model.file;

import kinoscope.model.Recommender;

/**
 * Turns one class of models into content and arrays of a file, and back. Implementations have a public constructor without
 * parameters and are listed in {@code META-INF/services/kinoscope.model.file.ModelCodec}.
 *
 * @param <M> the class of the models
 */
public interface ModelCodec<M extends Recommender> {
    /** The name in files, for instance {@code "ease"}; must never change. */
    String kind();

    /** The class of the models; final, so that each model has one codec. */
    Class<M> type();

    /** Adds what the model has learned and its options, but not what it was trained on, which every file has. */
    void write(M model, ArrayFile file);

    /**
     * Makes the model that was written; its scores are the same bit for bit.
     *
     * @param file what {@link #write} has added
     * @param trainedOn what the model was trained on
     * @throws RuntimeException if the content is impossible; the message says why
     */
    M read(ArrayFile file, TrainedOn trainedOn);
}
