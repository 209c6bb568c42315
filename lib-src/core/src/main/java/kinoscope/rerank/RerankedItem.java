package kinoscope.rerank;

/**
 * A candidate with what the model and what its poster say for it.
 *
 * @param item item index
 * @param score of the model; for models of stars, the predicted stars, which may lie beyond the scale
 * @param modelRank its place among the candidates by score, from 1
 * @param similarity cosine of its poster's vector with the mean vector of the loved posters, -1 to 1
 */
public record RerankedItem(int item, float score, int modelRank, double similarity) {}
