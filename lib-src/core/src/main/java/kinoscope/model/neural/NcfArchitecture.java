package kinoscope.model.neural;

/**
 * The three networks of neural collaborative filtering.
 *
 * <p>Source: X. He, L. Liao, H. Zhang, L. Nie, X. Hu, T.-S. Chua, "Neural Collaborative Filtering", WWW 2017.
 */
public enum NcfArchitecture {
    /** Generalized matrix factorization: a weighted inner product of a user and an item vector. */
    GMF("GMF", true, false),
    /** A multi-layer perceptron on the user vector followed by the item vector. */
    MLP("MLP", false, true),
    /** Both, each with vectors of its own, joined in the last layer. */
    NEUMF("NeuMF", true, true);

    private final String label;
    private final boolean gmf;
    private final boolean mlp;

    NcfArchitecture(String label, boolean gmf, boolean mlp) {
        this.label = label;
        this.gmf = gmf;
        this.mlp = mlp;
    }

    /** The name as the paper writes it. */
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
}
