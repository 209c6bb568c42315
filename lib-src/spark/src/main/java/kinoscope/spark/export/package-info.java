/** The way back: what the library reads of the jobs' results, as gzipped CSV with a manifest. */
package kinoscope.spark.export;
