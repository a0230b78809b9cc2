using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Mesh.Questions;
using Payments.Infra.Preview.Project;

namespace Payments.Infra.Preview.Mesh;

/// <summary>A file with questions about a mesh, one JSON object a line; one without <c>kind</c> is no question.</summary>
/// <param name="Path">The file.</param>
/// <param name="Questions">The questions, with their lines.</param>
internal sealed record QuestionFile(string Path, ImmutableArray<(int Line, JsonObject Question)> Questions)
{
    /// <exception cref="ProjectException">A line is no JSON object.</exception>
    public static async Task<QuestionFile> ReadAsync(string path, CancellationToken cancellation)
    {
        var lines = await File.ReadAllLinesAsync(path, cancellation).ConfigureAwait(false);
        return new(
            path,
            [
                .. lines.Select((line, index) => (Text: line, Number: index + 1))
                    .Where(line => line.Text.Length > 0)
                    .Select(line => (line.Number, Parse(line.Text, path, line.Number)))
                    .Where(line => line.Item2.ContainsKey("kind")),
            ]);
    }

    /// <summary>Answers the questions, a line each; or says which answers in the file are not what the mesh gives.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="output">Takes the lines.</param>
    /// <param name="isVerified">Whether answers are compared.</param>
    /// <returns>Whether none differs.</returns>
    /// <exception cref="QuestionException">A question cannot be answered.</exception>
    public async Task<bool> AnswerAsync(MeshQuestions mesh, TextWriter output, bool isVerified)
    {
        var wrong = 0;
        foreach (var (line, question) in Questions)
        {
            var answer = mesh.Answer(question);
            if (!isVerified)
            {
                await output.WriteLineAsync(JsonText.Line(answer)).ConfigureAwait(false);
            }
            else if (question["answer"] is not JsonObject expected)
            {
                throw new QuestionException(string.Create(CultureInfo.InvariantCulture, $"{Path}:{line}: the question has no answer to compare with"));
            }
            else if (!expected.All(field => JsonNode.DeepEquals(answer[field.Key], field.Value)))
            {
                wrong++;
                var difference = $"expected {JsonText.Line(expected)}, and it is {JsonText.Line(answer)}";
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Path}:{line}: {difference}")).ConfigureAwait(false);
            }
        }

        if (isVerified)
        {
            var counts = string.Create(CultureInfo.InvariantCulture, $"{Questions.Length - wrong} answers as expected, {wrong} not");
            await output.WriteLineAsync(counts).ConfigureAwait(false);
        }

        return wrong == 0;
    }

    private static JsonObject Parse(string line, string path, int number)
    {
        try
        {
            if (JsonNode.Parse(line) is JsonObject question)
            {
                return question;
            }
        }
        catch (JsonException)
        {
            // Told below, as for JSON that is no object.
        }

        throw new ProjectException(ExitCodes.Failure, string.Create(CultureInfo.InvariantCulture, $"{path}:{number}: this line is no JSON object."));
    }
}
