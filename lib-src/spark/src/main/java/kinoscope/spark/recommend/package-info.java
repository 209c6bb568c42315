/** The best movies for every user, from the factors of {@link kinoscope.spark.als}. */
package kinoscope.spark.recommend;
