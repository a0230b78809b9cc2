using System.Security.Cryptography;
using Payments.Infra.Components.Catalogue;
using Payments.Infra.Preview;
using Payments.Infra.Preview.Cli;
using Payments.Infra.Preview.Project;
using Payments.Infra.Stacks.Settings;
using Payments.Infra.Stacks.Settings.Binding;
using Payments.Infra.Stacks.Settings.Mesh;

namespace Payments.Infra.Stacks.Tokens;

/// <summary>Makes tokens for a stack that takes those which its user signs.</summary>
/// <param name="stack">The stack.</param>
/// <param name="catalogue">Services and tenants of stacks that name none of their own.</param>
/// <param name="streams">Takes the token, and apart from it what there is to say.</param>
internal sealed class TokenMaker(StackSettings stack, PlatformCatalogue catalogue, OutputStreams streams)
{
    private readonly string file = $"Pulumi.{stack.Stack}.yaml";

    /// <summary>Makes one.</summary>
    /// <param name="request">The token.</param>
    /// <param name="folder">Folder of the keys; null for the one that the stack reads.</param>
    /// <param name="newKeys">Whether the keys are made anew.</param>
    /// <returns>The exit code of the process.</returns>
    public async Task<int> RunAsync(TokenRequest request, string? folder, bool newKeys)
    {
        try
        {
            var resolved = ResolvedStack.Load(Configuration(), catalogue);
            var tokens = resolved.Settings.Mesh.Ingress.Tokens;
            if ((SourceProblem(tokens.Issuer, tokens.JwksFile) ?? TenantProblem(request.Tenant, resolved.Services.Tenants)) is { } problem)
            {
                return await FailAsync(problem).ConfigureAwait(false);
            }

            var read = KeySetFile.PathOf(tokens.JwksFile);
            var keys = new KeyFolder(folder is null ? Path.GetDirectoryName(read)! : Path.GetFullPath(folder), Path.GetFileName(read));
            if (FolderProblem(keys.Folder) is { } misplaced)
            {
                return await FailAsync(misplaced).ConfigureAwait(false);
            }

            if (newKeys || !keys.HasPair)
            {
                keys.MakePair();
                await SayAsync($"made a pair of keys in {keys.Folder}; the gateway takes its tokens after 'pulumi up --stack {stack.Stack}'")
                    .ConfigureAwait(false);
            }

            if (keys.KeySet != read)
            {
                await SayAsync($"stack {stack.Stack} reads {read}; for this pair set payments:mesh.ingress.tokens.jwksFile to {keys.KeySet}")
                    .ConfigureAwait(false);
            }

            using var pair = keys.ReadPair();
            await streams.Output.WriteLineAsync(request.Sign(tokens, pair)).ConfigureAwait(false);
            return ExitCodes.Success;
        }
        catch (SettingsException exception)
        {
            return await FailAsync(exception.Message).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException)
        {
            return await FailAsync($"the keys cannot be used: {exception.Message} Let yourself read them, name another folder with --keys, or make others "
                + "with --new-keys").ConfigureAwait(false);
        }
    }

    private StackConfiguration Configuration()
    {
        const string Prefix = StackConfiguration.Namespace + ":";
        var own = stack.Config.Where(entry => entry.Key.StartsWith(Prefix, StringComparison.Ordinal)).ToList();
        return new StackConfiguration(
            stack.Stack,
            own.ToImmutableSortedDictionary(entry => entry.Key[Prefix.Length..], entry => entry.Value.Text, StringComparer.Ordinal),
            [.. own.Where(entry => entry.Value.IsSecret).Select(entry => entry.Key[Prefix.Length..])]);
    }

    private string? SourceProblem(string issuer, string keys) => keys.Length > 0 ? null
        : $"{file}: the gateway takes tokens of {issuer} alone, so get one there; those made here are for a stack with "
            + "payments:mesh.ingress.tokens.jwksFile, such as local";

    private string? TenantProblem(string tenant, TenantList tenants)
    {
        var ids = tenants.All.Select(known => known.Id).ToList();
        return ids.Contains(tenant, StringComparer.Ordinal) ? null
            : $"{file}: there is no tenant '{tenant}'; "
                + (Nearest.To(tenant.ToUpperInvariant(), ids) is { } meant ? $"did you mean '{meant}'? " : "")
                + $"There are: {string.Join(", ", ids)}";
    }

    private string? FolderProblem(string folder) => Within(folder).StartsWith(Within(Path.GetFullPath(stack.Project.Directory)), StringComparison.Ordinal)
        ? $"{folder} is in the repository, where a private key is soon committed; name a folder outside of it with --keys"
        : null;

    private static string Within(string folder) => Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar;

    private Task SayAsync(string message) => streams.Error.WriteLineAsync(message);

    private async Task<int> FailAsync(string problem)
    {
        await SayAsync($"error: {problem}").ConfigureAwait(false);
        return ExitCodes.Failure;
    }
}
