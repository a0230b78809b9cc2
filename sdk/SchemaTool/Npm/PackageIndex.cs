using Payments.Infra.Preview;
using Payments.Infra.SchemaTool.JavaScript;

namespace Payments.Infra.SchemaTool.Npm;

/// <summary>Finds where in a package a resource or function is.</summary>
internal sealed class PackageIndex
{
    private const string Providers = "pulumi:providers:";

    private readonly string provider;
    private readonly ImmutableSortedDictionary<string, TokenPlace> places;

    private PackageIndex(string provider, ImmutableSortedDictionary<string, TokenPlace> places) => (this.provider, this.places) = (provider, places);

    /// <summary>Reads the indexes of all folders.</summary>
    public static PackageIndex Read(NpmPackage package, string provider)
    {
        var places = ImmutableSortedDictionary.CreateBuilder<string, TokenPlace>(StringComparer.Ordinal);
        places[Providers + provider] = new TokenPlace("", "Provider", "provider", IsFunction: false);
        foreach (var path in package.Named("index.js").Where(path => !path.StartsWith("types/", StringComparison.Ordinal)))
        {
            var folder = path[..Math.Max(0, path.LastIndexOf('/'))];
            var index = ModuleIndex.Read(package.Script(path));
            foreach (var (token, name) in index.Tokens.Where(pair => index.Files.ContainsKey(pair.Value)))
            {
                places[token] = new TokenPlace(folder, name, index.Files[name], IsFunction: false);
            }

            // A folder without resources registers no module; it is called as its module is.
            foreach (var module in index.Modules.IsEmpty ? [folder] : index.Modules)
            {
                foreach (var (name, file) in index.Files.Where(pair => char.IsLower(pair.Key[0]) && !pair.Key.EndsWith("Output", StringComparison.Ordinal)))
                {
                    places.TryAdd($"{provider}:{module}:{name}", new TokenPlace(folder, name, file, IsFunction: true));
                }
            }
        }

        return new PackageIndex(provider, places.ToImmutable());
    }

    /// <summary>Where the resource or function of that token is.</summary>
    /// <exception cref="SchemaToolException">There is none; names the nearest.</exception>
    public TokenPlace Find(string token) => places.TryGetValue(token, out var place)
        ? place
        : throw new SchemaToolException($"npm package @pulumi/{provider} has no resource or function '{token}'{Meant(token)}");

    private string Meant(string token)
    {
        var sameName = places.Keys
            .Where(candidate => candidate[(candidate.LastIndexOf(':') + 1)..].Equals(token[(token.LastIndexOf(':') + 1)..], StringComparison.OrdinalIgnoreCase))
            .ToList();
        var meant = sameName.Count > 0 ? sameName : Nearest.To(token, places.Keys) is { } nearest ? [nearest] : [];
        return meant.Count > 0 ? $"; did you mean {string.Join(" or ", meant.Select(candidate => $"'{candidate}'"))}?" : "";
    }
}
