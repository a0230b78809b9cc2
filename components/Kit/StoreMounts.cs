using System.Globalization;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Payments.Infra.Components.Kit;

/// <summary>Variables and files of a container for its connections: addresses are variables, credentials are files.</summary>
internal static class StoreMounts
{
    /// <summary>Folder with a folder for each store; a framework can read it as a tree of settings.</summary>
    public const string Root = "/etc/payments";

    /// <summary>Name of the file with the certificate authority.</summary>
    public const string AuthorityFile = "ca.crt";

    /// <summary>Where the files of a store are.</summary>
    /// <param name="store">Name of the store.</param>
    public static string PathOf(string store) => $"{Root}/{store}";

    public static VolumeArgs Volume(StoreConnection connection)
    {
        var sources = new List<VolumeProjectionArgs> { Projection(connection.SecretName, connection.Files) };
        if (connection.AuthoritySecret is { } authority)
        {
            sources.Add(Projection(authority, [KeyValuePair.Create(AuthorityFile, AuthorityFile)]));
        }

        return new VolumeArgs { Name = connection.Store, Projected = new ProjectedVolumeSourceArgs { DefaultMode = PodVolumes.SecretMode, Sources = sources } };
    }

    public static VolumeMountArgs Mount(StoreConnection connection) => Containers.ReadOnlyMount(connection.Store, PathOf(connection.Store));

    public static IEnumerable<EnvVarArgs> Variables(StoreConnection connection)
    {
        yield return Variable("HOST", connection.Endpoint.Host);
        yield return Variable("PORT", connection.Endpoint.Port.ToString(CultureInfo.InvariantCulture));
        yield return Variable("CREDENTIALS", PathOf(connection.Store));
        if (connection.AuthoritySecret is not null)
        {
            yield return Variable("CA", $"{PathOf(connection.Store)}/{AuthorityFile}");
        }

        foreach (var (name, value) in connection.Settings)
        {
            yield return Variable(name, value);
        }

        EnvVarArgs Variable(string name, Input<string> value) => Containers.Variable($"{connection.Store.ToUpperInvariant()}_{name}", value);
    }

    private static VolumeProjectionArgs Projection(string secret, IEnumerable<KeyValuePair<string, string>> files) => new()
    {
        Secret = new SecretProjectionArgs
        {
            Name = secret,
            Items = files.Select(file => new KeyToPathArgs { Key = file.Key, Path = file.Value }).ToArray(),
        },
    };
}
