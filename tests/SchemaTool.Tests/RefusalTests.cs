namespace Payments.Infra.SchemaTool.Tests;

/// <summary>What is wrong is said with its place, and nothing is written.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("  \"types\": {}\n", "  \"types\": []\n", 1, "at $.types: must be an object")]
    [InlineData(
        "  \"types\": {}\n",
        "  \"tipes\": {}\n",
        1,
        "at $.tipes: is no key here; allowed are package, version, compatibility, bases, namespaces, resources, functions, types")]
    [InlineData(
        "  \"types\": {}\n",
        "  \"types\": {\n    \"A.BArgs\": {\"inputs\": {\"x\": {\"type\": \"text\", \"member\": \"X\"}}}\n  }\n",
        6,
        "at $.types['A.BArgs'].inputs.x.type: 'text' is no type; allowed are string, boolean, integer, number, array and object")]
    [InlineData(
        "  \"types\": {}\n",
        "  \"types\": {\n    \"A.BArgs\": {\"inputs\": {\"x\": {\"type\": \"string\"}}}\n  }\n",
        6,
        "at $.types['A.BArgs'].inputs.x: 'member' is missing")]
    [InlineData(
        "  \"types\": {}\n",
        "  \"types\": {\n    \"A.BArgs\": {\"inputs\": {\"x\": {\"type\": \"string\", \"requird\": true, \"member\": \"X\"}}}\n  }\n",
        6,
        "at $.types['A.BArgs'].inputs.x.requird: is no key here; allowed are $ref, oneOf, type, items, additionalProperties, required, json, secret, " +
        "nullable, environment, default, member")]
    [InlineData(
        "  \"types\": {}\n",
        "  \"types\": {\n    \"A.BArgs\": {\"inputs\": {\"x\": {\"type\": \"string\", \"required\": \"yes\", \"member\": \"X\"}}}\n  }\n",
        6,
        "at $.types['A.BArgs'].inputs.x.required: must be true, or left out")]
    [InlineData(
        "  \"types\": {}\n",
        "  \"types\": {\n    \"A.BArgs\": {\"inputs\": {\"x\": {\"type\": \"boolean\", \"default\": \"no\", \"member\": \"X\"}}}\n  }\n",
        6,
        "at $.types['A.BArgs'].inputs.x.default: \"no\" is no value of the property's type")]
    [InlineData(
        "  \"types\": {}\n", "  \"types\": {\n    \"A.BArgs\": {\"inputs\": {\"x\": 5}}\n  }\n", 6, "at $.types['A.BArgs'].inputs.x: must be an object")]
    [InlineData("  \"types\": {}\n", "  \"types\": {\n    \"A.B\": {\"enum\": 5}\n  }\n", 6, "at $.types['A.B'].enum: must be a list of members and values")]
    [InlineData("  \"resources\": {},\n", "  \"resources\": {\n    \"a:b:C\": {}\n  },\n", 5, "at $.resources['a:b:C']: 'inputs' is missing")]
    [InlineData(
        "  \"resources\": {},\n",
        "  \"resources\": {\n    \"a:b:C\": {\"csharp\": \"C\", \"args\": \"A\", \"kind\": \"odd\", \"base\": \"B\", \"inputs\": {}, \"outputs\": {}}\n  },\n",
        5,
        "at $.resources['a:b:C'].kind: 'odd' is no kind of resource; allowed are custom, component, provider")]
    public async Task A_schema_that_makes_no_sense(string from, string to, int line, string expected)
    {
        var schema = DemoPackage.Empty.Replace(from, to, StringComparison.Ordinal);
        using var package = new DemoPackage(schema);

        await AssertRefusedAsync(package, $"schemas/pulumi-demo.json:{line}: {expected}");
        Assert.Equal(schema, package.Schema);
    }

    [Theory]
    [InlineData("{\n  \"package\": \"demo\",\n  \"types\": {\n    \"a\": {\"x\": },\n  }\n}\n", 4, "is no JSON of its own: ")]
    [InlineData("{\n  \"package\": \"demo\",\n  \"types\": {\n    \"a\": {\"x\": 1, \"x\": 2}\n  }\n}\n", 4, "is no JSON of its own: ")]
    [InlineData("{\n  \"package\": \"demo\",\n  \"types\": {\n    \"a\": {},\n    \"a\": {}\n  }\n}\n", 5, "'a' no second time is expected")]
    [InlineData("{\n  \"package\": \"demo\",\n  \"version\": \"1.2.3\",\n  \"resources\": {}\n  \"types\": {}\n}\n", 5, "is no JSON: ")]
    [InlineData(
        "{\n  \"package\": \"demo\",\n  \"version\": \"1.2.3\",\n  \"namespaces\": {\n    \"shop\": 5\n  },\n  \"resources\": {},\n  \"types\": {}\n}\n",
        5,
        "at $.namespaces['shop']: must be a text")]
    [InlineData("[]\n", 1, "'{' is expected, not '[]'")]
    [InlineData("{\n  \"package\": \"demo\",\n", 2, "'}' is expected")]
    public async Task A_file_that_is_not_of_lines(string schema, int line, string expected)
    {
        using var package = new DemoPackage(schema);

        Assert.StartsWith($"error: schemas/pulumi-demo.json:{line}: {expected}", (await package.RunAsync("refresh")).Error, StringComparison.Ordinal);
        Assert.Equal(schema, package.Schema);
    }

    [Fact]
    public async Task A_package_that_is_not_there()
    {
        using var package = new DemoPackage();
        Directory.Delete(package.Packages, recursive: true);

        await AssertRefusedAsync(package, "npm package @pulumi/demo 1.2.3 is not in demo; "
            + "'npm install --no-save --ignore-scripts @pulumi/demo@1.2.3' in the repository's folder fetches it, or --packages names the folder that has it");
    }

    [Fact]
    public async Task A_package_of_another_version()
    {
        using var package = new DemoPackage();
        package.WriteFile("package.json", """{ "version": "1.2.4" }""");

        await AssertRefusedAsync(package, "npm package @pulumi/demo in demo has version 1.2.4; the schema is of version 1.2.3; "
            + "'npm install --no-save --ignore-scripts @pulumi/demo@1.2.3' in the repository's folder fetches it");
    }

    [Theory]
    [InlineData("shop/widget.d.ts", "readonly size: pulumi.Output<number>", "readonly size: () => void", 10, "a name is expected, not ')'")]
    [InlineData(
        "shop/widget.d.ts",
        "readonly kind: pulumi.Output<string>;",
        "kind = 5;",
        7,
        "'(' is expected, not '='; the declarations are of another form than this tool reads")]
    [InlineData(
        "shop/widget.d.ts",
        "size: pulumi.Input<number>;",
        "size: pulumi.Input<bigint>;",
        28,
        "'size' is of type 'pulumi.Input<bigint>', which a schema cannot say")]
    [InlineData(
        "shop/widget.d.ts",
        "args: WidgetArgs",
        "args?: WidgetArgs",
        5,
        "the constructor of 'Widget' does not need its inputs, against the rule that the generator follows")]
    [InlineData(
        "shop/widget.js",
        "(args?.colour) ?? \"red\"",
        "(args?.colour) ?? paint()",
        22,
        "a value or an environment variable as default is expected; the code is of another form than this tool reads")]
    [InlineData(
        "shop/widget.js",
        "args?.parts;",
        "args?.parts.reverse();",
        27,
        "an input of what the program gives is expected; the code is of another form than this tool reads")]
    [InlineData(
        "shop/widget.js",
        "opts = opts || {};",
        "launch(opts);",
        8,
        "a statement that sets an input or an option is expected; the code is of another form than this tool reads")]
    [InlineData("types/input.js", "(val.hidden)", "(val.hidden", 8, "is no JavaScript: ")]
    [InlineData("types/enums/shop/index.js", "\"red\"", "5", 7, "an enumeration of texts is expected; the code is of another form than this tool reads")]
    public async Task A_package_of_another_form(string file, string from, string to, int line, string expected)
    {
        using var package = new DemoPackage();
        package.Change(file, from, to);

        var error = (await package.RunAsync("add", "demo:shop:Widget")).Error;
        Assert.StartsWith($"error: demo/{file}:{line}: ", error, StringComparison.Ordinal);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.Equal(DemoPackage.Empty, package.Schema);
        Assert.Equal([package.SchemaPath], Directory.EnumerateFiles(package.Schemas));
    }

    [Theory]
    [InlineData("shop/widget.js")]
    [InlineData("shop/widget.d.ts")]
    [InlineData("types/output.d.ts")]
    public async Task A_file_that_is_missing(string file)
    {
        using var package = new DemoPackage();
        File.Delete(package.PathOf(file));

        Assert.Equal(
            $"error: demo/{file}: is missing; the npm package is not complete, or of another form than this tool reads",
            (await package.RunAsync("add", "demo:shop:Widget")).Error);
    }

    [Fact]
    public async Task A_line_that_the_build_would_refuse_is_not_written()
    {
        using var package = new DemoPackage();
        package.Change("shop/widget.js", "resourceInputs[\"kind\"] = \"Widget\"", "resourceInputs[\"kind\"] = 5");

        Assert.Equal(
            "error: schemas/pulumi-demo.json: is left as it was; the package has something that a schema cannot say: at " +
            "$.resources['demo:shop:Widget'].constants.kind: must be a text",
            (await package.RunAsync("add", "demo:shop:Widget")).Error);
        Assert.Equal(DemoPackage.Empty, package.Schema);
    }

    [Fact]
    public async Task A_folder_without_schemas()
    {
        using var package = new DemoPackage();
        File.Delete(package.SchemaPath);

        await AssertRefusedAsync(package, "schemas: has no schema files pulumi-<package>.json; --schemas names the folder that has them");
    }

    [Fact]
    public async Task Nothing_is_written_when_one_of_several_schemas_is_wrong()
    {
        using var package = new DemoPackage();
        await package.RunAsync("add", "demo:shop:Widget");
        package.Schema = package.Schema.Replace("\"default\": \"red\", ", "", StringComparison.Ordinal);
        var before = package.Schema;
        File.WriteAllText(Path.Combine(package.Schemas, "pulumi-zoo.json"), "{}");

        Assert.Equal(1, (await package.RunAsync("refresh")).Code);
        Assert.Equal(before, package.Schema);
    }

    [Theory]
    [InlineData("chek", "unknown verb 'chek'; did you mean 'check'?")]
    [InlineData("check --package", "unknown option '--package'; did you mean '--packages'?")]
    [InlineData("add", "Required argument missing for command: 'add'.")]
    public async Task A_wrong_call(string args, string expected)
    {
        var result = await ToolResult.OfAsync(args.Split(' '));

        Assert.Equal($"error: {expected}\nRun with --help to see what there is.", result.Error);
        Assert.Equal(1, result.Code);
    }

    [Fact]
    public async Task Help_starts_with_examples()
    {
        var output = (await ToolResult.OfAsync("--help")).Output;

        Assert.Contains("Examples:", string.Concat(output.Split('\n').Take(2)), StringComparison.Ordinal);
    }

    private static async Task AssertRefusedAsync(DemoPackage package, string expected)
    {
        foreach (var verb in new[] { "check", "refresh" })
        {
            var result = await package.RunAsync(verb);
            Assert.Equal($"error: {expected}", result.Error);
            Assert.Equal(1, result.Code);
        }
    }
}
