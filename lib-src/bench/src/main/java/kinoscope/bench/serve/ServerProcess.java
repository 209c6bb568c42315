package kinoscope.bench.serve;

import com.sun.management.OperatingSystemMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import kinoscope.data.InputException;

/** {@code ./kinoscope serve} in a process of its own, watched from outside. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("is at (http://\\S+)");
    private static final long GRACE_SECONDS = 10;

    private final Process process;
    private final URI address;
    private final double startSeconds;
    private final JMXConnector connector;
    private final MemoryMXBean memory;
    private final OperatingSystemMXBean system;

    private ServerProcess(Process process, URI address, double startSeconds) throws IOException {
        this.process = process;
        this.address = address;
        this.startSeconds = startSeconds;
        this.connector = JMXConnectorFactory.connect(new JMXServiceURL(agent(process.pid())));
        this.memory = ManagementFactory.newPlatformMXBeanProxy(
                connector.getMBeanServerConnection(), ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
        this.system = ManagementFactory.newPlatformMXBeanProxy(
                connector.getMBeanServerConnection(),
                ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME,
                OperatingSystemMXBean.class);
    }

    /**
     * Starts a server on a free port and waits until it is ready.
     *
     * @param home the folder of the project
     * @param options of {@code serve}, for instance {@code --data ml-1m}
     * @throws InputException if it ends before it is ready; its complaints have been passed on
     */
    static ServerProcess start(Path home, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(home.resolve("kinoscope").toString(), "serve", "--port", "0"));
        command.addAll(options);
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            URI address = address(process.inputReader());
            double seconds = (System.nanoTime() - began) / 1e9;
            return new ServerProcess(process, address, seconds);
        } catch (IOException | RuntimeException e) {
            process.destroy();
            throw e;
        }
    }

    private static URI address(BufferedReader printed) throws IOException {
        for (String line = printed.readLine(); line != null; line = printed.readLine()) {
            Matcher matcher = ADDRESS.matcher(line);
            if (matcher.find()) {
                return URI.create(matcher.group(1));
            }
        }
        throw new InputException("the server has ended before it was ready");
    }

    private static String agent(long pid) throws IOException {
        VirtualMachine machine;
        try {
            machine = VirtualMachine.attach(String.valueOf(pid));
        } catch (AttachNotSupportedException e) {
            throw new IOException("the server cannot be watched", e);
        }
        try {
            return machine.startLocalManagementAgent();
        } finally {
            machine.detach();
        }
    }

    URI address() {
        return address;
    }

    /** From the start of the launcher to the line that says that the server is ready. */
    double startSeconds() {
        return startSeconds;
    }

    /** Bytes of the heap in use after a collection. */
    long heapBytes() {
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    /** CPU seconds of the process since its start. */
    double cpuSeconds() {
        return system.getProcessCpuTime() / 1e9;
    }

    @Override
    public void close() throws IOException {
        connector.close();
        process.destroy();
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
