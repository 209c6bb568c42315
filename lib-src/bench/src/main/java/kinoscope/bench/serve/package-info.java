/** How fast the demo server answers under a steady load, and whether its memory stays flat. */
package kinoscope.bench.serve;
