/** Inventing a data set: movies, plots, posters, users and ratings with planted tastes, the same bytes for the same seed. */
package kinoscope.data.synthetic;
