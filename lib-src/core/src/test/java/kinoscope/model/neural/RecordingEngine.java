package kinoscope.model.neural;

import java.lang.reflect.Proxy;
import java.util.function.DoubleConsumer;
import kinoscope.model.ItemFeatures;

/** Another engine, with an ear on the step sizes. */
record RecordingEngine(NcfEngine engine, DoubleConsumer rates) implements NcfEngine {
    @Override
    public String name() {
        return engine.name();
    }

    @Override
    public NcfNetwork create(NcfOptions options, int users, ItemFeatures items) {
        NcfNetwork network = engine.create(options, users, items);
        return (NcfNetwork) Proxy.newProxyInstance(
                NcfNetwork.class.getClassLoader(), new Class<?>[] {NcfNetwork.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("setLearningRate")) {
                        rates.accept((double) arguments[0]);
                    }
                    return method.invoke(network, arguments);
                });
    }
}
