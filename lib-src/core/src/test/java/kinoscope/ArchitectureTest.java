package kinoscope;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the package table: which package may use which, and which library is seen where. */
class ArchitectureTest {
    /** Each package with the packages of the project that it may use besides itself. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("compute", List.of()),
            Map.entry("data", List.of()),
            Map.entry("split", List.of("data")),
            Map.entry("sample", List.of("data", "split")),
            Map.entry("model", List.of("compute", "data", "split", "sample")),
            Map.entry("embed", List.of("compute", "data")),
            Map.entry("profile", List.of("data", "split", "sample", "embed")),
            Map.entry("eval", List.of("data", "split", "sample", "model")),
            Map.entry("rerank", List.of("data", "model", "embed")),
            Map.entry("experiment", List.of("data", "split", "sample", "model", "embed", "profile", "eval", "rerank")),
            Map.entry("exchange", List.of("data", "split", "sample", "model", "embed", "profile", "experiment")),
            Map.entry("explore", List.of("data", "embed")),
            Map.entry(
                    "plot",
                    List.of(
                            "data",
                            "split",
                            "sample",
                            "model",
                            "embed",
                            "profile",
                            "eval",
                            "rerank",
                            "experiment",
                            "explore")),
            Map.entry("web", List.of("data", "model", "embed", "eval")),
            Map.entry(
                    "notebook",
                    List.of(
                            "data",
                            "split",
                            "sample",
                            "model",
                            "embed",
                            "profile",
                            "eval",
                            "rerank",
                            "experiment",
                            "exchange",
                            "explore",
                            "plot",
                            "web")));

    private static JavaClasses classes;

    @BeforeAll
    static void importClasses() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("kinoscope");
    }

    @Test
    void packagesUseOnlyThoseBelowThem() {
        MAY_USE.forEach((name, allowed) -> {
            List<String> forbidden = new ArrayList<>(MAY_USE.keySet());
            forbidden.add("cli");
            forbidden.remove(name);
            forbidden.removeAll(allowed);
            noClasses()
                    .that()
                    .resideInAPackage("kinoscope." + name + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden.stream()
                            .map(other -> "kinoscope." + other + "..")
                            .toArray(String[]::new))
                    .allowEmptyShould(true)
                    .check(classes);
        });
    }

    @Test
    void everyPackageIsInTheTable() {
        classes().should().resideInAnyPackage(knownPackages()).check(classes);
    }

    @Test
    void packagesAreFreeOfCycles() {
        SlicesRuleDefinition.slices()
                .matching("kinoscope.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }

    @ParameterizedTest
    @CsvSource({
        "kinoscope.compute.., jdk.incubator.vector..",
        "kinoscope.compute.., org.bytedeco..",
        "kinoscope.model.neural.., org.deeplearning4j..",
        "kinoscope.model.neural.., org.nd4j..",
        "kinoscope.explore.., smile..",
        "kinoscope.plot.., org.knowm..",
        "kinoscope.embed.., ai.djl..",
        "kinoscope.embed.., dev.langchain4j..",
        "kinoscope.notebook.., tech.tablesaw..",
        "kinoscope.notebook.., io.github.spencerpark..",
        "kinoscope.web.., io.javalin..",
        "kinoscope.web.., org.eclipse.jetty..",
        "kinoscope.web.., jakarta.servlet..",
        "kinoscope.cli.., picocli..",
        "kinoscope.spark.., org.apache.spark..",
    })
    void libraryIsSeenByOnePackageAlone(String owner, String library) {
        noClasses()
                .that(resideOutsideOfPackage(owner).and(resideInAPackage("kinoscope..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true)
                .check(classes);
    }

    private static String[] knownPackages() {
        List<String> known = new ArrayList<>(MAY_USE.keySet());
        known.add("cli");
        return known.stream().map(name -> "kinoscope." + name + "..").toArray(String[]::new);
    }
}
