using Payments.Infra.Preview.Project;

namespace Payments.Infra.Preview.Tests;

/// <summary>What of <c>Pulumi.yaml</c> is accepted and refused: as by the loader of the Pulumi CLI, 3.259.</summary>
public sealed class ProjectFileTests : IDisposable
{
    private readonly ProjectFiles files = new();

    public void Dispose() => files.Dispose();

    [Theory]
    [InlineData("name: demo\nruntime: dotnet")]
    [InlineData("name: d-e_m.o2\nruntime: {name: nodejs, options: {typescript: false, list: [1]}}")]
    [InlineData(
        "name: '007'\nruntime: dotnet\ndescription:\nauthor: ~\nwebsite: null\nlicense: MIT\nmain:\nbackend:\noptions:\ntemplate:\nconfig:\nstackConfigDir:")]
    [InlineData("name: demo\nruntime: dotnet\nunknown: {a: [1, .inf], 2: x}\nrequiredPulumiVersion: '>=3.0.0'")]
    [InlineData("name: demo\nruntime: dotnet\nrequiredPulumiVersion: 3.1")]
    [InlineData("name: demo\nruntime: dotnet\nbackend: {url: 'file://.'}\noptions: {refresh: always}")]
    [InlineData("name: demo\nruntime: dotnet\nbackend: {}\noptions: {}\nplugins: {}\npackages: {}\ntemplate: {}\nconfig: {}")]
    [InlineData(
        "name: demo\nruntime: dotnet\nplugins:\n  more: 1\n  providers: [{name: a, path: ./a, version: 1.2.3}]\n  analyzers: []\n  languages: [{name: b, " +
        "path: b}]")]
    [InlineData(
        "name: demo\nruntime: dotnet\npackages:\n  a: github.com/a@1.0.0\n  b: {source: b, version: 1.0.0, parameters: [x], pluginDownloadURL: u, checksums: " +
        "{linux-x64: abc}, extensions: [y]}")]
    [InlineData(
        "name: demo\nruntime: dotnet\ntemplate:\n  displayName: d\n  description:\n  quickstart: q\n  important: true\n  metadata: {a: b}\n  config:\n    " +
        "size: {description: s, default: 3, secret: false, more: 1}\n    none:")]
    [InlineData("name: demo\nruntime: dotnet\nconfig:\n  a: text\n  b: 3\n  c: true\n  d: [1, 0.5]\n  aws:region: eu\n  aws:zones: [a]\n  secret: true")]
    [InlineData(
        "name: demo\nruntime: dotnet\nconfig:\n  a: {type: integer, default: 3, description: d}\n  b: {type: integer, default: '3'}\n  c: {type: integer, " +
        "default: 3.0}\n  d: {type: boolean, default: 'true'}\n  e: {type: string, secret: true}\n  f: {type: object, default: {a: 1}}")]
    [InlineData(
        "name: demo\nruntime: dotnet\nconfig:\n  a: {type: array, items: {type: array, items: {type: integer}}, default: [[1], ['2'], []]}\n  b: {type: " +
        "array, items: {type: string, more: 1}}\n  c: {type: integer, items: {type: string}, default: 1}")]
    [InlineData(
        "name: demo\nruntime: dotnet\nconfig:\n  a: {default: 0.5}\n  b: {value: {x: 1}}\n  demo:c: {type: string, default: x}\n  demo:config:d: {type: " +
        "string}\n  aws:e: {value: x, description: d, secret: false}\n  f: {}\n  g: {type: integer, value: x}\n  h: {default: , value: 1}")]
    [InlineData("name: demo\nruntime: dotnet\nconfig: ./stacks")]
    [InlineData("name: demo\nruntime: dotnet\nstackConfigDir: ./stacks\nconfig: {a: x}")]
    [InlineData("common: &c {name: nodejs}\nname: demo\nruntime: {<<: *c, options: {}}")]
    [InlineData("name: demo\nruntime: dotnet\n---\nother: [")]
    public void What_pulumi_accepts_is_accepted(string yaml) => Assert.NotEmpty(files.ReadProject(yaml).Name);

