/** ALS with biases, its kernels and thread counts side by side, and Spark MLlib's ALS where there is one. */
package kinoscope.bench.als;
