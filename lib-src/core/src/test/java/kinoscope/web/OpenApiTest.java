package kinoscope.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kinoscope.data.Posters;
import kinoscope.model.TasteFoldIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the description of the API against the routes and against what they answer. */
class OpenApiTest {
    private static final String JSON = "application/json";

    @TempDir
    private static Path folder;

    private static TestClient client;
    private static JsonObject description;

    @BeforeAll
    static void start() {
        client = TestClient.of(PlantedShow.show(folder)
                .with("later", "Later", Showcase.Unit.STARS, OpenApiTest::never)
                .withPlots(PlantedShow::plots));
        description = client.json("/api/v1/openapi.json");
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    private static TasteFoldIn never() {
        try {
            Thread.sleep(Long.MAX_VALUE);
            return null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyRouteIsDescribedAndNoOther() {
        Set<String> described = new TreeSet<>();
        description.getAsJsonObject("paths").entrySet().forEach(path -> path.getValue()
                .getAsJsonObject()
                .keySet()
                .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        Set<String> routes = new TreeSet<>();
        for (Route route : routes()) {
            routes.add(route.method() + " " + route.template().replace('<', '{').replace('>', '}'));
        }
        assertThat(described).isEqualTo(routes);
    }

    private static List<Route> routes() {
        Catalogue catalogue = new Catalogue(PlantedShow.dataset(), Posters.NONE);
        return DemoServer.routes(
                        catalogue,
                        new Models(List.of()),
                        new DemoServer.Comparisons(Prepared.absent("plots"), Prepared.absent("posters")),
                        Posters.NONE)
                .all();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = new ArrayList<>();
        collect(description, references);

        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            JsonElement place = description;
            for (String step : reference.substring(2).split("/")) {
                place = place.getAsJsonObject().get(step);
                assertThat(place).as(reference).isNotNull();
            }
        });
    }

    private static void collect(JsonElement element, List<String> references) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(part -> collect(part, references));
        } else if (element.isJsonObject()) {
            for (Map.Entry<String, JsonElement> field :
                    element.getAsJsonObject().entrySet()) {
                if (field.getKey().equals("$ref")) {
                    references.add(field.getValue().getAsString());
                } else {
                    collect(field.getValue(), references);
                }
            }
        }
    }

    @Test
    void examplesAreOfTheirSchemas() {
        List<String> wrong = new ArrayList<>();
        checkExamples(description, "", wrong);
        assertThat(wrong).isEmpty();
    }

    private static void checkExamples(JsonElement element, String where, List<String> wrong) {
        if (!element.isJsonObject()) {
            return;
        }
        JsonObject object = element.getAsJsonObject();
        if (object.has("example") && object.has("schema")) {
            errors(object.get("schema"), object.get("example").toString())
                    .forEach(error -> wrong.add(where + ": " + error));
        }
        object.entrySet().forEach(field -> checkExamples(field.getValue(), where + "/" + field.getKey(), wrong));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GET; /api/v1/catalogue; /api/v1/catalogue; 200",
                "GET; /api/v1/catalogue; /api/v1/catalogue?x=1; 400",
                "GET; /api/v1/movies; /api/v1/movies?limit=5&genre=Horror; 200",
                "GET; /api/v1/movies; /api/v1/movies?limit=60; 200",
                "GET; /api/v1/movies; /api/v1/movies?cursor=x; 400",
                "GET; /api/v1/movies; /api/v1/movies?limit=500; 422",
                "GET; /api/v1/search; /api/v1/search?q=merry; 200",
                "GET; /api/v1/search; /api/v1/search?decade=7; 422",
                "GET; /api/v1/movies/{id}; /api/v1/movies/101; 200",
                "GET; /api/v1/movies/{id}; /api/v1/movies/1; 404",
                "GET; /api/v1/movies/{id}/similar; /api/v1/movies/101/similar; 200",
                "GET; /api/v1/movies/{id}/similar; /api/v1/movies/101/similar?model=later; 503",
                "GET; /api/v1/movies/{id}/similar; /api/v1/movies/101/similar?by=poster; 404",
                "GET; /api/v1/movies/{id}/similar; /api/v1/movies/101/similar?by=plot; 503",
                "GET; /api/v1/users/{id}/recommendations; /api/v1/users/3/recommendations; 200",
                "GET; /api/v1/users/{id}/recommendations; /api/v1/users/300/recommendations; 404",
                "GET; /api/v1/users/{id}/recommendations; /api/v1/users/3/recommendations?k=99; 422",
                "POST; /api/v1/recommendations; {\"liked\":[100],\"disliked\":[120]}; 200",
                "POST; /api/v1/recommendations; {\"liked\":[100],\"from\":39}; 200",
                "POST; /api/v1/recommendations; {\"liked\":[100],\"model\":\"later\"}; 503",
                "POST; /api/v1/recommendations; {; 400",
                "POST; /api/v1/recommendations; {\"liked\":[1]}; 422",
                "DELETE; /api/v1/movies; /api/v1/movies; 405",
                "GET; /healthz; /healthz; 200",
                "GET; /readyz; /readyz; 200",
                "GET; /posters/{id}; /posters/1; 404",
                "GET; /movies/{id}; /movies/1; 404",
            })
    void answersAreOfTheirSchemas(String method, String template, String question, int status) {
        HttpResponse<byte[]> answer = method.equals("POST") ? client.recommend(question) : send(method, question);
        String operation = method.equals("DELETE") ? "get" : method.toLowerCase(Locale.ROOT);
        JsonObject responses = description
                .getAsJsonObject("paths")
                .getAsJsonObject(template)
                .getAsJsonObject(operation)
                .getAsJsonObject("responses");
        JsonObject response = resolved(responses.getAsJsonObject(String.valueOf(status)));
        String mediaType = answer.headers().firstValue("Content-Type").orElse("");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(response.getAsJsonObject("content").keySet()).contains(mediaType);
        JsonElement schema =
                response.getAsJsonObject("content").getAsJsonObject(mediaType).get("schema");
        assertThat(errors(schema, TestClient.text(answer))).isEmpty();
        assertThat(mediaType.equals(JSON)).isEqualTo(status == 200);
    }

    private static HttpResponse<byte[]> send(String method, String path) {
        return client.send(method, path, null);
    }

    private static JsonObject resolved(JsonObject response) {
        if (!response.has("$ref")) {
            return response;
        }
        String name = response.get("$ref").getAsString().replaceFirst(".*/", "");
        return description
                .getAsJsonObject("components")
                .getAsJsonObject("responses")
                .getAsJsonObject(name);
    }

    private static List<Error> errors(JsonElement schema, String json) {
        JsonObject whole = schema.getAsJsonObject().deepCopy();
        whole.add("$defs", description.getAsJsonObject("components").get("schemas"));
        String alone = whole.toString().replace("#/components/schemas/", "#/$defs/");
        Schema validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(alone, InputFormat.JSON);
        return validator.validate(json, InputFormat.JSON);
    }
}
