/** The engines that train NCF, and PyTorch where there is one, side by side on the same instances from the same weights. */
package kinoscope.bench.ncf;
