package kinoscope.model.neural;

/**
 * The networks of neural collaborative filtering, and those that look at a picture of the item as well.
 *
 * <p>Source: X. He, L. Liao, H. Zhang, L. Nie, X. Hu, T.-S. Chua, "Neural Collaborative Filtering", WWW 2017. The visual ones
 * give users one more vector v and items the projection s of their feature vector, see {@link NcfLayout}; they follow a
 * public re-implementation of the paper that added movie posters to it.
 */
public enum NcfArchitecture {
    /** Generalized matrix factorization: a weighted inner product of a user and an item vector. */
    GMF("GMF", true, false, false),
    /** A multi-layer perceptron on the user vector followed by the item vector. */
    MLP("MLP", false, true, false),
    /** Both, each with vectors of its own, joined in the last layer. */
    NEUMF("NeuMF", true, true, false),
    /** GMF on the sum of two products, {@code p * q + v * s}. */
    VGMF("VGMF", true, false, true),
    /** NeuMF with a second perceptron of the same widths, on v followed by s, joined in the last layer. */
    VNEUMF("VNeuMF", true, true, true);

    private final String label;
    private final boolean gmf;
    private final boolean mlp;
    private final boolean visual;

    NcfArchitecture(String label, boolean gmf, boolean mlp, boolean visual) {
        this.label = label;
        this.gmf = gmf;
        this.mlp = mlp;
        this.visual = visual;
    }

    /** The name as papers write it. */
    public String label() {
        return label;
    }

    /** Whether the network has the factorization branch. */
    public boolean hasGmf() {
        return gmf;
    }

    /** Whether the network has the perceptron branch. */
    public boolean hasMlp() {
        return mlp;
    }

    /** Whether the network reads feature vectors of the items. */
    public boolean hasVisual() {
        return visual;
    }

    /** Whether the network has a perceptron on the visual vectors; a visual network without one multiplies them. */
    public boolean hasVisualMlp() {
        return visual && mlp;
    }

    /** The network without its visual part. */
    public NcfArchitecture plain() {
        return switch (this) {
            case VGMF -> GMF;
            case VNEUMF -> NEUMF;
            default -> this;
        };
    }
}
