/**
 * Networks that predict stars: vectors of what is known of user and movie, a dense tower on them, stars at its top.
 *
 * <p>{@link kinoscope.model.neural.rating.RatingMlp} sees the two ids, {@link
 * kinoscope.model.neural.rating.DemographicsNetwork} also gender, age, occupation and genres; both are settings of the same
 * {@link kinoscope.model.neural.rating.RatingArchitecture}, trained by {@link kinoscope.model.neural.rating.RatingTrainer}
 * with one of two engines.
 */
package kinoscope.model.neural.rating;
