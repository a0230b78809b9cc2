using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Mesh.Questions;
using Payments.Infra.Analysis.Tests.Manifests;

namespace Payments.Infra.Analysis.Tests.Mesh;

/// <summary>What real control planes and proxies answered, the evaluator answers too: golden/README.md.</summary>
public sealed class RecordedMeshTests
{
    private const string Folder = "mesh/";

    public static TheoryData<string> Meshes =>
    [
        .. typeof(RecordedMeshTests).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(".yaml", StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^".yaml".Length])
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Meshes))]
    public void Every_question_gets_the_recorded_answer(string mesh)
    {
        var questions = new MeshQuestions(ManifestYaml.ReadAll(Text($"{mesh}.yaml")));
        var recorded = Text($"{mesh}.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => (JsonObject)JsonNode.Parse(line)!)
            .Where(line => line.ContainsKey("kind"))
            .ToList();
        var wrong = recorded.Where(line => !JsonNode.DeepEquals(line["answer"], questions.Answer(line))).ToList();

        Assert.NotEmpty(recorded);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Select(line => $"{line.ToJsonString()}\nis answered {questions.Answer(line).ToJsonString()}")));
    }

    private static string Text(string name)
    {
        using var stream = typeof(RecordedMeshTests).Assembly.GetManifestResourceStream(Folder + name)
            ?? throw new InvalidOperationException($"{name} is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
