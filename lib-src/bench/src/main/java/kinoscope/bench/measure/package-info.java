/** What comparisons measure with: clocks, memory, programs in processes of their own. */
package kinoscope.bench.measure;
