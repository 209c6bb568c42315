package kinoscope.model.neural.fused;

import java.util.List;
import kinoscope.model.neural.layer.DenseLayer;
import kinoscope.model.neural.layer.Head;

/** A thread's pass through one of the branches that end in the last layer, for a tile of rows of a batch. */
interface Branch {
    /**
     * Computes the branch's top.
     *
     * @param first row of the batch
     * @param rows how many, at most a tile
     * @param drop whether dropout acts
     */
    void forward(int first, int rows, boolean drop);

    /** What the last layer reads: {@code [rows][width]}, shared. */
    float[] top();

    /** The width of the top, padded. */
    int width();

    /**
     * Writes the derivatives by the vectors that the branch read, and adds to the gradients of its layers.
     *
     * @param valueSlopes derivatives by the values under the sigmoid: {@code float[rows]}
     * @param head the last layer
     * @param from where the branch's weights begin in it
     * @param first row of the batch
     * @param rows how many, as many as went forward
     */
    void backward(float[] valueSlopes, Head head, int from, int first, int rows);

    /** What is added up for the branch's layers. */
    List<DenseLayer.Gradient> gradients();
}
