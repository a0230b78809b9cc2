namespace Payments.Infra.SchemaTool.Tests;

/// <summary>A small npm package that has one of each fact, and a schema of it, in a folder of their own.</summary>
internal sealed class DemoPackage : IDisposable
{
    public const string Empty = """
        {
          "package": "demo",
          "version": "1.2.3",
          "resources": {},
          "types": {}
        }

        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("schema-tool-");

    public DemoPackage(string schema = Empty)
    {
        WriteFile("package.json", """{ "name": "@pulumi/demo", "version": "1.2.3" }""");
        WriteFile("index.js", DemoSources.RootIndex);
        WriteFile("provider.js", DemoSources.ProviderScript);
        WriteFile("provider.d.ts", DemoSources.ProviderDeclarations);
        WriteFile("shop/index.js", DemoSources.ShopIndex);
        WriteFile("shop/widget.js", DemoSources.WidgetScript);
        WriteFile("shop/widget.d.ts", DemoSources.WidgetDeclarations);
        WriteFile("shop/bundle.js", DemoSources.BundleScript);
        WriteFile("shop/bundle.d.ts", DemoSources.BundleDeclarations);
        WriteFile("shop/getWidget.js", DemoSources.FunctionScript);
        WriteFile("shop/getWidget.d.ts", DemoSources.FunctionDeclarations);
        WriteFile("types/input.js", DemoSources.Defaults);
        WriteFile("types/input.d.ts", DemoSources.Inputs);
        WriteFile("types/output.d.ts", DemoSources.Outputs);
        WriteFile("types/enums/shop/index.js", DemoSources.Enums);
        Directory.CreateDirectory(Schemas);
        File.WriteAllText(SchemaPath, schema);
    }

    public string Schemas => Path.Combine(folder.FullName, "schemas");

    public string SchemaPath => Path.Combine(Schemas, "pulumi-demo.json");

    public string Schema
    {
        get => File.ReadAllText(SchemaPath);
        set => File.WriteAllText(SchemaPath, value);
    }

    public string Packages => Path.Combine(folder.FullName, "node_modules");

    public string PathOf(string file) => Path.Combine([Packages, "@pulumi", "demo", .. file.Split('/')]);

    public void WriteFile(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    public void Change(string file, string from, string to)
    {
        var text = File.ReadAllText(PathOf(file));
        Assert.Contains(from, text, StringComparison.Ordinal);
        WriteFile(file, text.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>Runs the tool on the package; what it writes names the package's folder <c>demo</c> and the schema's <c>schemas</c>.</summary>
    public async Task<ToolResult> RunAsync(params string[] args)
    {
        var result = await ToolResult.OfAsync([.. args, "--schemas", Schemas, "--packages", Packages]);
        return new ToolResult(result.Code, Short(result.Output), Short(result.Error));

        string Short(string text) =>
            text.Replace(Path.Combine(Packages, "@pulumi", "demo"), "demo", StringComparison.Ordinal).Replace(Schemas, "schemas", StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
