/** Turning ratings into labelled interactions: rating bands (hard and soft), negative sampling, candidate sets. */
package kinoscope.sample;
