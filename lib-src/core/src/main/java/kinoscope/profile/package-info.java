/** The taste of a user in genres: similarity to each genre, median threshold, actual positive and negative genres, and the set that fine-tunes a model on them. */
package kinoscope.profile;
