/** Charts in one house theme. The only user of XChart. */
package kinoscope.plot;
