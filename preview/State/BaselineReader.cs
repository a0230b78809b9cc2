using System.Globalization;
using System.Text.Json;
using Payments.Infra.Preview.Engine;
using Payments.Infra.Preview.Project;

namespace Payments.Infra.Preview.State;

/// <summary>Reads what is deployed from a file that <c>pulumi stack export</c> or <c>preview --save</c> wrote, or from a checkpoint.</summary>
public static class BaselineReader
{
    private const int OldestVersion = 3;
    private const int NewestVersion = 4;
    private const string HowToMake = "write one with `pulumi stack export --file FILE` or `preview --save FILE`";

    /// <summary>What files of version 4 may use, and is read here.</summary>
    private static readonly ImmutableSortedSet<string> KnownFeatures =
        ["hooks", "refreshBeforeUpdate", "replaceWith", "taint", "views"];

    /// <summary>Reads a file. Its secrets are decrypted where the environment has the passphrase, and are unknown elsewhere.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ProjectException">It cannot be read, or is no such file: with the reason and the remedy.</exception>
    public static Baseline Read(string path) => Read(path, StateSecrets.DecrypterOf);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="decrypterOf">
    /// Gives what decrypts the secrets of a file, from its <c>secrets_providers</c>, which is null where it has none: takes a ciphertext, and gives
    /// its JSON, or null where the key is not known.
    /// </param>
    /// <exception cref="ProjectException">It cannot be read, or is no such file: with the reason and the remedy.</exception>
    public static Baseline Read(string path, Func<JsonElement?, Func<string, string?>> decrypterOf)
    {
        if (Directory.Exists(path))
        {
            throw Refused(path, $"it is a folder; name a file, and {HowToMake}.");
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { MaxDepth = 1000 });
            return Read(path, document.RootElement, decrypterOf);
        }
        catch (JsonException exception)
        {
            var line = exception.LineNumber + 1;
            var column = exception.BytePositionInLine + 1;
            throw Refused(path, string.Create(CultureInfo.InvariantCulture, $"it is no JSON from line {line}, column {column} on; is it whole? {HowToMake}."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Refused(path, $"{exception.Message} {char.ToUpperInvariant(HowToMake[0])}{HowToMake[1..]}.");
        }
    }

    private static Baseline Read(string path, JsonElement root, Func<JsonElement?, Func<string, string?>> decrypterOf)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("version", out var version) || version.ValueKind != JsonValueKind.Number)
        {
            throw Refused(path, $"it has no 'version', so it is no state of a stack; {HowToMake}.");
        }

        if (!version.TryGetInt32(out var number) || number is < OldestVersion or > NewestVersion)
        {
            throw Refused(path, $"it has version {version.GetRawText()}, and versions {OldestVersion} and {NewestVersion} are read; {HowToMake}.");
        }

        var unknown = root.TryGetProperty("features", out var features) && features.ValueKind == JsonValueKind.Array
            ? features.EnumerateArray().Select(feature => feature.GetString() ?? "").Where(feature => !KnownFeatures.Contains(feature)).ToList()
            : [];
        if (unknown.Count > 0)
        {
            throw Refused(path, $"it uses {string.Join(", ", unknown)}, and of such features {string.Join(", ", KnownFeatures)} are read.");
        }

        var deployment = root.TryGetProperty("checkpoint", out var checkpoint) && checkpoint.ValueKind == JsonValueKind.Object
            ? checkpoint.TryGetProperty("latest", out var latest) ? latest : default
            : root.TryGetProperty("deployment", out var exported) ? exported : throw Refused(path, $"it has no 'deployment'; {HowToMake}.");
        return deployment.ValueKind == JsonValueKind.Object ? ReadDeployment(path, deployment, decrypterOf) : Baseline.Empty;
    }

    private static Baseline ReadDeployment(string path, JsonElement deployment, Func<JsonElement?, Func<string, string?>> decrypterOf)
    {
        var decrypt = decrypterOf(deployment.TryGetProperty("secrets_providers", out var provider) ? provider : null);
        var reader = new ResourceStateReader(new StateValueReader(decrypt));
        if (!deployment.TryGetProperty("resources", out var resources) || resources.ValueKind == JsonValueKind.Null)
        {
            return Baseline.Empty;
        }

        if (resources.ValueKind != JsonValueKind.Array)
        {
            throw Refused(path, $"'deployment.resources' must be a list; {HowToMake}.");
        }

        var states = ImmutableArray.CreateBuilder<ResourceState>();
        foreach (var resource in resources.EnumerateArray())
        {
            try
            {
                states.Add(reader.Read(resource));
            }
            catch (Exception exception) when (exception is FormatException or InvalidOperationException or KeyNotFoundException)
            {
                throw Refused(path, $"resource {states.Count + 1} in it cannot be read: {exception.Message}.");
            }
        }

        return new Baseline(states.ToImmutable());
    }

    private static ProjectException Refused(string path, string reason) =>
        new(ExitCodes.Failure, $"the baseline '{path}' is refused: {reason}");
}
