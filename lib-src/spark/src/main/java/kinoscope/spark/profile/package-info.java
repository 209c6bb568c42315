/** Vectors of genres and users and the users' actual genres, by the rules of {@link kinoscope.profile.GenreProfiles}. */
package kinoscope.spark.profile;
