/** Vectors for texts, posters, users and genres, and the cosines between them. Encoders are the only users of DJL and ONNX. */
package kinoscope.embed;
