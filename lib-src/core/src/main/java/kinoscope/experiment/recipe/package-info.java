/**
 * Models by name: how each is trained, with options given as texts, as the command line and the files of leaderboards have
 * them. A new model needs one line in {@link kinoscope.experiment.recipe.Recipes}.
 */
package kinoscope.experiment.recipe;
