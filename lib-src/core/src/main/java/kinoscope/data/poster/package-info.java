/** Poster images: decoding them into pixels, checking a folder of them, and fetching them from poster sites. */
package kinoscope.data.poster;