    [Theory]
    [InlineData("", "Pulumi.yaml:1:1: expected project to be an object, was 'null'")]
    [InlineData("hello", "Pulumi.yaml:1:1: expected project to be an object, was 'string'")]
    [InlineData("4: hello\nname: demo\nruntime: x", "Pulumi.yaml:1:1: #: expected only string keys, got '4'")]
    [InlineData("runtime: x", "Pulumi.yaml:1:1: project is missing a 'name' attribute; add a line 'name: <project>'.")]
    [InlineData("runtime: x\nName: demo", "Pulumi.yaml:2:1: project is missing a 'name' attribute; found 'Name' instead; write 'name'.")]
    [InlineData("runtime: x\nname:", "Pulumi.yaml:2:6: project is missing a non-empty string 'name' attribute: #/name is nothing; write 'name: <project>'.")]
    [InlineData("runtime: x\nname: ''", "Pulumi.yaml:2:7: project is missing a non-empty string 'name' attribute")]
    [InlineData(
        "runtime: x\nname: 007", "Pulumi.yaml:2:7: project is missing a non-empty string 'name' attribute: #/name is 007; write it in quotes: \"007\".")]
    [InlineData(
        "runtime: x\nname: my project",
        "Pulumi.yaml:2:7: project names may only contain alphanumerics, hyphens, underscores, and periods: #/name is 'my project'")]
    [InlineData(
        "runtime: x\nname: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "Pulumi.yaml:2:7: project names are limited to 100 characters: #/name has 101")]
    [InlineData("name: demo", "Pulumi.yaml:1:1: project is missing a 'runtime' attribute")]
    [InlineData("name: demo\nruntime: {options: {}}", "Pulumi.yaml:2:10: project is missing a 'runtime' attribute")]
    [InlineData(
        "name: demo\nruntime: 4", "Pulumi.yaml:2:10: #/runtime: oneOf failed: expected string or object, but got number: 4; write it in quotes: \"4\".")]
    [InlineData(
        "name: demo\nruntime:",
        "Pulumi.yaml:2:9: #/runtime: oneOf failed: expected string or object, but got null: nothing; give it a value, or remove the line.")]
    [InlineData("name: demo\nruntime: ''", "Pulumi.yaml:2:10: #/runtime: length must be >= 1, but got 0")]
    [InlineData(
        "name: demo\nruntime: {name: x, option: {}}", "Pulumi.yaml:2:20: #/runtime: additionalProperties 'option' not allowed; did you mean 'options'?")]
    [InlineData(
        "name: demo\nruntime: {name: x, options: fast}",
        "Pulumi.yaml:2:29: #/runtime/options: expected object, but got string: 'fast'; write 'key: value' lines below it.")]
    [InlineData("name: demo\nruntime: x\nmain: {}", "Pulumi.yaml:3:7: #/main: expected string or null, but got object: {}; write one text.")]
    [InlineData(
        "name: demo\nruntime: x\ndescription: 3", "Pulumi.yaml:3:14: #/description: expected string or null, but got number: 3; write it in quotes: \"3\".")]
    [InlineData("name: demo\nruntime: x\nauthor: true", "Pulumi.yaml:3:9: #/author: expected string or null, but got boolean: true")]
    [InlineData("name: demo\nruntime: x\nwebsite: [a]", "Pulumi.yaml:3:10: #/website: expected string or null, but got array: [\"a\"]")]
    [InlineData(
        "name: demo\nruntime: x\nlicense: 2026-01-01",
        "Pulumi.yaml:3:10: #/license: expected string or null, but got date (jsonschema: invalid jsonType: time.Time): 2026-01-01; write it in quotes")]
    [InlineData("name: demo\nruntime: x\nstackConfigDir: 1", "Pulumi.yaml:3:17: #/stackConfigDir: expected string or null, but got number: 1")]
    [InlineData(
        "name: demo\nruntime: x\nbackend: 4", "Pulumi.yaml:3:10: #/backend: expected object or null, but got number: 4; write lines below it: 'url: …'.")]
    [InlineData("name: demo\nruntime: x\nbackend: {url: , name: a}", "Pulumi.yaml:3:16: #/backend/url: expected string, but got null")]
    [InlineData(
        "name: demo\nruntime: x\nbackend: {name: a}",
        "Pulumi.yaml:3:11: #/backend: additionalProperties 'name' not allowed; the only allowed attribute is 'url'")]
    [InlineData(
        "name: demo\nruntime: x\noptions: {refresh: alway}",
        "Pulumi.yaml:3:20: #/options/refresh: value must be \"always\", but is 'alway'; did you mean 'always'?")]
    [InlineData(
        "name: demo\nruntime: x\noptions: {refresh: true}",
        "Pulumi.yaml:3:20: #/options/refresh: value must be \"always\", but is true; write one that is allowed.")]
    [InlineData(
        "name: demo\nruntime: x\noptions: {fresh: always}", "Pulumi.yaml:3:11: #/options: additionalProperties 'fresh' not allowed; did you mean 'refresh'?")]
    [InlineData(
        "name: demo\nruntime: x\ntemplate: {displatName: a}",
        "Pulumi.yaml:3:12: #/template: additionalProperties 'displatName' not allowed; did you mean 'displayName'?")]
    [InlineData(
        "name: demo\nruntime: x\ntemplate: {elsewhere: a}",
        "the allowed attributes are 'config', 'description', 'displayName', 'important', 'metadata' and 'quickstart'")]
    [InlineData(
        "name: demo\nruntime: x\ntemplate: {important: 'yes'}",
        "Pulumi.yaml:3:23: #/template/important: expected boolean or null, but got string: 'yes'; write true or false, without quotes.")]
    [InlineData("name: demo\nruntime: x\ntemplate: {metadata: {a: 1}}", "Pulumi.yaml:3:26: #/template/metadata/a: expected string, but got number: 1")]
    [InlineData(
        "name: demo\nruntime: x\ntemplate: {config: {size: 3}}",
        "Pulumi.yaml:3:27: #/template/config/size: cannot unmarshal into a template's configuration value: expected object or null, but got number")]
    [InlineData(
        "name: demo\nruntime: x\ntemplate: {config: {size: {default: []}}}", "Pulumi.yaml:3:37: #/template/config/size/default: cannot unmarshal into string")]
    [InlineData(
        "name: demo\nruntime: x\ntemplate: {config: {size: {secret: 1}}}",
        "Pulumi.yaml:3:36: #/template/config/size/secret: expected boolean or null, but got number")]
    [InlineData("name: demo\nruntime: x\npackages:", "Pulumi.yaml:3:10: #/packages: expected object, but got null")]
    [InlineData(
        "name: demo\nruntime: x\npackages: {a: 1.0}",
        "Pulumi.yaml:3:15: #/packages/a: oneOf failed: expected string or object, but got number: 1.0; write it in quotes: \"1.0\".")]
    [InlineData(
        "name: demo\nruntime: x\npackages: {a: {version: 1.0}}", "Pulumi.yaml:3:15: #/packages/a: missing properties: 'source'; add a line 'source: …' here.")]
    [InlineData("name: demo\nruntime: x\npackages: {a: {version: 1.0}}", "Pulumi.yaml:3:25: #/packages/a/version: expected string, but got number: 1.0")]
    [InlineData(
        "name: demo\nruntime: x\npackages: {a: {source: a, parameters: x}}",
        "Pulumi.yaml:3:39: #/packages/a/parameters: expected array, but got string: 'x'; write a list: a line '- …' for each item.")]
    [InlineData(
        "name: demo\nruntime: x\npackages: {a: {source: a, parameters: [1]}}",
        "Pulumi.yaml:3:40: #/packages/a/parameters/0: expected string, but got number: 1")]
    [InlineData("name: demo\nruntime: x\npackages: {a: {source: a, extras: 1}}", "Pulumi.yaml:3:27: #/packages/a: additionalProperties 'extras' not allowed")]
    [InlineData(
        "name: demo\nruntime: x\nplugins: {providers: [{nome: test}]}",
        "Pulumi.yaml:3:24: #/plugins/providers/0: additionalProperties 'nome' not allowed; did you mean 'name'?")]
    [InlineData("name: demo\nruntime: x\nplugins: {providers: [{name: test}]}", "Pulumi.yaml:3:23: #/plugins/providers/0: missing properties: 'path'")]
    [InlineData("name: demo\nruntime: x\nplugins: {providers: [{name: a, path: }]}", "#/plugins/providers/0/path: expected string, but got null")]
    [InlineData("name: demo\nruntime: x\nplugins: {analyzers: {}}", "Pulumi.yaml:3:22: #/plugins/analyzers: expected array, but got object: {}")]
    [InlineData("name: demo\nruntime: x\nrequiredPulumiVersion: [3]", "Pulumi.yaml:3:24: #/requiredPulumiVersion: cannot unmarshal into string")]
    [InlineData("name: demo\nruntime: x\nname: other", "Pulumi.yaml:3:1: mapping key \"name\" already defined at line 1; remove one of the two.")]
    [InlineData("name: demo\nruntime: x\nmore: &a [*a]", "Pulumi.yaml:3:11: anchor 'a' value contains itself")]
    [InlineData("name: demo\nruntime: x\nmore: *a", "Pulumi.yaml:3:7: unknown anchor 'a' referenced")]
    [InlineData("name: demo\nruntime: x\nmore: {<<: 3}", "Pulumi.yaml:3:12: map merge requires map or sequence of maps as the value")]
    [InlineData("name: demo\nruntime: x\nmore: {[a]: 3}", "Pulumi.yaml:3:8: invalid map key")]
    [InlineData("name: demo\nruntime: x\nmore: !!int abc", "Pulumi.yaml:3:7: cannot decode !!str `abc` as a !!int")]
    public void What_pulumi_refuses_is_refused(string yaml, string expected) =>
        Assert.Contains(
            Assert.Throws<ProjectException>(() => files.ReadProject(yaml)).Problems, problem => problem.Contains(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("[1]", "Pulumi.yaml:3:9: #/config: expected object or string or null, but got array: [1]")]
    [InlineData(
        "./a\nstackConfigDir: ./b",
        "Pulumi.yaml:3:9: Should not use both config and stackConfigDir to define the stack directory. Use only stackConfigDir instead")]
    [InlineData("{secret: hidden}", "Pulumi.yaml:3:18: #/config/secret: expected boolean, but got string")]
    [InlineData(
        "{size: 1.5}",
        "Pulumi.yaml:3:16: #/config/size: oneOf failed: expected string, integer, boolean, array or a declaration, but got number: 1.5; write 'size: " +
        "{default: 1.5}'.")]
    [InlineData("{size: 18446744073709551615}", "Pulumi.yaml:3:16: #/config/size: oneOf failed")]
    [InlineData("{size: .inf}", "Pulumi.yaml:3:16: #/config/size: oneOf failed")]
    [InlineData(
        "{size: }",
        "Pulumi.yaml:3:16: #/config/size: oneOf failed: expected string, integer, boolean, array or a declaration, but got null: nothing; give it a value, " +
        "or declare it: 'type: string' on the line below.")]
    [InlineData(
        "{size: 2026-01-01}",
        "Pulumi.yaml:3:16: #/config/size: oneOf failed: expected string, integer, boolean, array or a declaration, but got date (jsonschema: invalid " +
        "jsonType: time.Time): 2026-01-01; write it in quotes: \"2026-01-01\".")]
    [InlineData(
        "{size: {width: 3, height: 4}}",
        "Pulumi.yaml:3:16: #/config/size: additionalProperties 'width' not allowed: an object is no value here; put it under 'default:', one level deeper.")]
    [InlineData(
        "{aws:size: {width: 3}}",
        "#/config/aws:size: additionalProperties 'width' not allowed: an object is no value here; put it under 'value:', one level deeper.")]
    [InlineData("{size: {type: integer, defualt: 3}}", "Pulumi.yaml:3:32: #/config/size: additionalProperties 'defualt' not allowed; did you mean 'default'?")]
    [InlineData(
        "{size: {type: number}}",
        "Pulumi.yaml:3:23: #/config/size/type: value must be one of \"string\", \"integer\", \"boolean\", \"array\", \"object\", but is 'number'")]
    [InlineData("{size: {type: }}", "Pulumi.yaml:3:23: #/config/size/type: value must be one of")]
    [InlineData("{size: {type: {type: string}}}", "#/config/size/type: value must be one of")]
    [InlineData("{size: {type: integer, description: 3}}", "#/config/size/description: expected string, but got number: 3")]
    [InlineData("{size: {type: integer, secret: 'true'}}", "#/config/size/secret: expected boolean, but got string: 'true'")]
    [InlineData(
        "{size: {type: array, items: string}}",
        "Pulumi.yaml:3:37: #/config/size/items: expected object, but got string: 'string'; write lines below it: 'type: …'.")]
    [InlineData("{size: {type: array, items: {}}}", "#/config/size/items: missing properties: 'type'")]
    [InlineData("{size: {type: array, items: {type: text}}}", "Pulumi.yaml:3:44: #/config/size/items/type: oneOf failed: value must be one of")]
    [InlineData("{size: {type: array, items: {type: array}}}", "#/config/size/items: missing properties: 'items'")]
    [InlineData("{size: {type: array, items: {type: array, items: {type: x}}}}", "#/config/size/items/items/type: oneOf failed")]
    [InlineData("{size: {type: array, items: }}", "#/config/size/items: expected object, but got null")]
    [InlineData(
        "{size: {default: 1, value: 2}}", "Pulumi.yaml:3:36: project config 'size' cannot have both a 'default' and 'value' attribute; keep one of 1 and 2.")]
    [InlineData(
        "{size: {type: array, default: [a]}}",
        "Pulumi.yaml:3:16: The configuration key 'size' declares an array but does not specify the underlying type via the 'items' attribute")]
    [InlineData(
        "{size: {type: integer, default: big}}",
        "Pulumi.yaml:3:41: The default value specified for configuration key 'size' is not of the expected type 'integer': 'big' is not a whole number, such " +
        "as 3.")]
    [InlineData("{size: {type: integer, default: 1.5}}", "The default value specified for configuration key 'size' is not of the expected type 'integer'")]
    [InlineData("{size: {type: integer, default: 1e309}}", "The default value specified for configuration key 'size' is not of the expected type 'integer'")]
    [InlineData("{size: {type: string, default: 3}}", "The default value specified for configuration key 'size' is not of the expected type 'string'")]
    [InlineData("{size: {type: boolean, default: 1}}", "The default value specified for configuration key 'size' is not of the expected type 'boolean'")]
    [InlineData("{size: {type: boolean, default: 'True'}}", "The default value specified for configuration key 'size' is not of the expected type 'boolean'")]
    [InlineData("{size: {type: object, default: [a]}}", "The default value specified for configuration key 'size' is not of the expected type 'object'")]
    [InlineData(
        "{size: {type: string, default: {secure: v1}}}",
        "The default value specified for configuration key 'size' is not of the expected type 'string': [secret] is not")]
    [InlineData(
        "{size: {type: array, items: {type: array, items: {type: string}}, default: [a]}}",
        "The default value specified for configuration key 'size' is not of the expected type 'array<array<string>>'")]
    [InlineData(
        "{size: {type: array, items: {type: integer}, default: [1, ~]}}",
        "The default value specified for configuration key 'size' is not of the expected type 'array<integer>'")]
    [InlineData(
        "{aws:region: {type: string, value: eu}}",
        "Pulumi.yaml:3:29: Configuration key 'aws:region' is not namespaced by the project and should not define a type; remove 'type: string', or name the " +
        "key 'demo:region'.")]
    [InlineData(
        "{aws:region: {default: eu}}",
        "Pulumi.yaml:3:32: Configuration key 'aws:region' is not namespaced by the project and should not define a default value. Did you mean to use the " +
        "'value' attribute instead of 'default'?")]
    [InlineData(
        "{aws:region: {description: d}}",
        "Pulumi.yaml:3:22: Configuration key 'aws:region' is namespaced and must provide an attribute 'value'; add 'value: …'.")]
    [InlineData("{a:b:c: x}", "Pulumi.yaml:3:10: could not parse a:b:c as a configuration key (configuration keys should be of the form `<namespace>:<name>`)")]
    [InlineData("{1: x}", "Pulumi.yaml:3:10: expected only string keys, got '1'")]
    [InlineData("{a: x, demo:a: y}", "Pulumi.yaml:3:16: configuration key 'demo:a' is declared twice")]
    [InlineData("{size: {default: [1, .nan]}}", "Pulumi.yaml:3:30: json: unsupported value: configuration key 'size' has .nan")]
    [InlineData("{size: {default: {1: x}}}", "Pulumi.yaml:3:27: expected only string keys, got '1' in configuration key 'size'")]
    public void A_declaration_that_pulumi_refuses_is_refused(string config, string expected) =>
        What_pulumi_refuses_is_refused($"{ProjectFiles.Minimal}config: {config}\n", expected);

    [Fact]
    public void All_problems_of_a_file_are_told_at_once_in_its_order()
    {
        var error = Assert.Throws<ProjectException>(() => files.ReadProject(
            "name: my project\nmain: 3\nconfig:\n  size: {type: number}\n  aws:region: {type: string, default: eu}\nbackend: {nome: x}\n"));

        Assert.Collection(
            error.Problems,
            problem => Assert.StartsWith("Pulumi.yaml:1:1: project is missing a 'runtime' attribute", problem, StringComparison.Ordinal),
            problem => Assert.StartsWith("Pulumi.yaml:1:7: project names may only contain", problem, StringComparison.Ordinal),
            problem => Assert.StartsWith("Pulumi.yaml:2:7: #/main: expected string or null", problem, StringComparison.Ordinal),
            problem => Assert.StartsWith("Pulumi.yaml:4:16: #/config/size/type: value must be one of", problem, StringComparison.Ordinal),
            problem => Assert.StartsWith("Pulumi.yaml:5:22: Configuration key 'aws:region' is not namespaced", problem, StringComparison.Ordinal),
            problem => Assert.StartsWith("Pulumi.yaml:5:39: Configuration key 'aws:region' is not namespaced", problem, StringComparison.Ordinal),
            problem => Assert.StartsWith("Pulumi.yaml:6:11: #/backend: additionalProperties 'nome' not allowed", problem, StringComparison.Ordinal));
        Assert.Equal(1, error.ExitCode);
    }

    [Theory]
    [InlineData("config: ./stacks")]
    [InlineData("stackConfigDir: ./stacks")]
    public void Stack_files_are_where_the_project_says(string line)
    {
        files.Write("stacks/Pulumi.dev.yaml", "config: {demo:size: 3}\n");

        Assert.Equal("3", StackReader.Read(files.ReadProject(ProjectFiles.Minimal + line), "dev").Config["demo:size"].Text);
    }
}
