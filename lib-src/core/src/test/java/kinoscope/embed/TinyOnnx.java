package kinoscope.embed;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes small ONNX models, field by field: a residual network in the small, with a classifier behind its pooling or without. */
final class TinyOnnx {
    /** Weights of the only convolution, {@code [4][3]}: red, blue less green, grey, nothing. */
    static final float[][] KERNEL = {{1, 0, 0}, {0, -1, 1}, {0.25f, 0.5f, 0.25f}, {0, 0, 0}};

    private static final int FLOAT = 1;

    private TinyOnnx() {}

    /** Convolution, ReLU, average pooling, flattening and a classifier of two classes; only the classes are an output. */
    static byte[] classifier(int side) {
        return model(
                side,
                List.of(
                        node("Conv", "c", "x", "kernel"),
                        node("Relu", "r", "c"),
                        node("GlobalAveragePool", "p", "r"),
                        node("Flatten", "f", "p"),
                        node("MatMul", "y", "f", "classes")),
                "y");
    }

    /** The same up to the flattened pooling. */
    static byte[] pooled(int side) {
        return model(
                side,
                List.of(node("Conv", "c", "x", "kernel"), node("Relu", "r", "c"), node("GlobalAveragePool", "y", "r")),
                "y");
    }

    /** Only the convolution, which gives maps. */
    static byte[] maps(int side) {
        return model(side, List.of(node("Conv", "c", "x", "kernel"), node("Relu", "y", "c")), "y");
    }

    /** A network that takes grey images. */
    static byte[] ofGrey() {
        Message graph = new Message();
        graph.message(1, node("Relu", "y", "x"));
        graph.text(2, "grey");
        graph.message(11, value("x", 1, 1, 8, 8));
        graph.message(12, value("y"));
        return whole(graph);
    }

    private static byte[] model(int side, List<Message> nodes, String output) {
        Message graph = new Message();
        nodes.forEach(node -> graph.message(1, node));
        graph.text(2, "tiny");
        float[] kernel = new float[12];
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = KERNEL[i / 3][i % 3];
        }
        graph.message(5, tensor("kernel", kernel, 4, 3, 1, 1));
        if (nodes.size() == 5) {
            graph.message(5, tensor("classes", new float[] {1, 2, 3, 4, 5, 6, 7, 8}, 4, 2));
        }
        graph.message(11, value("x", -1, 3, side, side));
        graph.message(12, value(output));
        return whole(graph);
    }

    private static byte[] whole(Message graph) {
        Message opset = new Message();
        opset.number(2, 13);
        Message model = new Message();
        model.number(1, 7);
        model.message(7, graph);
        model.message(8, opset);
        return model.bytes();
    }

    private static Message node(String kind, String output, String... inputs) {
        Message node = new Message();
        for (String input : inputs) {
            node.text(1, input);
        }
        node.text(2, output);
        node.text(4, kind);
        return node;
    }

    private static Message tensor(String name, float[] values, int... dimensions) {
        Message tensor = new Message();
        for (int dimension : dimensions) {
            tensor.number(1, dimension);
        }
        tensor.number(2, FLOAT);
        tensor.text(8, name);
        ByteBuffer raw = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        tensor.raw(9, raw.array());
        return tensor;
    }

    private static Message value(String name, int... dimensions) {
        Message shape = new Message();
        for (int dimension : dimensions) {
            Message size = new Message();
            if (dimension < 0) {
                size.text(2, "any" + shape.bytes().length);
            } else {
                size.number(1, dimension);
            }
            shape.message(1, size);
        }
        Message tensor = new Message();
        tensor.number(1, FLOAT);
        if (dimensions.length > 0) {
            tensor.message(2, shape);
        }
        Message type = new Message();
        type.message(1, tensor);
        Message value = new Message();
        value.text(1, name);
        value.message(2, type);
        return value;
    }

    /** A protobuf message in the making. */
    private static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        void number(int field, long value) {
            varint((long) field << 3);
            varint(value);
        }

        void text(int field, String text) {
            raw(field, text.getBytes(StandardCharsets.UTF_8));
        }

        void message(int field, Message message) {
            raw(field, message.bytes());
        }

        void raw(int field, byte[] bytes) {
            varint((long) field << 3 | 2);
            varint(bytes.length);
            out.writeBytes(bytes);
        }

        private void varint(long value) {
            long rest = value;
            while (rest >= 0x80) {
                out.write((int) (rest & 0x7f | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}
