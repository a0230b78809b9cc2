using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Payments.Infra.Analysis.Mesh.Explanations;
using Payments.Infra.Analysis.Mesh.Questions;
using Payments.Infra.Preview.Mesh;
using Payments.Infra.Preview.Project;

namespace Payments.Infra.Preview.Cli;

/// <summary><c>explain</c>: one request on its way through a mesh.</summary>
internal static class ExplainCommand
{
    private const string Description = """
        Explains what becomes of a request in the mesh, place by place, with the object that decided at each.

        Examples:
          explain --from saga-service --to account-service:8080 --method POST --path /accounts/42
          explain --from outside --to api.example.com --path /payments --claim tenant_id=STD-001
          explain --manifests deploy --from web/shop --to stock.store -H 'x-canary: true' --json
          explain --manifests deploy --ask questions.jsonl --verify
        """;

    private static readonly Option<string?> From = new("--from")
    {
        Description = "Who calls: a Deployment or such as namespace/name, its name alone, or 'outside' for a caller in front of a gateway",
        HelpName = "workload",
    };

    private static readonly Option<string?> To = new("--to")
    {
        Description = "The host that is called, and its port. Default: the first port",
        HelpName = "host[:port]",
    };

    private static readonly Option<string> Method = new("--method", "-X") { Description = "Method", DefaultValueFactory = _ => "GET" };

    private static readonly Option<string> Path = new("--path", "-p") { Description = "Path, with query", DefaultValueFactory = _ => "/" };

    private static readonly Option<string[]> Header = new("--header", "-H") { Description = "A header. May be repeated", HelpName = "name: value" };

    private static readonly Option<string[]> Claim = new("--claim")
    {
        Description = "A claim of a valid token that the request carries; iss and aud are those of the mesh's first RequestAuthentication. May be repeated",
        HelpName = "name=value",
    };

    private static readonly Option<string?> Ask = new("--ask")
    {
        Description = "Answer the questions of a file instead, one JSON object a line: docs/explain.md",
        HelpName = "file",
    };

    private static readonly Option<bool> Verify = new("--verify")
    {
        Description = "With --ask: compare with what the file's answers say; exit code 1 when one differs",
    };

    private static readonly Option<bool> Json = new("--json", "-j") { Description = "Write it for a program" };

    public static Command Create(PlanSource plans, OutputStreams streams)
    {
        var command = new Command("explain", Description);
        foreach (var option in (IEnumerable<Option>)[From, To, Method, Path, Header, Claim, Json, Ask, Verify, .. MeshSource.Options])
        {
            command.Add(option);
        }

        command.SetAction((result, cancellation) => RunAsync(plans, streams, result, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(PlanSource plans, OutputStreams streams, ParseResult result, CancellationToken cancellation)
    {
        var asked = result.GetValue(Ask);
        if (asked is null && (result.GetValue(From) is null || result.GetValue(To) is null))
        {
            throw new ProjectException(ExitCodes.Failure, "explain needs --from and --to, or --ask; --help has examples.");
        }

        var mesh = await MeshSource.ReadAsync(plans, result, cancellation).ConfigureAwait(false);
        try
        {
            if (asked is not null)
            {
                var questions = await QuestionFile.ReadAsync(asked, cancellation).ConfigureAwait(false);
                return await questions.AnswerAsync(new(mesh.Manifests, mesh.Config), streams.Output, result.GetValue(Verify)).ConfigureAwait(false)
                    ? ExitCodes.Success
                    : ExitCodes.Failure;
            }

            var explainer = new RequestExplainer(mesh.Manifests, mesh.Config);
            var explanation = explainer.Explain(Read(result, explainer));
            await streams.Output.WriteAsync(result.GetValue(Json) ? ExplanationText.Json(explanation) : ExplanationText.Of(explanation)).ConfigureAwait(false);
            return ExitCodes.Success;
        }
        catch (QuestionException exception)
        {
            throw new ProjectException(ExitCodes.Failure, exception.Message);
        }
    }

    private static ExplainedRequest Read(ParseResult result, RequestExplainer explainer)
    {
        var from = result.GetValue(From)!;
        var names = explainer.Callers.Concat(explainer.Callers.Select(name => name.Split('/')[^1])).Distinct(StringComparer.Ordinal).ToList();
        if (!names.Contains(from))
        {
            var meant = Nearest.To(from, names) is { } near ? $"did you mean '{near}'?" : $"there are: {string.Join(", ", explainer.Callers)}.";
            throw new ProjectException(ExitCodes.Failure, $"--from '{from}' is no workload of the mesh; {meant}");
        }

        var (host, port) = HostAndPort(result.GetValue(To)!);
        return new(from, host)
        {
            Port = port,
            Method = result.GetValue(Method)!,
            Path = result.GetValue(Path)!,
            Headers = [.. (result.GetValue(Header) ?? []).Select(text => Pair(text, ':', "--header"))],
            Claims = result.GetValue(Claim) is { Length: > 0 } claims
                ? new(claims.Select(text => Pair(text, '=', "--claim")).Select(claim => KeyValuePair.Create(claim.Key, Value(claim.Value))))
                : null,
        };
    }

    private static (string Host, int? Port) HostAndPort(string text)
    {
        var parts = text.Split(':');
        return parts switch
        {
            [var host] => (host, null),
            [var host, var port] when ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => (host, number),
            _ => throw new ProjectException(ExitCodes.Failure, $"--to '{text}' is no host with a port; write host or host:8080."),
        };
    }

    private static KeyValuePair<string, string> Pair(string text, char sign, string option) => text.Split(sign, 2) is [{ Length: > 0 } name, var value]
        ? KeyValuePair.Create(name.Trim(), value.Trim())
        : throw new ProjectException(ExitCodes.Failure, $"{option} '{text}' has no name; write name{sign}value.");

    /// <summary>Lists and objects are JSON; everything else is a text.</summary>
    private static JsonNode? Value(string text)
    {
        try
        {
            return text is ['[' or '{', ..] ? JsonNode.Parse(text) : JsonValue.Create(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
