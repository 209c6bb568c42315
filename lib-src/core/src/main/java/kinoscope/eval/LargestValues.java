package kinoscope.eval;

import java.util.Arrays;

/** The largest values of a stream, kept in a heap of fixed capacity with the smallest of them on top. */
final class LargestValues {
    private final double[] heap;
    private int size;

    LargestValues(int capacity) {
        heap = new double[capacity];
    }

    void offer(double value) {
        if (size < heap.length) {
            heap[size] = value;
            siftUp(size++);
        } else if (size > 0 && value > heap[0]) {
            heap[0] = value;
            siftDown();
        }
    }

    /** The smallest of the kept values; the value that a newcomer must exceed once the heap is full. */
    double smallest() {
        return heap[0];
    }

    /** The kept values, largest first. */
    double[] descending() {
        double[] values = Arrays.copyOf(heap, size);
        sortDescending(values);
        return values;
    }

    static void sortDescending(double[] values) {
        Arrays.sort(values);
        for (int i = 0, j = values.length - 1; i < j; i++, j--) {
            double v = values[i];
            values[i] = values[j];
            values[j] = v;
        }
    }

    private void siftUp(int from) {
        int child = from;
        while (child > 0 && heap[child] < heap[(child - 1) / 2]) {
            swap(child, (child - 1) / 2);
            child = (child - 1) / 2;
        }
    }

    private void siftDown() {
        int parent = 0;
        while (2 * parent + 1 < size) {
            int child = 2 * parent + 1;
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[parent] <= heap[child]) {
                return;
            }
            swap(parent, child);
            parent = child;
        }
    }

    private void swap(int i, int j) {
        double v = heap[i];
        heap[i] = heap[j];
        heap[j] = v;
    }
}
