/**
 * Models as files: {@link kinoscope.model.file.ModelFile} saves and loads any of them, each with the ids, histories and
 * fingerprint of what it was fitted to and a record of its training.
 *
 * <p>A new model needs a {@link kinoscope.model.file.ModelCodec} and a line in
 * {@code META-INF/services/kinoscope.model.file.ModelCodec}. Nothing in a file is executed.
 */
package kinoscope.model.file;
