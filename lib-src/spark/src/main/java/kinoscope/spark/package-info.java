/** The pipeline on Apache Spark, for ratings that one machine cannot hold: {@link kinoscope.spark.Main} starts its jobs. */
package kinoscope.spark;
