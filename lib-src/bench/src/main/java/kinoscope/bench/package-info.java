/** How fast the library loads, trains, encodes and ranks, measured with JMH. Nothing here is a test. */
package kinoscope.bench;
