/** The import: text files of ratings and movies become Parquet, and lines that are no ratings are kept aside. */
package kinoscope.spark.load;
