package kinoscope.embed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * An image network in ONNX form, opened at its last pooling: image classifiers give class scores, and what describes the image is
 * the layer before them.
 *
 * <p>An ONNX file is one protobuf message: field 7 of the model is the graph, whose fields 1 are the nodes (2: outputs, 4: kind)
 * and 12 the outputs. A further output is one more field at the end of the graph; nothing else is understood or changed.
 *
 * @param bytes the model, perhaps with one more output
 * @param pooling the name of the output of the last pooling, or empty if there is none
 */
record OnnxGraph(byte[] bytes, Optional<String> pooling) {
    private static final Set<String> POOLINGS = Set.of("GlobalAveragePool", "ReduceMean");
    private static final int GRAPH = 7;
    private static final int NODE = 1;
    private static final int NODE_OUTPUT = 2;
    private static final int NODE_KIND = 4;
    private static final int OUTPUT = 12;
    private static final int NAME = 1;

    /**
     * Makes the last pooling an output unless it is one.
     *
     * @throws IOException if the bytes are no ONNX model
     */
    static OnnxGraph openedAtPooling(byte[] model) throws IOException {
        ProtoFields fields = new ProtoFields(model, 0, model.length);
        while (fields.next()) {
            if (fields.number() == GRAPH && fields.isBytes()) {
                return openedAtPooling(model, fields);
            }
        }
        throw new IOException("it is no ONNX model");
    }

    private static OnnxGraph openedAtPooling(byte[] model, ProtoFields graph) throws IOException {
        String pooling = null;
        boolean isOutput = false;
        ProtoFields parts = graph.inner();
        while (parts.next()) {
            if (parts.number() == NODE) {
                ProtoFields node = parts.inner();
                if (POOLINGS.contains(text(node, NODE_KIND))) {
                    pooling = text(parts.inner(), NODE_OUTPUT);
                    isOutput = false;
                }
            } else if (parts.number() == OUTPUT) {
                isOutput |= text(parts.inner(), NAME).equals(pooling);
            }
        }
        return new OnnxGraph(
                pooling == null || isOutput ? model : withOutput(model, graph, pooling), Optional.ofNullable(pooling));
    }

    private static String text(ProtoFields message, int field) throws IOException {
        while (message.next()) {
            if (message.number() == field && message.isBytes()) {
                return message.text();
            }
        }
        return "";
    }

    private static byte[] withOutput(byte[] model, ProtoFields graph, String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        ProtoFields.writeTag(value, NAME, text.length);
        value.writeBytes(text);
        ByteArrayOutputStream addition = new ByteArrayOutputStream();
        ProtoFields.writeTag(addition, OUTPUT, value.size());
        addition.writeBytes(value.toByteArray());

        ByteArrayOutputStream result = new ByteArrayOutputStream(model.length + addition.size() + Long.BYTES);
        result.write(model, 0, graph.start());
        ProtoFields.writeTag(result, GRAPH, graph.length() + addition.size());
        result.write(model, graph.content(), graph.length());
        result.writeBytes(addition.toByteArray());
        int end = graph.content() + graph.length();
        result.write(model, end, model.length - end);
        return result.toByteArray();
    }
}
