/** Orders the best of a model's recommendations anew, by how they look. */
package kinoscope.rerank;
